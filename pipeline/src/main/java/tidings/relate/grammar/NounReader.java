package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.Span;
import tidings.relate.words.WordClasses;

/** Finds the arguments of nouns of events. */
final class NounReader extends ArgumentReader {

    private final VerbReader verbs;

    NounReader(
            Context context,
            WordClasses words,
            Fillers fillers,
            QuotedSpeaker speaker,
            Set<Step> steps,
            VerbReader verbs) {
        super(context, words, fillers, speaker, steps);
        this.verbs = verbs;
    }

    /**
     * What a noun says.
     *
     * @param anchor the noun that holds it ("a round of talks"), or itself
     * @param support its support verb ("held talks"); −1 for none
     * @param onlookers verbs whose subject has no part in what they speak of ("welcomed the talks")
     */
    Predicate read(int noun, int anchor, int support, Set<String> onlookers) {
        Arguments found = new Arguments();
        for (int head : noun == anchor ? List.of(noun) : List.of(noun, anchor)) {
            nominal(head, noun, found);
        }
        if (steps.contains(Step.SHARED_CONJUNCT) && tree.hasRelation(noun, "conj")) {
            shared(noun, found);
        }
        if (steps.contains(Step.NOMINALISATION)) {
            pair(noun, found);
            participants(noun, found);
            if (anchor != noun) {
                participants(anchor, found);
            }
        }
        if (support >= 0 && steps.contains(Step.LIGHT_VERB)) {
            light(anchor, support, found);
        }
        int head = tree.head(anchor);
        if (head >= 0 && tree.tag(head).equals("RB") && tree.head(head) >= 0) {
            head = tree.head(head); // "kept away from his lunch with farmers"
        }
        if (head >= 0 && head != support && steps.contains(Step.NESTED_PHRASE)) {
            // "scheduled a call for Friday with": the parser likes to hang the last phrase on the verb or the date
            // … and "died in the storming of the fort by rebels": an active verb has no agent
            obliques(head, anchor, !isPassive(head), Step.NESTED_PHRASE, found);
        }
        if (support < 0 && steps.contains(Step.CLAUSE)) {
            boolean attended = !found.isEmpty(Position.DOER)
                    && tree.hasRelation(anchor, "obl", "nmod")
                    && (words.is("where", tree.preposition(anchor)) || words.is("course", tree.preposition(anchor)));
            for (int doer : clause(anchor, onlookers)) {
                found.add(Position.CLAUSE_DOER, doer, Step.CLAUSE);
                // "Ann spoke at a meeting chaired by Bob": whoever is known and acts at it is there, too
                if (attended && fillers.grade("officer", context, doer) == Fillers.Grade.SURE) {
                    found.add(Position.DOER, doer, Step.CLAUSE);
                }
            }
        }
        if (steps.contains(Step.REPORTING)) {
            addressees(anchor).forEach(listener -> found.add(Position.RECIPIENT, listener, Step.REPORTING));
            if (support < 0 && found.isEmpty(Position.CLAUSE_DOER) && isWholeQuotation(anchor)) {
                found.add(Position.CLAUSE_DOER, speaker.beside(context, anchor), Step.REPORTING);
            }
        }
        if (steps.contains(Step.COMITATIVE)) {
            companions(support >= 0 ? support : anchor, found);
        }
        return new Predicate(noun, false, anchor, support, found.list());
    }

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

    /**
     * The noun's own dependents.
     *
     * @param event the noun of the event, which may stand below it ("years of occupation")
     */
    private void nominal(int noun, int event, Arguments found) {
        if (steps.contains(Step.NOMINALISATION)) {
            List<Integer> owners = tree.children(noun, "nmod:poss").stream()
                    .filter(owner -> !context.isTime(owner))
                    .toList();
            owners.forEach(owner -> found.add(Position.OWNER, meant(owner, noun), Step.NOMINALISATION));
            if (owners.isEmpty()) {
                tree.children(noun, "amod", "compound").stream()
                        .filter(child -> child < noun && isMaker(child, noun) && !context.isTime(child))
                        .filter(child -> child + 1 >= tree.size() || !words.is("hyphen", tree.word(child + 1)))
                        .forEach(maker -> found.add(Position.OWNER, maker, Step.NOMINALISATION));
            }
        }
        for (int child : tree.children(noun, "nmod", "obl", "dep", "advmod", "appos", "acl", "conj")) {
            String preposition = tree.preposition(child);
            boolean holds = noun != event && tree.dominates(child, event);
            if (tree.hasRelation(child, "nmod:poss") || preposition.isEmpty() || holds) {
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
                    if (!within.isEmpty() && !within.equals("of") && !isBond(child, inner)) {
                        oblique(inner, child, within, true, Step.NESTED_PHRASE, found);
                    }
                }
            }
        }
        if (steps.contains(Step.NOMINALISATION)) {
            // "the summit, the first between Iran and Iraq"
            tree.children(noun, "appos").stream()
                    .filter(which -> which > noun && words.is("ordinal", tree.word(which)))
                    .flatMap(which -> tree.children(which, "nmod", "obl").stream())
                    .filter(this::isHolder)
                    .forEach(party -> oblique(party, noun, tree.preposition(party), false, Step.NOMINALISATION, found));
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
        // "his first engagement was a meeting with Ann"
        tree.children(noun, "nsubj").stream()
                .flatMap(subject -> holder(subject).stream())
                .forEach(subject -> found.add(Position.CLAUSE_DOER, subject, Step.CLAUSE));
        // "her next meeting is with Bob", "her guest was Bob"
        int predicate = tree.head(noun);
        if (tree.hasRelation(noun, "nsubj") && !tree.children(predicate, "cop").isEmpty()) {
            if (isHolder(predicate)) {
                oblique(predicate, noun, tree.preposition(predicate), false, Step.CLAUSE, found);
            } else if (context.mention(predicate) != null
                    && tree.preposition(predicate).isEmpty()) {
                found.add(Position.CLAUSE_DOER, predicate, Step.CLAUSE);
            }
        }
    }

    /** Who can stand before a noun as its owner: a name, and nouns of those who act, also where they are adjectives. */
    private boolean isMaker(int token, int noun) {
        Mention mention = context.mention(token);
        if (mention == null) {
            return words.is("holder", tree.lemma(token));
        }
        // "attended a UN conference": whose conference it is, is not one side of it
        boolean forum = mention.form() == Mention.Form.NAME
                && !mention.entities().isEmpty()
                && mention.entities().get(0).type() == EntityType.ORGANIZATION
                && words.is("assembly", tree.lemma(noun))
                && tree.children(noun, "nmod").stream().noneMatch(this::isHolder);
        // "the Geneva meeting" is held there, "UN-sponsored talks" are of those who talk
        boolean place = mention.form() == Mention.Form.NAME
                && !mention.entities().isEmpty()
                && mention.entities().get(0).type() == EntityType.PLACE
                && (context.isSeat(mention) || fillers.grade("power", context, token) != Fillers.Grade.SURE);
        boolean sponsored = tree.isParticiple(token) && token > 0 && words.is("hyphen", tree.word(token - 1));
        return !place && !sponsored && !forum;
    }

    /** Names joined by a dash before the noun: "the Biden-Putin summit", "EU-Iran talks". */
    private void pair(int noun, Arguments found) {
        for (int dash = Math.max(1, noun - 4); dash < noun - 1; dash++) {
            // "the Ibero-American Summit" is called so
            boolean name = tree.token(noun).isProperNoun();
            if (words.is("hyphen", tree.word(dash))
                    && (isPartyOfPair(dash - 1) || isPartyOfPair(dash + 1))
                    && (!name || isKnown(dash - 1) && isKnown(dash + 1))
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

    private boolean isKnown(int token) {
        Mention mention = context.mention(token);
        return mention != null
                && mention.entities().stream().anyMatch(entity -> entity.id().startsWith("wiki:"));
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
                attendees(noun, child, found);
            }
        }
        int head = tree.head(noun);
        if (head >= 0 && tree.hasRelation(noun, "nsubj") && words.is("involve", tree.lemma(head))) {
            tree.children(head, "obj").forEach(whom -> found.add(Position.BETWEEN, whom, Step.NOMINALISATION));
        }
        if (head >= 0
                && tree.relation(noun).equals("nsubj:pass")
                && tree.children(head, "conj").size() > 0) {
            attendees(noun, head, found);
        }
    }

    /**
     * "A summit hosted by Ann and attended by Bob", "it was held in Oslo, chaired by Ann and attended by Bob": who does so, by
     * each of the verbs that are joined.
     */
    private void attendees(int noun, int verb, Arguments found) {
        List<Integer> verbs = new ArrayList<>(List.of(verb));
        verbs.addAll(tree.children(verb, "conj"));
        int clause = tree.clauseAbove(noun);
        if (clause >= 0) {
            // the parser likes to hang the second on the main verb
            verbs.addAll(tree.children(clause, "conj"));
        }
        for (int each : verbs) {
            boolean bare = tree.tag(each).equals("VBN")
                    && tree.children(each, "aux", "nsubj").isEmpty();
            if ((each == verb || each > verb && bare) && words.is("attend", tree.lemma(each))) {
                List<Integer> whom = bare || isPassive(each)
                        ? agents(each)
                        : tree.subjects(each).stream().filter(s -> s != noun).toList();
                whom.forEach(party -> found.add(Position.DOER, party, Step.NOMINALISATION));
            }
        }
    }

    private void light(int noun, int support, Arguments found) {
        boolean oblique = !tree.preposition(noun).isEmpty();
        boolean given = isPassive(support) && tree.hasRelation(noun, "obj");
        // "the firm confirmed Ann's talks": who speaks of what is another's has no part in it
        boolean spokenOf = words.is("announcing", tree.lemma(support)) && isOwned(noun);
        for (Argument argument : verbs.read(support).arguments()) {
            boolean itself = argument.token() == noun || tree.dominates(noun, argument.token());
            boolean onlooker = spokenOf && argument.position() == Position.DOER;
            // "the islands, over which they seized control"
            boolean behind = argument.token() > noun
                    || argument.position() != Position.OBLIQUE
                    || argument.via() == Step.RELATIVE;
            boolean doneTo = argument.position() == Position.DONE_TO;
            if (!itself && !onlooker && behind && (!doneTo || oblique || given)) {
                // "was given an audience": who stands as subject receives it
                Position position = doneTo && given ? Position.RECIPIENT : argument.position();
                holder(argument.token())
                        .forEach(token -> found.add(position, argument.preposition(), token, Step.LIGHT_VERB));
            }
        }
    }

    /** "Talks on cooperation between Norway and Chad": what two have with each other is no meeting of them. */
    private boolean isBond(int noun, int party) {
        return words.is("between", tree.preposition(party)) && words.is("standing-bond", tree.lemma(noun));
    }

    /** Whether it is said to be somebody's, by a name or a noun. */
    private boolean isOwned(int noun) {
        return tree.children(noun, "nmod:poss").stream()
                .anyMatch(owner -> tree.token(owner).isNoun() && !context.isTime(owner));
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
            List<Integer> winners = winners(head);
            return winners.isEmpty() ? sayers(head) : winners;
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
        // "envoy in Oslo for talks with Bob", a headline without a verb
        if (oblique
                && tree.head(head) < 0
                && !tree.isVerb(head)
                && tree.children(head, "nsubj", "cop").isEmpty()
                && fillers.grade("party", context, head) == Fillers.Grade.SURE) {
            return List.of(head);
        }
        int clause = tree.isVerb(head) ? head : tree.clauseAbove(noun);
        boolean subjectMatter = object || words.is("about", tree.preposition(noun));
        if (clause < 0 || (subjectMatter && onlookers.contains(tree.lemma(clause)))) {
            return List.of();
        }
        // "sent Ann to Oslo for talks": she has them
        List<Integer> sent = words.is("send", tree.lemma(clause)) && !subjectMatter
                ? tree.children(clause, "obj", "nsubj:pass")
                : List.of();
        List<Integer> subjects = sent.isEmpty() ? tree.subjects(clause) : sent;
        // "the deal was signed by Ann and Bob after talks"
        boolean things = subjects.stream().allMatch(this::isThing);
        List<Integer> doers =
                tree.isVerb(clause) && isPassive(clause) && (object || things) ? agents(clause) : subjects;
        return makers(clause, doers).stream()
                .flatMap(doer -> holder(doer).stream())
                .toList();
    }

    /** "“Great meeting with Bob,” Ann wrote": no verb is quoted with it. */
    private boolean isWholeQuotation(int noun) {
        Span word = tree.token(noun).span();
        return context.document().document().quotations().stream()
                .filter(quotation -> quotation.span().contains(word))
                .anyMatch(quotation -> IntStream.range(0, tree.size())
                        .noneMatch(token -> tree.isVerb(token)
                                && quotation.span().contains(tree.token(token).span())));
    }

    /** "Talks with the rebels began Monday, the government said": who announces talks has them, unless he reports. */
    private List<Integer> sayers(int clause) {
        int saying = tree.hasRelation(clause, "ccomp") && tree.head(clause) >= 0
                ? tree.head(clause)
                : tree.children(clause, "parataxis").stream().findFirst().orElse(-1);
        if (saying < 0 || !words.is("announcing", tree.lemma(saying))) {
            return List.of();
        }
        return tree.children(saying, "nsubj").stream().filter(this::isBody).toList();
    }

    /** "The capture of Goma gave the rebels an airport": who gets something by it. */
    private List<Integer> winners(int clause) {
        return words.is("give", tree.lemma(clause)) ? tree.children(clause, "iobj") : List.of();
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
        boolean agenda = words.is("agenda", tree.lemma(noun));
        if (agenda && owners.isEmpty()) {
            // "began a visit which includes talks": of who began it
            int clause = tree.clauseAbove(noun);
            return clause < 0
                    ? List.of()
                    : tree.subjects(clause).stream()
                            .filter(each -> each != noun)
                            .toList();
        }
        return agenda || (!owners.isEmpty() && isThing(noun)) ? owners : List.of(noun);
    }

    private boolean isThing(int noun) {
        return context.mention(noun) == null && fillers.grade("party", context, noun) == Fillers.Grade.NO;
    }

    /** Who is spoken to in the clause that a noun stands in. */
    private List<Integer> addressees(int noun) {
        int clause = tree.clauseAbove(noun);
        boolean within = tree.hasRelation(noun, "obl", "nmod") && words.is("during", tree.preposition(noun));
        if (!within || clause < 0 || !tree.isVerb(clause) || isPassive(clause)) {
            return List.of();
        }
        List<Integer> addressees = tree.children(clause, "obj", "iobj", "obl").stream()
                .filter(whom -> whom > clause && whom != noun)
                .filter(whom -> !tree.hasRelation(whom, "obl") || words.is("beside", tree.preposition(whom)))
                .toList();
        return addressees;
    }
}
