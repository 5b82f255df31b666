package tidings.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.TimeExpression;

/** Chooses the time expression that dates an event, by the tree, and resolves it. */
final class EventTimes {

    private final ModalityLexicon lexicon;

    EventTimes(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** When the event is; null if its sentence does not say. */
    @Nullable
    EventTime of(Context context, Trigger trigger, Modality modality) {
        return of(context, trigger.word(), trigger.event(), modality.direction());
    }

    /**
     * When what a verb says was done or is to be done.
     *
     * @param word the word that names the event
     * @param event the verb whose time it is; the same word, or the support verb of a noun
     */
    @Nullable
    EventTime of(Context context, int word, int event, DateResolver.Direction direction) {
        Tree tree = context.tree();
        List<Dated> dated = new ArrayList<>();
        for (TimeExpression time : tree.sentence().times()) {
            int rank = rank(tree, time, word, event);
            if (rank >= 0) {
                EventTime resolved = DateResolver.resolve(tree.sentence(), time, context.published(), direction);
                if (resolved != null) {
                    int distance = Math.min(Math.abs(time.begin() - word), Math.abs(time.begin() - event));
                    dated.add(new Dated(rank, distance, resolved));
                }
            }
        }
        Optional<Dated> best =
                dated.stream().min(Comparator.comparingInt(Dated::rank).thenComparingInt(Dated::distance));
        return best.map(Dated::time).orElse(null);
    }

    private record Dated(int rank, int distance, EventTime time) {}

    /** How closely the expression hangs on the event: 0 closest, −1 if it belongs to something else. */
    private int rank(Tree tree, TimeExpression time, int word, int event) {
        int at = top(tree, time);
        if (tree.dominates(at, word)) {
            return 3;
        }
        boolean through = false;
        for (int climbed = 0; at >= 0 && climbed < tree.size(); climbed++) {
            if (at == word || at == event) {
                return through ? 1 : 0;
            }
            if (isOtherClause(tree, at, event)) {
                return -1;
            }
            int head = tree.head(at);
            if (head >= 0 && tree.dominates(head, event)) {
                return head == event ? (through ? 1 : 0) : above(tree, time, head, word, event);
            }
            through = true;
            at = head;
        }
        return -1;
    }

    /** A clause of its own below or beside the event: its dates are not the event's, unless it is a "when". */
    private boolean isOtherClause(Tree tree, int at, int event) {
        if (!tree.isVerb(at) || tree.dominates(at, event)) {
            return false;
        }
        boolean when = tree.hasRelation(at, "advcl")
                && tree.children(at, "advmod", "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("when"));
        return !when && tree.hasRelation(at, "acl", "advcl", "ccomp", "conj", "parataxis", "csubj", "dep", "xcomp");
    }

    /** The expression hangs on something above the event: on a sayer's verb it dates the saying. */
    private int above(Tree tree, TimeExpression time, int head, int word, int event) {
        int at = event;
        while (at != head) {
            if (tree.hasRelation(at, "ccomp", "parataxis") && lexicon.is("assert", tree.lemma(tree.head(at)))) {
                return -1;
            }
            if (tree.relation(at).equals("acl:relcl") && !isWhere(tree, at)) {
                return -1;
            }
            if (tree.hasRelation(at, "conj")
                    && tree.isVerb(at)
                    && time.begin() < at
                    && !tree.children(at, "nsubj").isEmpty()) {
                return -1;
            }
            if (tree.hasRelation(at, "advcl") && !tree.isToInfinitive(at)) {
                return -1;
            }
            at = tree.head(at);
        }
        if (tree.isVerb(head) && lexicon.is("promise", tree.lemma(head)) && !isBehind(time, word)) {
            return -1;
        }
        return 2;
    }

    private static boolean isBehind(TimeExpression time, int word) {
        return time.begin() > word;
    }

    private static boolean isWhere(Tree tree, int relative) {
        return tree.children(relative, "advmod").stream()
                .anyMatch(child -> tree.word(child).matches("where|when"));
    }

    /** The word of the expression that the others hang on. */
    private static int top(Tree tree, TimeExpression time) {
        int top = time.begin();
        for (int token = time.begin(); token < time.end(); token++) {
            int head = tree.head(token);
            if (head < time.begin() || head >= time.end()) {
                top = token;
            }
        }
        return top;
    }
}
