package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityType;
import tidings.model.Mention;

/** Finds the arguments of verbs and of nouns of events: their own dependents, then by the {@link Step}s. */
public final class PredicateReader {

    /** How far behind a verb a noun may stand that the parser did not see as its object. */
    private static final int MISREAD_REACH = 6;

    private final Context context;
    private final Tree tree;
    private final WordClasses words;
    private final Fillers fillers;
    private final Set<Step> steps;

    public PredicateReader(Context context, WordClasses words, Fillers fillers, Set<Step> steps) {
        this.context = context;
        this.tree = context.tree();
        this.words = words;
        this.fillers = fillers;
        this.steps = steps;
    }

    /** What a verb says. */
    public Predicate verb(int verb) {
        Arguments found = new Arguments();
        boolean passive = steps.contains(Step.VOICE) && isPassive(verb)
                || steps.contains(Step.REDUCED_PARTICIPLE) && tree.isParticiple(verb) && tree.isPassive(verb);
        own(verb, passive, found);
        if (found.isEmpty(Position.DOER) && !passive) {
            subjects(verb).forEach(subject -> found.add(Position.DOER, subject, subjectStep(verb)));
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
        }
        return new Predicate(verb, true, verb, -1, found.list());
    }

    /**
     * What a noun says.
     *
     * @param anchor the noun that holds it ("a round of talks"), or itself
     * @param support its support verb ("held talks"); −1 for none
     * @param onlookers verbs whose subject has no part in what they speak of ("welcomed the talks")
     */
    public Predicate noun(int noun, int anchor, int support, Set<String> onlookers) {
        Arguments found = new Arguments();
        for (int head : noun == anchor ? List.of(noun) : List.of(noun, anchor)) {
            nominal(head, found);
        }
        if (steps.contains(Step.SHARED_CONJUNCT) && tree.hasRelation(noun, "conj")) {
            shared(noun, found);
        }
        if (steps.contains(Step.NOMINALISATION)) {
            pair(noun, found);
            participants(anchor, found);
        }
        if (support >= 0 && steps.contains(Step.LIGHT_VERB)) {
            light(anchor, support, found);
        }
        int head = tree.head(anchor);
        if (head >= 0 && head != support && steps.contains(Step.NESTED_PHRASE)) {
            // "scheduled a call for Friday with": the parser likes to hang the last phrase on the verb or the date
            // … and "died in the storming of the fort by rebels": an active verb has no agent
            obliques(head, anchor, !isPassive(head), Step.NESTED_PHRASE, found);
        }
        if (support < 0 && steps.contains(Step.CLAUSE)) {
            clause(anchor, onlookers).forEach(doer -> found.add(Position.CLAUSE_DOER, doer, Step.CLAUSE));
        }
        if (steps.contains(Step.REPORTING)) {
            told(anchor).forEach(listener -> found.add(Position.RECIPIENT, listener, Step.REPORTING));
        }
        if (steps.contains(Step.COMITATIVE)) {
            companions(support >= 0 ? support : anchor, found);
        }
        return new Predicate(noun, false, anchor, support, found.list());
    }

    // Verbs

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
                if (whom >= 0 && (child > verb || whom != child)) {
                    found.add(Position.DONE_TO, whom, whom == child ? null : Step.RELATIVE);
                }
            } else if (tree.hasRelation(child, "iobj")) {
                found.add(Position.RECIPIENT, meant(child, verb), null);
            }
        }
        obliques(verb, -1, passive, null, found);
        if (steps.contains(Step.NESTED_PHRASE)) {
            persons(verb, found);
        }
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

    /** What stands behind prepositions, from {@code after} on; in nested phrases too. */
    private void obliques(int head, int after, boolean passive, @Nullable Step via, Arguments found) {
        for (int child : tree.children(head, "obl", "nmod", "dep", "advmod")) {
            if (child <= after || tree.hasRelation(child, "nmod:poss")) {
                continue;
            }
            String preposition = tree.preposition(child);
            if (!preposition.isEmpty()) {
                oblique(child, head, preposition, passive, via, found);
            }
            if (child > head && steps.contains(Step.NESTED_PHRASE) && !isHolder(child)) {
                for (int inner : tree.children(child, "nmod", "obl")) {
                    String within = tree.preposition(inner);
                    if (!within.isEmpty() && !within.equals("of") && !words.is("by", within)) {
                        oblique(inner, child, within, false, Step.NESTED_PHRASE, found);
                    }
                }
            }
        }
    }

    /** "With the leader of …": what hangs on a party is the party's. */
    private boolean isHolder(int token) {
        return words.is("beside", tree.preposition(token)) || words.is("between", tree.preposition(token));
    }

    private void oblique(
            int token, int head, String preposition, boolean passive, @Nullable Step via, Arguments found) {
        int whom = meant(token, head);
        if (whom < 0) {
            return;
        }
        Step step = whom == token ? via : Step.RELATIVE;
        if (words.is("by", preposition) && passive) {
            found.add(Position.DOER, whom, step == null ? Step.VOICE : step);
        } else if (words.is("beside", preposition)) {
            found.add(Position.BESIDE, whom, step);
        } else if (words.is("between", preposition)) {
            found.add(Position.BETWEEN, whom, step);
        } else {
            found.add(preposition, whom, step);
        }
    }

    /** The word itself, or what a relative pronoun stands for; −1 for one that stands for nothing known. */
    private int meant(int word, int verb) {
        if (!tree.isRelativePronoun(word)) {
            return word;
        }
        return steps.contains(Step.RELATIVE) ? tree.antecedent(word, verb) : -1;
    }

    private boolean isPassive(int verb) {
        if (tree.isPassive(verb)) {
            return true;
        }
        boolean bare = tree.tag(verb).equals("VBN")
                && tree.children(verb, "aux", "nsubj", "obj").isEmpty();
        if (!bare) {
            return false;
        }
        if (tree.hasRelation(verb, "conj")) {
            return isPassive(tree.head(verb));
        }
        // "Liberated by Napoleon, Warsaw …"
        return tree.hasRelation(verb, "advcl", "dep", "parataxis")
                || tree.children(verb, "obl", "nmod").stream()
                        .anyMatch(child -> words.is("by", tree.preposition(child)));
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

    /** "Signed a decree annexing Bosnia": a thing does nothing, who makes it does. */
    private List<Integer> makers(int verb, List<Integer> subjects) {
        boolean things = tree.hasRelation(verb, "acl")
                && !tree.relation(verb).equals("acl:relcl")
                && tree.clauseAbove(verb) >= 0
                && subjects.stream().allMatch(subject -> fillers.grade("party", context, subject) == Fillers.Grade.NO);
        return things ? tree.subjects(tree.clauseAbove(verb)) : subjects;
    }

    /** "Launched an offensive that took Goma", "India's campaign took Goa": whose undertaking did it; else the noun itself. */
    private List<Integer> undertakers(int noun) {
        if (!Tree.UNDERTAKINGS.contains(tree.lemma(noun))) {
            return List.of(noun);
        }
        List<Integer> owners = tree.children(noun, "nmod:poss", "amod", "compound", "nmod").stream()
                .filter(owner -> !tree.hasRelation(owner, "nmod")
                        || tree.relation(owner).equals("nmod:poss")
                        || words.is("owner", tree.preposition(owner))
                        || words.is("by", tree.preposition(owner)))
                .filter(owner -> fillers.grade("power", context, owner) == Fillers.Grade.SURE)
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
                return own && open && (!pronoun || subjects.size() > 1) ? tree.head(at) : -1;
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

    /** Who comes along with those who do it, or with those they meet. */
    private void companions(int head, Arguments found) {
        companions(head, Position.BESIDE, found);
        for (Argument argument : found.list()) {
            // "issues including trade" are nobody
            if (argument.position() != Position.OBLIQUE
                    && fillers.grade("party", context, argument.token()) != Fillers.Grade.NO) {
                companions(argument.token(), argument.position(), found);
            }
        }
    }

    /** Who comes along with a holder stands where he stands. */
    private void companions(int holder, Position position, Arguments found) {
        for (int child : tree.children(holder, "acl", "advcl", "dep", "nmod", "obl")) {
            if (words.is("accompany", tree.lemma(child)) && tree.tag(child).equals("VBN")) {
                tree.children(child, "obl", "nmod").stream()
                        .filter(agent -> words.is("by", tree.preposition(agent)))
                        .forEach(agent -> found.add(position, agent, Step.COMITATIVE));
            } else if (words.is("comitative", tree.preposition(child))) {
                found.add(position, child, Step.COMITATIVE);
            }
        }
    }

    // Nouns

    /** "Iraq's invasion and annexation of Kuwait": what two nouns share. */
    private void shared(int noun, Arguments found) {
        int first = tree.head(noun);
        if (!tree.token(first).isNoun()) {
            return;
        }
        if (found.isEmpty(Position.OWNER)) {
            tree.children(first, "nmod:poss")
                    .forEach(owner -> found.add(Position.OWNER, meant(owner, first), Step.SHARED_CONJUNCT));
        }
        if (found.isEmpty(Position.DONE_TO)) {
            tree.children(first, "nmod").stream()
                    .filter(child -> child > noun && tree.preposition(child).equals("of"))
                    .forEach(child -> found.add(Position.DONE_TO, child, Step.SHARED_CONJUNCT));
        }
    }

    /** The noun's own dependents. */
    private void nominal(int noun, Arguments found) {
        if (steps.contains(Step.NOMINALISATION)) {
            List<Integer> owners = tree.children(noun, "nmod:poss").stream()
                    .filter(owner -> !context.isTime(owner))
                    .toList();
            owners.forEach(owner -> found.add(Position.OWNER, meant(owner, noun), Step.NOMINALISATION));
            if (owners.isEmpty()) {
                tree.children(noun, "amod", "compound").stream()
                        .filter(child -> child < noun && isMaker(child) && !context.isTime(child))
                        .filter(child -> child + 1 >= tree.size() || !words.is("hyphen", tree.word(child + 1)))
                        .forEach(maker -> found.add(Position.OWNER, maker, Step.NOMINALISATION));
            }
        }
        for (int child : tree.children(noun, "nmod", "obl", "dep", "advmod", "appos", "acl", "conj")) {
            String preposition = tree.preposition(child);
            if (tree.hasRelation(child, "nmod:poss") || preposition.isEmpty()) {
                continue;
            }
            if (preposition.equals("of")) {
                found.add(Position.DONE_TO, child, Step.NOMINALISATION);
            } else {
                oblique(child, noun, preposition, true, null, found);
            }
            if (child > noun && steps.contains(Step.NESTED_PHRASE) && !isHolder(child)) {
                for (int inner : tree.children(child, "nmod", "obl")) {
                    String within = tree.preposition(inner);
                    if (!within.isEmpty() && !within.equals("of")) {
                        oblique(inner, child, within, true, Step.NESTED_PHRASE, found);
                    }
                }
            }
        }
        if (steps.contains(Step.NESTED_PHRASE)) {
            // "talks mediated by Oman between Iran and Iraq"
            for (int participle : tree.children(noun, "acl")) {
                tree.children(participle, "obl").stream()
                        .filter(child -> participle > noun && tree.isParticiple(participle) && isHolder(child))
                        .forEach(child ->
                                oblique(child, participle, tree.preposition(child), false, Step.NESTED_PHRASE, found));
            }
        }
        tree.children(noun, "nsubj").forEach(subject -> found.add(Position.CLAUSE_DOER, subject, Step.CLAUSE));
    }

    /** Who can stand before a noun as its owner: a name, and nouns of those who act, also where they are adjectives. */
    private boolean isMaker(int token) {
        Mention mention = context.mention(token);
        if (mention == null) {
            return words.is("holder", tree.lemma(token));
        }
        // "the Geneva meeting" is held there, "UN-sponsored talks" are of those who talk
        boolean place = mention.form() == Mention.Form.NAME
                && !mention.entities().isEmpty()
                && mention.entities().get(0).type() == EntityType.PLACE
                && fillers.grade("power", context, token) != Fillers.Grade.SURE;
        boolean sponsored = tree.isParticiple(token) && token > 0 && words.is("hyphen", tree.word(token - 1));
        return !place && !sponsored;
    }

    /** Names joined by a dash before the noun: "the Biden-Putin summit", "EU-Iran talks". */
    private void pair(int noun, Arguments found) {
        for (int dash = Math.max(1, noun - 4); dash < noun - 1; dash++) {
            if (words.is("hyphen", tree.word(dash))
                    && (isPartyOfPair(dash - 1) || isPartyOfPair(dash + 1))
                    && isPartyOrUnknown(dash - 1)
                    && isPartyOrUnknown(dash + 1)
                    && !isOneName(dash - 1, dash + 1)) {
                found.add(Position.BETWEEN, dash - 1, Step.NOMINALISATION);
                found.add(Position.BETWEEN, dash + 1, Step.NOMINALISATION);
            }
        }
    }

    /** "The Biden-Xi summit": one name beside the other that the recogniser does not know. */
    private boolean isPartyOrUnknown(int token) {
        return isPartyOfPair(token)
                || (context.mention(token) == null && tree.token(token).isProperNoun() && context.isCapitalised(token));
    }

    private boolean isOneName(int one, int other) {
        var mention = context.mention(one);
        return mention != null && mention.equals(context.mention(other));
    }

    /** A state, or a person by a short name: what else stands around a dash is mostly one name ("Jean-Claude"). */
    private boolean isPartyOfPair(int token) {
        var mention = context.mention(token);
        return mention != null
                && mention.entities().stream()
                        .anyMatch(entity -> entity.type() != EntityType.PERSON || mention.end() - mention.begin() == 1);
    }

    /** "Talks involving Iran and the EU", "a meeting attended by", "talks that Iran and the EU held". */
    private void participants(int noun, Arguments found) {
        for (int child : tree.children(noun, "acl", "dep", "nmod")) {
            if (words.is("involve", tree.lemma(child)) || words.is("involve", tree.word(child))) {
                tree.children(child, "obj", "dep", "nmod", "obl").stream()
                        .filter(whom -> whom > child && tree.preposition(whom).isEmpty())
                        .forEach(whom -> found.add(Position.BETWEEN, whom, Step.NOMINALISATION));
            } else if (words.is("attend", tree.lemma(child))) {
                (isPassive(child)
                                ? agents(child)
                                : tree.subjects(child).stream()
                                        .filter(s -> s != noun)
                                        .toList())
                        .forEach(whom -> found.add(Position.DOER, whom, Step.NOMINALISATION));
            }
        }
        int head = tree.head(noun);
        if (head >= 0 && tree.hasRelation(noun, "nsubj") && words.is("involve", tree.lemma(head))) {
            tree.children(head, "obj").forEach(whom -> found.add(Position.BETWEEN, whom, Step.NOMINALISATION));
        }
    }

    private List<Integer> agents(int verb) {
        return tree.children(verb, "obl", "nmod").stream()
                .filter(child -> words.is("by", tree.preposition(child)))
                .toList();
    }

    private void light(int noun, int support, Arguments found) {
        boolean oblique = !tree.preposition(noun).isEmpty();
        boolean given = isPassive(support) && tree.hasRelation(noun, "obj");
        for (Argument argument : verb(support).arguments()) {
            boolean itself = argument.token() == noun || tree.dominates(noun, argument.token());
            boolean behind = argument.token() > noun || argument.position() != Position.OBLIQUE;
            boolean doneTo = argument.position() == Position.DONE_TO;
            if (!itself && behind && (!doneTo || oblique || given)) {
                // "was given an audience": who stands as subject receives it
                Position position = doneTo && given ? Position.RECIPIENT : argument.position();
                holder(argument.token())
                        .forEach(token -> found.add(position, argument.preposition(), token, Step.LIGHT_VERB));
            }
        }
    }

    /** Whose the noun's event is, by the clause that it stands in. */
    private List<Integer> clause(int noun, Set<String> onlookers) {
        int head = tree.head(noun);
        if (head < 0) {
            return List.of();
        }
        if (tree.hasRelation(noun, "conj")) {
            return clause(head, onlookers);
        }
        boolean object = tree.hasRelation(
                noun, "obj", "nsubj:pass", "xcomp", "appos", "dep", "ccomp", "advcl", "acl", "amod", "compound");
        boolean oblique =
                tree.hasRelation(noun, "obl", "nmod", "advmod") && words.is("occasion", tree.preposition(noun));
        if (tree.hasRelation(noun, "nsubj") && agents(head).isEmpty()) {
            return sayers(head);
        }
        if (!object && !oblique) {
            return List.of();
        }
        // "at the talks with Bob were Ann and Carl"
        if (oblique
                && head > noun
                && !tree.isVerb(head)
                && !tree.children(head, "cop").isEmpty()
                && tree.children(head, "nsubj").isEmpty()) {
            return List.of(head);
        }
        int clause = tree.isVerb(head) ? head : tree.clauseAbove(noun);
        boolean subjectMatter = object || words.is("about", tree.preposition(noun));
        if (clause < 0 || (subjectMatter && onlookers.contains(tree.lemma(clause)))) {
            return List.of();
        }
        List<Integer> subjects = tree.subjects(clause);
        // "the deal was signed by Ann and Bob after talks"
        boolean things = subjects.stream().allMatch(this::isThing);
        List<Integer> doers =
                tree.isVerb(clause) && isPassive(clause) && (object || things) ? agents(clause) : subjects;
        return makers(clause, doers).stream()
                .flatMap(doer -> holder(doer).stream())
                .toList();
    }

    /** "Talks with the rebels began on Monday, the government said": a body that tells of talks has them, unless it reports. */
    private List<Integer> sayers(int clause) {
        int saying = tree.hasRelation(clause, "ccomp") && tree.head(clause) >= 0
                ? tree.head(clause)
                : tree.children(clause, "parataxis").stream().findFirst().orElse(-1);
        if (saying < 0 || !words.is("tell", tree.lemma(saying))) {
            return List.of();
        }
        return tree.children(saying, "nsubj").stream().filter(this::isBody).toList();
    }

    private boolean isBody(int token) {
        Mention mention = context.mention(token);
        boolean named = mention != null
                && mention.form() == Mention.Form.NAME
                && !mention.entities().isEmpty()
                && mention.entities().get(0).type() != EntityType.PERSON
                && fillers.grade("party", context, token) == Fillers.Grade.SURE;
        return (named || fillers.is("body", context, token)) && !fillers.is("medium", context, token);
    }

    /** "Her visit included talks", "his remarks came after talks": whose the visit is. */
    private List<Integer> holder(int noun) {
        List<Integer> owners = tree.children(noun, "nmod:poss");
        boolean owned = words.is("agenda", tree.lemma(noun)) || (!owners.isEmpty() && isThing(noun));
        return owned ? owners : List.of(noun);
    }

    private boolean isThing(int noun) {
        return context.mention(noun) == null && fillers.grade("party", context, noun) == Fillers.Grade.NO;
    }

    /** Who is spoken to in the clause that a noun stands in. */
    private List<Integer> told(int noun) {
        int clause = tree.clauseAbove(noun);
        boolean within = tree.hasRelation(noun, "obl", "nmod") && words.is("during", tree.preposition(noun));
        if (!within || clause < 0 || !tree.isVerb(clause) || isPassive(clause)) {
            return List.of();
        }
        List<Integer> told = tree.children(clause, "obj", "iobj", "obl").stream()
                .filter(whom -> whom > clause && whom != noun)
                .filter(whom -> !tree.hasRelation(whom, "obl") || words.is("beside", tree.preposition(whom)))
                .toList();
        return told;
    }

    /** What was found so far. */
    private static final class Arguments {

        private final List<Argument> found = new ArrayList<>();

        void add(Position position, int token, @Nullable Step via) {
            add(position, "", token, via);
        }

        void add(String preposition, int token, @Nullable Step via) {
            add(Position.OBLIQUE, preposition, token, via);
        }

        void add(Position position, String preposition, int token, @Nullable Step via) {
            boolean known = found.stream().anyMatch(each -> each.token() == token && each.position() == position);
            if (!known && token >= 0) {
                found.add(new Argument(position, preposition, token, via));
            }
        }

        void clear(Position position) {
            found.removeIf(argument -> argument.position() == position);
        }

        boolean isEmpty(Position position) {
            return found.stream().noneMatch(argument -> argument.position() == position);
        }

        List<Argument> list() {
            return List.copyOf(found);
        }
    }
}
