package tidings.relate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tidings.model.EntityType;
import tidings.model.Mention;

/** Finds what stands in a place of a frame: the subject, the object, behind a preposition. */
final class SlotReader {

    /** Through these a noun's event takes its party from the clause: "pledged support at a meeting with". */
    private static final Set<String> EVENT_PREPOSITIONS = Set.of(
            "at",
            "during",
            "in",
            "after",
            "before",
            "following",
            "for",
            "ahead of",
            "on",
            "by",
            "over",
            "from",
            "with",
            "to",
            "into",
            "since",
            "about",
            "amid");

    private final Tree tree;
    private final Context context;
    private final Vocabulary vocabulary;

    SlotReader(Context context, Vocabulary vocabulary) {
        this.tree = context.tree();
        this.context = context;
        this.vocabulary = vocabulary;
    }

    /** The tokens in that place, in text order; of coordinated ones the first; empty if nothing stands there. */
    List<Integer> read(Trigger trigger, String place) {
        return switch (place) {
            case "subject" -> subject(trigger.word());
            case "object" -> object(trigger.word());
            case "support" -> trigger.support() < 0 ? List.of() : subject(trigger.support());
            case "governor" -> trigger.support() >= 0 ? List.of() : governor(trigger.anchor());
            case "poss" -> owners(trigger);
            case "compound" -> makers(trigger.word());
            case "pair" -> pair(trigger.word());
            case "sole" -> sole(trigger.word());
            case "told" -> told(trigger.anchor());
            case "hyphen" -> hyphenated(trigger.word());
            default -> behind(trigger, place);
        };
    }

    private List<Integer> subject(int verb) {
        return tree.isPassive(verb) ? agents(verb) : tree.subjects(verb);
    }

    private List<Integer> agents(int verb) {
        return tree.children(verb, "obl", "nmod").stream()
                .filter(child -> tree.preposition(child).equals("by"))
                .toList();
    }

    /** Who is named before a dash: "Russian-occupied Crimea". */
    private List<Integer> hyphenated(int verb) {
        return verb > 1 && tree.word(verb - 1).matches("[-–]") ? List.of(verb - 2) : List.of();
    }

    private List<Integer> object(int verb) {
        if (tree.isPassive(verb)) {
            List<Integer> suffering = tree.children(verb, "nsubj:pass", "nsubj");
            if (!suffering.isEmpty()) {
                return suffering.stream()
                        .map(subject -> tree.antecedent(subject, verb))
                        .toList();
            }
            return tree.isParticiple(verb) || tree.relation(verb).equals("acl:relcl")
                    ? List.of(tree.head(verb))
                    : List.of();
        }
        List<Integer> objects = tree.children(verb, "obj").stream()
                .filter(object -> object > verb || tree.tag(object).startsWith("W"))
                .map(object -> tree.antecedent(object, verb))
                .toList();
        if (!objects.isEmpty()) {
            return objects;
        }
        int head = tree.head(verb);
        // "annexing Kuwait", but not "the visiting official"
        boolean modifier =
                head > verb && tree.children(head, "det", "nmod:poss").stream().anyMatch(child -> child < verb);
        if (head > verb
                && !modifier
                && tree.hasRelation(verb, "compound", "amod")
                && tree.token(head).isNoun()) {
            return List.of(head);
        }
        // A verb that was taken for a noun or an adjective has its object anywhere to the right, without a preposition.
        return tree.children(verb, "dep", "nmod", "obl", "ccomp", "appos").stream()
                .filter(child -> child > verb
                        && child - verb <= 6
                        && tree.preposition(child).isEmpty())
                .filter(child -> tree.token(child).isNoun() && !isTime(child))
                .limit(1)
                .toList();
    }

    private boolean isTime(int token) {
        return tree.relation(token).equals("obl:tmod")
                || tree.sentence().times().stream().anyMatch(time -> time.begin() <= token && token < time.end());
    }

    /** Whose the noun's event is, by the clause that it stands in. */
    private List<Integer> governor(int noun) {
        int head = tree.head(noun);
        List<Integer> own = tree.children(noun, "nsubj");
        if (!own.isEmpty()) {
            return own;
        }
        if (head < 0) {
            return List.of();
        }
        boolean object = tree.hasRelation(
                noun, "obj", "nsubj:pass", "xcomp", "appos", "dep", "ccomp", "advcl", "acl", "amod", "compound");
        boolean oblique =
                tree.hasRelation(noun, "obl", "nmod", "advmod") && EVENT_PREPOSITIONS.contains(tree.preposition(noun));
        if (!object && !oblique && !tree.hasRelation(noun, "conj")) {
            return List.of();
        }
        if (tree.hasRelation(noun, "conj")) {
            return governor(head);
        }
        int clause = tree.isVerb(head) ? head : tree.clauseAbove(noun);
        if (clause < 0 || vocabulary.onlookers().contains(tree.lemma(clause))) {
            return List.of();
        }
        return tree.isVerb(clause) && tree.isPassive(clause) && object ? agents(clause) : tree.subjects(clause);
    }

    /** The object of an active verb that says no more of it: "called him", not "called him a liar". */
    private List<Integer> sole(int verb) {
        boolean more = tree.isPassive(verb)
                || !tree.children(verb, "xcomp", "ccomp", "dep", "compound:prt").isEmpty()
                || tree.children(verb, "obj", "iobj").size() > 1
                || tree.children(verb, "obl").stream()
                        .anyMatch(child -> tree.preposition(child).isEmpty() && !isTime(child));
        return more ? List.of() : object(verb);
    }

    /** Who is spoken to in the clause that a noun stands in: "told him in a call". */
    private List<Integer> told(int noun) {
        int clause = tree.clauseAbove(noun);
        boolean within =
                tree.hasRelation(noun, "obl", "nmod") && tree.preposition(noun).matches("in|during|on|over|by");
        if (!within || clause < 0 || !tree.isVerb(clause) || tree.isPassive(clause)) {
            return List.of();
        }
        return tree.children(clause, "obj", "iobj").stream()
                .filter(object -> object > clause)
                .limit(1)
                .toList();
    }

    private List<Integer> owners(Trigger trigger) {
        List<Integer> owners = new ArrayList<>(tree.children(trigger.word(), "nmod:poss"));
        if (owners.isEmpty() && trigger.anchor() != trigger.word()) {
            owners.addAll(tree.children(trigger.anchor(), "nmod:poss"));
        }
        return owners;
    }

    /** A name or people before the noun: "the Russian annexation", "the Taliban takeover". */
    private List<Integer> makers(int noun) {
        return tree.children(noun, "amod", "compound").stream()
                .filter(child -> child < noun && context.mention(child) != null)
                .limit(1)
                .toList();
    }

    /** Two names joined by a dash before the noun: "the Biden-Putin summit". */
    private List<Integer> pair(int noun) {
        List<Integer> names = new ArrayList<>();
        for (int token = Math.max(0, noun - 4); token < noun - 1; token++) {
            if (tree.word(token + 1).matches("[-–]")
                    && token + 2 < noun
                    && isParty(token)
                    && isParty(token + 2)
                    && !isOneName(token, token + 2)) {
                if (!names.contains(token)) {
                    names.add(token);
                }
                names.add(token + 2);
            }
        }
        return names;
    }

    private boolean isOneName(int one, int other) {
        Mention mention = context.mention(one);
        return mention != null && mention.equals(context.mention(other));
    }

    /** A state, or a person by a short name: what else stands around a dash is mostly one name ("Jean-Claude"). */
    private boolean isParty(int token) {
        Mention mention = context.mention(token);
        return mention != null
                && mention.entities().stream()
                        .anyMatch(entity -> entity.type() != EntityType.PERSON
                                || entity.name().length()
                                        > tree.token(token).text().length() + 1);
    }

    private List<Integer> behind(Trigger trigger, String preposition) {
        List<Integer> found = behind(trigger.word(), preposition, -1);
        if (found.isEmpty() && trigger.anchor() != trigger.word()) {
            found = behind(trigger.anchor(), preposition, -1);
        }
        if (found.isEmpty() && trigger.support() >= 0 && !preposition.equals("by")) {
            found = behind(trigger.support(), preposition, trigger.word()).stream()
                    .filter(token -> !preposition.equals("of") || isNext(trigger.word(), token))
                    .toList();
        }
        int head = tree.head(trigger.anchor());
        if (found.isEmpty() && !trigger.verbal() && head >= 0 && preposition.matches("with|between")) {
            // "scheduled a call for Friday with": the parser likes to hang the last phrase on the verb or the date
            found = behind(head, preposition, trigger.word());
        }
        return found;
    }

    /** True if the token's preposition follows the word directly. */
    private boolean isNext(int word, int token) {
        return tree.children(token, "case").contains(word + 1);
    }

    private List<Integer> behind(int head, String preposition, int after) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(head)) {
            if (child > after && child > head - 12 && tree.hasRelation(child, "obl", "nmod", "dep", "advmod")) {
                if (tree.preposition(child).equals(preposition)) {
                    found.add(tree.tag(child).startsWith("W") ? tree.antecedent(child, head) : child);
                } else if (found.isEmpty() && child > head) {
                    // one phrase inside another: "held talks in Geneva with", "met late Friday with"
                    tree.children(child, "nmod", "obl").stream()
                            .filter(inner -> tree.preposition(inner).equals(preposition) && !preposition.equals("of"))
                            .forEach(found::add);
                }
            }
        }
        return found.stream().limit(1).toList();
    }
}
