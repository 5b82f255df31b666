package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.Mention;
import tidings.relate.words.WordClasses;

/** Finds the arguments of verbs. */
final class VerbReader extends ArgumentReader {

    /** How far behind a verb a noun may stand that the parser did not see as its object. */
    private static final int MISREAD_REACH = 6;

    VerbReader(Context context, WordClasses words, Fillers fillers, QuotedSpeaker speaker, Set<Step> steps) {
        super(context, words, fillers, speaker, steps);
    }

    /** What a verb says. */
    Predicate read(int verb) {
        Arguments found = new Arguments();
        boolean passive = steps.contains(Step.VOICE) && isPassive(verb)
                || steps.contains(Step.REDUCED_PARTICIPLE) && tree.isParticiple(verb) && tree.isPassive(verb);
        own(verb, passive, found);
        if (found.isEmpty(Position.DOER) && !passive) {
            subjects(verb).forEach(subject -> found.add(Position.DOER, subject, subjectStep(verb)));
        }
        if (steps.contains(Step.REPORTING)
                && found.isEmpty(Position.DOER)
                && !passive
                && tree.tag(verb).equals("VBD")) {
            found.add(Position.DOER, speaker.beside(context, verb), Step.REPORTING);
        }
        if (passive && found.isEmpty(Position.DONE_TO)) {
            sufferers(verb).forEach(subject -> found.add(Position.DONE_TO, subject, subjectStep(verb)));
        }
        if (!passive && found.isEmpty(Position.DONE_TO)) {
            objects(verb, found);
        }
        if (steps.contains(Step.HYPHEN)) {
            hyphenated(verb, found);
        }
        if (steps.contains(Step.COMITATIVE)) {
            companions(verb, found);
            besideObject(verb, found);
        }
        return new Predicate(verb, true, verb, -1, found.list());
    }

    private void own(int verb, boolean passive, Arguments found) {
        for (int child : tree.children(verb)) {
            if (tree.hasRelation(child, "nsubj")) {
                boolean suffers = passive || tree.relation(child).equals("nsubj:pass");
                int whom = meant(child, verb);
                if (whom >= 0) {
                    Step step = whom == child ? null : Step.RELATIVE;
                    List<Integer> all = suffers ? List.of(whom) : undertakers(whom);
                    all.forEach(each -> found.add(suffers ? Position.DONE_TO : Position.DOER, each, step));
                }
            } else if (tree.hasRelation(child, "obj")) {
                int whom = meant(child, verb);
                if (whom >= 0 && (child > verb || whom != child || isWhose(child))) {
                    found.add(Position.DONE_TO, whom, whom == child ? null : Step.RELATIVE);
                }
            } else if (tree.hasRelation(child, "iobj")) {
                // "had welcomed him a day before": where nothing is given, it is done to him
                boolean alone = tree.children(verb, "obj", "ccomp", "xcomp").isEmpty();
                found.add(alone ? Position.DONE_TO : Position.RECIPIENT, meant(child, verb), null);
            }
        }
        obliques(verb, -1, passive, null, found);
        int first = tree.hasRelation(verb, "conj") ? tree.head(verb) : -1;
        if (first >= 0 && tree.isVerb(first) && steps.contains(Step.SHARED_CONJUNCT)) {
            // "was invaded and annexed by India": the parser hangs it on the first
            obliques(first, verb, passive, Step.SHARED_CONJUNCT, found);
        }
        if (steps.contains(Step.NESTED_PHRASE)) {
            persons(verb, found);
            ofObject(verb, found);
        }
    }

    /** "The glacier, whose heights they occupied". */
    private boolean isWhose(int noun) {
        return steps.contains(Step.RELATIVE)
                && tree.children(noun, "nmod:poss").stream()
                        .anyMatch(owner -> tree.tag(owner).equals("WP$"));
    }

    /**
     * "Cleared Bria of rebels", "drove the army from the town of Bria", "lost a string of towns to rebels": the parser likes to
     * hang the phrase on the object, or on what the object is of.
     */
    private void ofObject(int verb, Arguments found) {
        List<Integer> objects = new ArrayList<>(tree.children(verb, "obj"));
        objects.removeIf(object -> object < verb);
        for (int i = 0; i < objects.size(); i++) {
            int object = objects.get(i);
            for (int phrase : tree.children(object, "nmod")) {
                String preposition = tree.preposition(phrase);
                boolean called = preposition.equals("of") && !tree.token(object).isProperNoun();
                if (phrase > object && called) {
                    objects.add(phrase);
                }
                boolean isName = called && words.is("landform", tree.lemma(object)) && isPlace(phrase);
                boolean isOfVerb = words.is("direction", preposition) || words.is("privative", preposition);
                if (phrase > object && isOfVerb && !isName) {
                    found.add(preposition, phrase, Step.NESTED_PHRASE);
                }
            }
        }
    }

    private boolean isPlace(int token) {
        Mention mention = context.mention(token);
        return mention != null
                && mention.form() == Mention.Form.NAME
                && fillers.grade("place", context, token) == Fillers.Grade.SURE;
    }

    /** "Discussed the plan with Ann Berg", "a range of ideas with officials": a person beside an object is beside the verb. */
    private void persons(int verb, Arguments found) {
        List<Integer> nouns = new ArrayList<>(tree.children(verb, "obj"));
        for (int i = 0; i < nouns.size(); i++) {
            int noun = nouns.get(i);
            for (int phrase : tree.children(noun, "nmod")) {
                if (tree.preposition(phrase).equals("of")) {
                    nouns.add(phrase);
                } else if (words.is("beside", tree.preposition(phrase))
                        && !words.is("bond", tree.lemma(noun))
                        && fillers.grade("person", context, phrase) == Fillers.Grade.SURE) {
                    found.add(Position.BESIDE, phrase, Step.NESTED_PHRASE);
                }
            }
        }
    }

    /** "Took Goma, along with Sake": what stands so right behind the object is done to as it is. */
    private void besideObject(int verb, Arguments found) {
        for (int object : tree.children(verb, "obj")) {
            tree.children(verb, "obl").stream()
                    .filter(child -> child > object && words.is("besides", tree.preposition(child)))
                    .filter(child -> isRightBehind(object, child))
                    .forEach(child -> found.add(Position.DONE_TO, child, Step.COMITATIVE));
        }
    }

    /** Nothing but a comma stands between what hangs on the one and what hangs on the other. */
    private boolean isRightBehind(int object, int phrase) {
        return IntStream.range(object + 1, phrase)
                .allMatch(token -> tree.dominates(object, token)
                        || tree.dominates(phrase, token)
                        || tree.tag(token).equals(","));
    }

    private List<Integer> subjects(int verb) {
        Step step = subjectStep(verb);
        if (step != null && !steps.contains(step)) {
            return List.of();
        }
        // "also meeting Ann were Bob and Carl"
        int said = tree.head(verb);
        boolean inverted = tree.hasRelation(verb, "csubj")
                && tree.tag(verb).equals("VBG")
                && said > verb
                && !tree.children(said, "cop").isEmpty();
        if (inverted) {
            return List.of(said);
        }
        // "a rebel attempt to take it"
        List<Integer> own = said >= 0 && tree.hasRelation(verb, "acl") ? undertakers(said) : List.of();
        return own.isEmpty() || own.contains(said) ? makers(verb, tree.subjects(verb)) : own;
    }

    /** "Launched an offensive that took Goma", "India's campaign took Goa": whose undertaking did it; else the noun itself. */
    private List<Integer> undertakers(int noun) {
        if (!steps.contains(Step.CONTROL) || !words.is("undertaking", tree.lemma(noun))) {
            return List.of(noun);
        }
        List<Integer> owners = tree.children(noun, "nmod:poss", "amod", "compound", "nmod").stream()
                .filter(owner -> !tree.hasRelation(owner, "nmod")
                        || tree.relation(owner).equals("nmod:poss")
                        || words.is("owner", tree.preposition(owner))
                        || words.is("by", tree.preposition(owner)))
                // "plans by her minister to meet him"
                .filter(owner -> fillers.grade("power", context, owner) == Fillers.Grade.SURE
                        || words.is("by", tree.preposition(owner))
                                && fillers.grade("party", context, owner) == Fillers.Grade.SURE)
                .toList();
        if (!owners.isEmpty()) {
            return owners;
        }
        int clause = tree.hasRelation(noun, "nsubj") ? -1 : tree.clauseAbove(noun);
        List<Integer> subjects = clause < 0 ? List.of() : tree.subjects(clause);
        return subjects.isEmpty() ? List.of(noun) : subjects;
    }

    /** Who suffers what a passive verb without a subject says: "Goa, annexed by India", "attacked and taken by rebels". */
    private List<Integer> sufferers(int verb) {
        Step step = subjectStep(verb);
        if (step != null && !steps.contains(step)) {
            return List.of();
        }
        if (tree.isParticiple(verb) || tree.relation(verb).equals("acl:relcl")) {
            int noun = tree.head(verb);
            // "Captured by rebels, Goma is a port": what is said of Goma
            List<Integer> subjects = tree.children(noun, "nsubj").stream()
                    .filter(subject -> subject > verb)
                    .toList();
            return subjects.isEmpty() || tree.children(noun, "cop").isEmpty() ? List.of(noun) : subjects;
        }
        return tree.subjects(verb);
    }

    private @Nullable Step subjectStep(int verb) {
        if (tree.relation(verb).equals("acl:relcl")) {
            return Step.RELATIVE;
        }
        if (tree.hasRelation(verb, "acl", "amod") && !tree.isToInfinitive(verb)) {
            return Step.REDUCED_PARTICIPLE;
        }
        if (tree.hasRelation(verb, "conj")) {
            return Step.SHARED_CONJUNCT;
        }
        boolean lent = tree.children(verb, "mark", "case").stream()
                .anyMatch(mark -> words.is("object-gerund", tree.word(mark)));
        if (tree.hasRelation(verb, "advcl", "parataxis", "dep") && !tree.isToInfinitive(verb) && !lent) {
            return Step.ADJUNCT;
        }
        return tree.head(verb) < 0 ? null : Step.CONTROL;
    }

    private void objects(int verb, Arguments found) {
        if (steps.contains(Step.RELATIVE)) {
            int gap = gap(verb);
            if (gap >= 0) {
                found.add(Position.DONE_TO, gap, Step.RELATIVE);
                return;
            }
        }
        if (steps.contains(Step.SHARED_CONJUNCT)) {
            int shared = sharedObject(verb);
            if (shared >= 0) {
                found.add(Position.DONE_TO, shared, Step.SHARED_CONJUNCT);
                return;
            }
        }
        if (steps.contains(Step.MISREAD)) {
            int object = misreadObject(verb);
            if (object >= 0) {
                found.add(Position.DONE_TO, object, Step.MISREAD);
            }
        }
    }

    /** "The town the rebels took"; "which the rebels said they had taken": the noun whose clause lacks an object. */
    private int gap(int verb) {
        int at = verb;
        for (int climbed = 0; climbed < 3 && at >= 0; climbed++) {
            if (tree.relation(at).equals("acl:relcl")) {
                if (tree.children(at).stream().anyMatch(child -> tree.tag(child).equals("WRB"))) {
                    // "the town where they met": a place or time stands before it, no object
                    return -1;
                }
                List<Integer> subjects = tree.children(at, "nsubj");
                boolean pronoun = subjects.stream().anyMatch(tree::isRelativePronoun);
                boolean own = subjects.stream().anyMatch(subject -> !tree.isRelativePronoun(subject));
                boolean open = at == verb || tree.children(at, "obj").stream().allMatch(tree::isRelativePronoun);
                // "the first time that they met": when they did so
                boolean when = words.is("occasion-noun", tree.lemma(tree.head(at)));
                return own && open && !when && (!pronoun || subjects.size() > 1) ? tree.head(at) : -1;
            }
            // "which India attacked and took"
            boolean shared = tree.hasRelation(at, "conj")
                    && tree.isVerb(tree.head(at))
                    && tree.children(at, "nsubj", "obj").isEmpty();
            if (!shared && !tree.hasRelation(at, "ccomp", "xcomp")) {
                return -1;
            }
            at = tree.head(at);
        }
        return -1;
    }

    /** "Attacked and took Goma": the object stands with one verb and belongs to both. */
    private int sharedObject(int verb) {
        for (int next : tree.children(verb, "conj")) {
            if (tree.isVerb(next)
                    && next - verb <= 3
                    && tree.children(next, "nsubj").isEmpty()
                    && tree.children(verb, "obl", "xcomp", "ccomp").stream().noneMatch(child -> child > verb)) {
                List<Integer> objects = tree.children(next, "obj");
                if (!objects.isEmpty() && objects.get(0) > next) {
                    return objects.get(0);
                }
            }
        }
        if (tree.hasRelation(verb, "conj") && tree.isVerb(tree.head(verb))) {
            return tree.children(tree.head(verb), "obj").stream()
                    .filter(object -> object > verb)
                    .findFirst()
                    .orElse(-1);
        }
        return -1;
    }

    private int misreadObject(int verb) {
        int head = tree.head(verb);
        // "annexing Kuwait", but not "the visiting official"
        boolean modifier =
                head > verb && tree.children(head, "det", "nmod:poss").stream().anyMatch(child -> child < verb);
        if (head > verb
                && !modifier
                && tree.hasRelation(verb, "compound", "amod")
                && tree.token(head).isNoun()) {
            return head;
        }
        return tree.children(verb, "dep", "nmod", "obl", "ccomp", "appos", "xcomp", "advcl").stream()
                .filter(child -> child > verb
                        && child - verb <= MISREAD_REACH
                        && tree.preposition(child).isEmpty())
                .filter(child -> tree.token(child).isNoun() && !isTime(child))
                .findFirst()
                .orElse(-1);
    }

    private boolean isTime(int token) {
        return tree.relation(token).equals("obl:tmod") || context.isTime(token);
    }

    private void hyphenated(int verb, Arguments found) {
        if (verb > 1 && words.is("hyphen", tree.word(verb - 1)) && tree.isParticiple(verb)) {
            found.clear(Position.DOER);
            found.add(Position.DOER, verb - 2, Step.HYPHEN);
        } else if (verb > 0
                && tree.isParticiple(verb)
                && tree.hasRelation(verb, "amod")
                && tree.hasRelation(verb - 1, "amod", "compound", "advmod", "obl:npmod")
                && context.mention(verb - 1) != null) {
            // "Turkish occupied Famagusta", without its dash
            found.add(Position.DOER, verb - 1, Step.HYPHEN);
        }
    }
}
