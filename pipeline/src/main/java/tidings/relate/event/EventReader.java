package tidings.relate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Mention;
import tidings.model.Role;
import tidings.model.Status;
import tidings.model.TimeExpression;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Fillers;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Modality;
import tidings.relate.grammar.Position;
import tidings.relate.grammar.Predicate;
import tidings.relate.grammar.RoleReader;
import tidings.relate.grammar.Tree;

/** Reads the events of one vocabulary from a sentence: predicate, parts, status, time and place. */
public final class EventReader {

    private final Vocabulary vocabulary;
    private final EventWords words;
    private final Grammar grammar;
    private final int leastRoles;

    /** @param leastRoles how many roles it takes for an event */
    public EventReader(Vocabulary vocabulary, Grammar grammar, int leastRoles) {
        this.vocabulary = vocabulary;
        this.words = new EventWords(vocabulary, grammar.words());
        this.grammar = grammar;
        this.leastRoles = leastRoles;
    }

    /** In text order; an event that a sentence reports twice once. */
    public List<Event> read(Context context) {
        List<Event> events = new ArrayList<>();
        for (EventWords.Candidate candidate : candidates(context)) {
            read(context, candidate).ifPresent(event -> add(events, event));
        }
        return events;
    }

    /** The words that may denote an event, read as predicates, in text order. */
    public List<EventWords.Candidate> candidates(Context context) {
        return words.find(context.tree(), grammar.predicates(context));
    }

    private static void add(List<Event> events, Event event) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isSameAs(event)) {
                events.set(i, events.get(i).with(event));
                return;
            }
        }
        events.add(event);
    }

    /** By the frame that the sentence fills best. */
    private Optional<Event> read(Context context, EventWords.Candidate candidate) {
        Predicate predicate = candidate.predicate();
        if (isPartOfName(context, predicate) || isFiction(context.tree(), predicate.event())) {
            return Optional.empty();
        }
        if (candidate.doubtful() && !isCertain(context, predicate)) {
            return Optional.empty();
        }
        FrameFilling best = null;
        for (Frame frame : candidate.frames()) {
            FrameFilling filling = FrameFilling.of(frame, predicate, context, grammar);
            if (filling != null
                    && filling.roles().size() >= leastRoles
                    && (best == null || filling.sureness() > best.sureness())) {
                best = filling;
            }
        }
        return best == null ? Optional.empty() : Optional.of(event(context, predicate, best.frame(), best.roles()));
    }

    /** "Taliban fighters overran Kunduz before the election": what an army does is no matter of votes or sports. */
    private boolean isCertain(Context context, Predicate predicate) {
        return Stream.of(Position.DOER, Position.OWNER)
                .flatMap(position -> predicate.at(position).stream())
                .anyMatch(token -> vocabulary.certain().stream().anyMatch(each -> isSurely(each, context, token)));
    }

    private boolean isSurely(String filler, Context context, int token) {
        Mention mention = context.mention(token);
        boolean named = mention != null && mention.form() == Mention.Form.NAME;
        return grammar.fillers().is(filler, context, token)
                || (named && grammar.fillers().grade(filler, context, token) == Fillers.Grade.SURE);
    }

    /** "In the film, Grant meets Lincoln", "the novel shows Grant meeting Lincoln". */
    private boolean isFiction(Tree tree, int event) {
        int at = event;
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; at >= 0 && climbed <= tree.size(); climbed++, at = tree.head(at)) {
            boolean within = tree.children(at, "obl", "nmod").stream()
                    .anyMatch(child -> grammar.words().is("fiction", tree.lemma(child))
                            && grammar.words().is("within", tree.preposition(child)));
            boolean shown = at != event
                    && (grammar.words().is("fiction", tree.lemma(at))
                            || (grammar.words().is("depict", tree.lemma(at)) && tree.isVerb(at))
                            || tree.children(at, "nsubj").stream()
                                    .anyMatch(subject -> grammar.words().is("fiction", tree.lemma(subject))));
            if (within || shown) {
                return true;
            }
        }
        return false;
    }

    /** "The Asia-Europe Meeting" is an institution. */
    boolean isPartOfName(Context context, Predicate predicate) {
        Mention mention = context.mention(predicate.word());
        return !predicate.verbal() && mention != null && mention.form() == Mention.Form.NAME;
    }

    /** The event of a predicate whose roles are known, from this sentence or from elsewhere. */
    public Event event(Context context, Predicate predicate, Frame frame, List<Role> roles) {
        Modality modality = grammar.status().of(context.tree(), predicate);
        EventTime time = grammar.times().of(context, predicate, modality);
        Status status = modality.status();
        if (status == Status.HAPPENED && isAhead(context, predicate, time)) {
            status = Status.PLANNED;
            time = grammar.times().of(context, predicate, new Modality(status, modality.source(), false));
        }
        if (status == Status.HAPPENED && grammar.status().isLeftOpen(context, predicate, modality)) {
            status = Status.POSSIBLE;
        }
        Role place = grammar.places().of(context, predicate, roles);
        Map<String, String> marks = new HashMap<>(marks(context.tree(), predicate));
        frame.marks().forEach(marks::putIfAbsent);
        String rule = vocabulary.kind().name().toLowerCase(java.util.Locale.ROOT)
                + (predicate.verbal() ? ".verb." : ".noun.")
                + context.tree().lemma(predicate.word());
        Role source = source(context, modality, roles);
        return new Event(context.tree().sentence().index(), predicate, rule, roles, status, time, place, source, marks);
    }

    /** The present tense with a day to come is a plan: "meets on Tuesday" on a Saturday, "are meeting next week". */
    private static boolean isAhead(Context context, Predicate predicate, @Nullable EventTime time) {
        Tree tree = context.tree();
        boolean past = tree.tag(predicate.event()).matches("VBD|VBN") || !tree.isVerb(predicate.event());
        boolean present = !past
                && tree.children(predicate.event(), "aux").stream()
                        .noneMatch(aux ->
                                tree.tag(aux).equals("VBD") || tree.lemma(aux).equals("have"));
        if (context.published() != null && time != null && time.first() != null) {
            return time.first().isAfter(context.published());
        }
        return present
                && time != null
                && tree.isVerb(predicate.event())
                && tree.sentence().times().stream()
                        .anyMatch(expression ->
                                isNext(context, expression) && time.span().overlaps(span(tree, expression)));
    }

    private static boolean isNext(Context context, TimeExpression time) {
        for (int token = time.begin(); token < time.end(); token++) {
            if (context.words().is("to-come", context.tree().word(token))) {
                return true;
            }
        }
        return false;
    }

    private static tidings.model.Span span(Tree tree, TimeExpression time) {
        return tree.sentence().span(time.begin(), time.end());
    }

    private Map<String, String> marks(Tree tree, Predicate predicate) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (int head : List.of(predicate.word(), predicate.anchor(), predicate.event())) {
            for (int child : tree.children(head, "compound", "amod", "obl", "nmod", "advmod", "obj", "dep")) {
                mark(tree, child, marks);
                if (!tree.hasRelation(child, "amod", "compound") || child < head) {
                    tree.children(child, "compound", "amod").forEach(inner -> mark(tree, inner, marks));
                }
            }
        }
        return marks;
    }

    private void mark(Tree tree, int token, Map<String, String> marks) {
        Map.Entry<String, String> mark = vocabulary.marks().get(tree.lemma(token));
        // "in person", but not "to a person"
        boolean misleading =
                tree.word(token).equals("person") && !tree.preposition(token).equals("in");
        if (mark != null && !misleading) {
            marks.putIfAbsent(mark.getKey(), mark.getValue());
        }
    }

    /** "It is not known whether they met". */
    private static boolean isExpletive(Context context, int token) {
        Mention mention = context.mention(token);
        return context.words().is("thing-pronoun", context.tree().word(token))
                && (mention == null || mention.entities().isEmpty());
    }

    private static @Nullable Role source(Context context, Modality modality, List<Role> roles) {
        if (modality.source() < 0 || isExpletive(context, modality.source())) {
            return null;
        }
        Role source = new RoleReader(context)
                .single(Role.Name.SOURCE, modality.source())
                .get(0);
        boolean itself = roles.stream().anyMatch(role -> role.span().equals(source.span()));
        return itself ? null : source;
    }
}
