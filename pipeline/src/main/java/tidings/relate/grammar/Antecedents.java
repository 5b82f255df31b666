package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.relate.words.WordClasses;

/**
 * What a pronoun that no entity was found for may stand for: nouns before it that agree with it in number, those in a like
 * place first, those of its own predicate left out ("they seized them"). Which of them it is, the role that it plays
 * decides: only a place can be taken, only a power can take one.
 */
public final class Antecedents {

    private final WordClasses words;
    private final Fillers fillers;
    private final QuotedSpeaker speaker;

    Antecedents(WordClasses words, Fillers fillers, QuotedSpeaker speaker) {
        this.words = words;
        this.fillers = fillers;
        this.speaker = speaker;
    }

    /**
     * A noun in its sentence, or several that a plural stands for together.
     *
     * @param sayer true for who says what the pronoun does: one who speaks can also act
     */
    public record Candidate(Context context, List<Integer> tokens, boolean sayer) {

        public Candidate {
            tokens = List.copyOf(tokens);
        }
    }

    /** Most likely first; empty if the token is no personal pronoun, or is resolved, or of the first person and not quoted. */
    public List<Candidate> of(Context context, int token) {
        if (words.is("first-person", context.tree().word(token))) {
            return speaker.of(context, token)
                    .map(found -> List.of(new Candidate(found.context(), List.of(found.token()), false)))
                    .orElse(List.of());
        }
        if (!isOpen(context, token)) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>(agent(context, token));
        found.addAll(both(context, token));
        found.addAll(ahead(context, token));
        found.addAll(in(context, token, context, token));
        context.previous()
                .ifPresent(above -> found.addAll(in(above, above.tree().size(), context, token)));
        if (found.isEmpty()) {
            found.addAll(sayerBehind(context, token));
            found.addAll(subjectBehind(context, token));
        }
        return found;
    }

    /** "A town seized by rebels after they had shelled it": who did what the clause is added to. */
    private List<Candidate> agent(Context context, int pronoun) {
        Tree tree = context.tree();
        int clause = tree.head(pronoun);
        int passive = clause < 0 || !tree.hasRelation(pronoun, "nsubj") || !tree.hasRelation(clause, "advcl")
                ? -1
                : tree.head(clause);
        return passive < 0 || !tree.isParticiple(passive)
                ? List.of()
                : tree.children(passive, "obl").stream()
                        .filter(by -> by < pronoun && words.is("by", tree.preposition(by)))
                        .filter(by -> agrees(context, by, tree.word(pronoun)))
                        .map(by -> new Candidate(context, List.of(by), false))
                        .toList();
    }

    /** "As he left the palace, the envoy …": the subject of the clause that it leads up to. */
    private List<Candidate> subjectBehind(Context context, int pronoun) {
        Tree tree = context.tree();
        int clause = tree.head(pronoun);
        int main = clause < 0 ? -1 : tree.head(clause);
        boolean before = main > clause && tree.hasRelation(pronoun, "nsubj") && tree.hasRelation(clause, "advcl");
        return !before
                ? List.of()
                : tree.children(main, "nsubj").stream()
                        .filter(subject ->
                                subject > clause && tree.token(subject).isNoun())
                        .filter(subject -> agrees(context, subject, tree.word(pronoun)))
                        .map(subject -> new Candidate(context, List.of(subject), false))
                        .toList();
    }

    /** "He had met them, Ann's lawyer said": who says it, if nobody was spoken of before. */
    private List<Candidate> sayerBehind(Context context, int pronoun) {
        Tree tree = context.tree();
        int clause = tree.clauseAbove(pronoun);
        int saying = clause < 0 ? -1 : tree.clauseAbove(clause);
        boolean said =
                saying > clause && isSubject(tree, pronoun) && tree.hasRelation(clause, "ccomp", "parataxis", "dep");
        return !said
                ? List.of()
                : tree.children(saying, "nsubj").stream()
                        .filter(subject ->
                                subject > clause && tree.token(subject).isNoun())
                        .filter(subject -> agrees(context, subject, tree.word(pronoun)))
                        .map(subject -> new Candidate(context, List.of(subject), true))
                        .toList();
    }

    /** "Ann told Bob when they met", "spoke with Bob after their talks": two who stand apart in the clause above. */
    private List<Candidate> both(Context context, int pronoun) {
        if (!words.is("plural-pronoun", context.tree().word(pronoun))) {
            return List.of();
        }
        Tree tree = context.tree();
        for (int clause = tree.clauseAbove(pronoun); clause >= 0; clause = tree.clauseAbove(clause)) {
            List<Integer> subjects = named(context, tree.isVerb(clause) ? tree.subjects(clause) : List.of(), pronoun);
            List<Integer> others = named(
                    context,
                    tree.children(clause, "obj", "iobj", "obl").stream()
                            .filter(each ->
                                    tree.preposition(each).isEmpty() || words.is("beside", tree.preposition(each)))
                            .toList(),
                    pronoun);
            if (subjects.size() == 1 && others.size() == 1) {
                return List.of(new Candidate(context, List.of(subjects.get(0), others.get(0)), false));
            }
        }
        return List.of();
    }

    private static List<Integer> named(Context context, List<Integer> tokens, int pronoun) {
        return tokens.stream()
                .filter(token ->
                        token < pronoun && context.tree().conjuncts(token).size() == 1)
                .filter(token -> {
                    Mention mention = context.mention(token);
                    return mention != null
                            && !mention.entities().isEmpty()
                            && (mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.PRONOUN);
                })
                .toList();
    }

    /** "After their capture of it, the rebels left": the subject of the clause that opens with the pronoun. */
    private List<Candidate> ahead(Context context, int pronoun) {
        Tree tree = context.tree();
        boolean opens = tree.clauseAbove(pronoun) > pronoun;
        int clause = tree.clauseAbove(pronoun);
        if (!opens || tree.hasRelation(pronoun, "nsubj", "obj")) {
            return List.of();
        }
        return tree.children(clause, "nsubj").stream()
                .filter(subject -> subject > pronoun && tree.token(subject).isNoun())
                .filter(subject -> agrees(context, subject, tree.word(pronoun)))
                .map(subject -> new Candidate(context, List.of(subject), false))
                .toList();
    }

    private boolean isOpen(Context context, int token) {
        Mention mention = context.mention(token);
        return words.is("third-person", context.tree().word(token))
                && (mention == null || mention.entities().isEmpty());
    }

    private List<Candidate> in(Context where, int end, Context context, int pronoun) {
        Tree tree = where.tree();
        boolean same = where == context;
        boolean subject = isSubject(context.tree(), pronoun);
        List<Integer> nouns = new ArrayList<>();
        for (int token = 0; token < Math.min(end, tree.size()); token++) {
            boolean argument = tree.hasRelation(token, "nsubj", "obj", "obl", "nmod", "root");
            boolean itself = same && (isOfSamePredicate(tree, token, pronoun) || tree.dominates(token, pronoun));
            if (tree.token(token).isNoun()
                    && argument
                    && !itself
                    && !where.isTime(token)
                    && agrees(where, token, context.tree().word(pronoun))) {
                nouns.add(token);
            }
        }
        Comparator<Integer> likeness = Comparator.comparing(token -> rank(tree, token, subject));
        // in its own sentence the nearest, in the one before the first
        return nouns.stream()
                .sorted(
                        same
                                ? likeness.thenComparing(Comparator.reverseOrder())
                                : likeness.thenComparing(Comparator.naturalOrder()))
                .map(token -> new Candidate(where, List.of(token), same && isSayer(tree, token, pronoun)))
                .toList();
    }

    /** "The union said it had met them". */
    private static boolean isSayer(Tree tree, int noun, int pronoun) {
        int clause = tree.head(pronoun);
        return clause >= 0
                && tree.hasRelation(pronoun, "nsubj")
                && tree.hasRelation(clause, "ccomp")
                && tree.hasRelation(noun, "nsubj")
                && tree.head(noun) == tree.head(clause);
    }

    private static boolean isSubject(Tree tree, int token) {
        return tree.hasRelation(token, "nsubj") || tree.hasRelation(token, "nmod:poss");
    }

    private static int rank(Tree tree, int token, boolean subject) {
        boolean owner = subject && tree.hasRelation(token, "nmod:poss");
        boolean sameRole = subject ? tree.hasRelation(token, "nsubj") : tree.hasRelation(token, "obj", "nsubj:pass");
        return sameRole ? 0 : owner || tree.hasRelation(token, "nsubj", "obj") ? 1 : 2;
    }

    private static boolean isOfSamePredicate(Tree tree, int noun, int pronoun) {
        int verb = tree.head(pronoun);
        if (verb < 0 || tree.hasRelation(pronoun, "nmod:poss")) {
            return false;
        }
        return tree.head(noun) == verb
                || (tree.isVerb(verb)
                        && tree.subjects(verb).contains(noun)
                        && noun != pronoun
                        && !tree.hasRelation(pronoun, "nsubj"));
    }

    /** "Left Velm": a single word to which something is done is a person for want of better, unless more is known of it. */
    private static boolean isUnknownObject(Context context, Mention mention) {
        return mention.end() - mention.begin() == 1
                && context.tree().hasRelation(mention.head(), "obj", "nsubj:pass")
                && mention.entities().get(0).id().startsWith("local:")
                && context.document().mentions().stream()
                        .filter(other -> other.entities().equals(mention.entities()))
                        .allMatch(other -> other.form() == Mention.Form.NAME && other.end() - other.begin() == 1);
    }

    private boolean agrees(Context context, int noun, String pronoun) {
        Tree tree = context.tree();
        Mention mention = context.mention(noun);
        boolean person = mention != null
                && !mention.entities().isEmpty()
                && mention.entities().get(0).type() == EntityType.PERSON
                && !isUnknownObject(context, mention);
        boolean several = tree.tag(noun).endsWith("S")
                || tree.conjuncts(noun).size() > 1
                || words.is("collective", tree.lemma(noun));
        if (words.is("plural-pronoun", pronoun)) {
            return several && !(person && tree.conjuncts(noun).size() == 1);
        }
        boolean single = !tree.tag(noun).endsWith("S") || tree.tag(noun).startsWith("NNP");
        return single
                && (words.is("thing-pronoun", pronoun)
                        ? !person
                        : person || fillers.grade("person", context, noun) == Fillers.Grade.SURE);
    }
}
