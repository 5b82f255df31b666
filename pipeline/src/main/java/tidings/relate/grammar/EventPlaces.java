package tidings.relate.grammar;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.Role;
import tidings.relate.words.WordClasses;

/** Finds where an event takes place: a named place behind "in", "at" or the like, near the event in the tree. */
public final class EventPlaces {

    private static final int CLIMB = 4;

    private final ModalityLexicon lexicon;
    private final ScenePlaces scenes;

    EventPlaces(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
        this.scenes = new ScenePlaces(lexicon);
    }

    /** @param taken roles of the event: what takes part is not where it is */
    @Nullable
    public Role of(Context context, Predicate predicate, List<Role> taken) {
        Role own = own(context, predicate, taken);
        if (own != null) {
            return own;
        }
        Role there = whereThat(context, predicate.event(), taken);
        Role above = there != null ? there : above(context, predicate.event(), taken);
        Role subjects = above != null ? above : ofSubject(context, predicate.event(), taken);
        return subjects != null ? subjects : scenes.of(context, predicate, taken);
    }

    /**
     * The first place between two tokens, as one of a predicate's: the second of "met Ann in Oslo and Bob in Rome"; null if
     * there is none.
     */
    @Nullable
    public static Role between(Context context, int begin, int end, List<Role> taken) {
        return IntStream.range(begin, end)
                .filter(token -> context.words().is("where", context.tree().preposition(token)))
                .mapToObj(token -> named(context, token, taken))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What hangs on the event's own words; "welcomed him to the White House". */
    private @Nullable Role own(Context context, Predicate predicate, List<Role> taken) {
        for (int head : List.of(predicate.word(), predicate.anchor(), predicate.event())) {
            Role place = below(context, head, "where", taken);
            if (place != null) {
                return place;
            }
        }
        Role received = context.words().is("receive", context.tree().lemma(predicate.event()))
                ? below(context, predicate.event(), "whither", taken)
                : null;
        Role behind = received != null ? received : behind(context, predicate.event(), taken);
        return behind != null || predicate.verbal() ? behind : course(context, predicate.word(), taken);
    }

    /** "Talks held in Oslo", "a meeting that took place in Oslo", "talks are due to begin in Oslo". */
    private @Nullable Role course(Context context, int noun, List<Role> taken) {
        Tree tree = context.tree();
        return IntStream.range(noun, tree.size())
                .filter(clause -> lexicon.isCourse(tree, clause, noun) || lexicon.isCourseOfSubject(tree, clause, noun))
                .mapToObj(clause -> below(context, clause, "where", taken))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** "Were locked in talks with her at the Grand Hotel": what the parser hangs on the verb before the noun. */
    private static @Nullable Role behind(Context context, int event, List<Role> taken) {
        Tree tree = context.tree();
        int verb = tree.isVerb(event) ? -1 : tree.head(event);
        return verb < 0 || verb > event || !tree.isVerb(verb)
                ? null
                : tree.children(verb, "obl").stream()
                        .filter(child -> child > event && isWhere(tree, event, child, "where"))
                        .filter(child -> IntStream.range(event, child).noneMatch(tree::isVerb))
                        .map(child -> named(context, child, taken))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What hangs on the clauses that the event stands in: "flew to Oslo to meet him", "during a stay in Oslo he met her". */
    private @Nullable Role above(Context context, int event, List<Role> taken) {
        Tree tree = context.tree();
        Role onTrip = trip(context, event, taken);
        if (onTrip != null) {
            return onTrip;
        }
        int at = event;
        for (int climbed = 0; climbed < CLIMB && tree.head(at) >= 0; climbed++) {
            boolean where = tree.relation(at).equals("acl:relcl")
                    && tree.children(at, "advmod").stream()
                            .anyMatch(child -> tree.word(child).equals("where"));
            if (tree.hasRelation(at, "ccomp", "parataxis") || (tree.relation(at).equals("acl:relcl") && !where)) {
                return null;
            }
            boolean before = tree.children(at, "mark", "case").stream()
                    .anyMatch(mark -> context.words().is("apart-from", tree.word(mark)));
            if (before) {
                return null; // "left for Oslo after meeting her"
            }
            at = tree.head(at);
            boolean isThere =
                    !tree.children(at, "cop").isEmpty() && context.words().is("where", tree.preposition(at));
            if ((where || isThere) && isPlace(context, at)) {
                return role(context, at, taken);
            }
            if (lexicon.is("motion", tree.lemma(at))) {
                Role place = destination(context, at, taken);
                // "arrived in Oslo and went into talks": where one goes may stand before
                if (place != null || !tree.hasRelation(at, "conj")) {
                    return place;
                }
            }
            Role place = whereSent(context, at, taken);
            if (place != null) {
                return place;
            }
            if (context.words().is("trip", tree.lemma(at))) {
                return below(context, at, "whither", taken);
            }
            Role higher = trip(context, at, taken);
            if (higher != null) {
                return higher;
            }
        }
        return null;
    }

    /** "Flew to Oslo", "visited Oslo". */
    private static @Nullable Role destination(Context context, int motion, List<Role> taken) {
        Role place = below(context, motion, "whither", taken);
        return place != null ? place : directly(context, motion, taken);
    }

    /**
     * "Left for Oslo for talks", "was taken to Oslo to meet her", "is waiting in Oslo to see her", "is expected in Oslo for
     * talks".
     */
    private @Nullable Role whereSent(Context context, int verb, List<Role> taken) {
        String lemma = context.tree().lemma(verb);
        String prepositions = lexicon.is("leave", lemma)
                ? "destination"
                : context.words().is("carry", lemma)
                        ? "whither"
                        : context.words().is("stay", lemma) ? "where" : null;
        return prepositions == null ? null : below(context, verb, prepositions, taken);
    }

    /** "Flew to Fiji, where she met them", "the London hotel where": what is right before "where". */
    private static @Nullable Role whereThat(Context context, int event, List<Role> taken) {
        Tree tree = context.tree();
        for (int child : tree.children(event)) {
            if (tree.tag(child).equals("WRB") && tree.word(child).equals("where") && child < event) {
                int before = child - 1;
                while (before > 0 && tree.tag(before).equals(",")) {
                    before--;
                }
                return before < 0 ? null : named(context, narrower(context, before), taken);
            }
        }
        return null;
    }

    /** "Ramallah in the West Bank": the town. */
    private static int narrower(Context context, int place) {
        Tree tree = context.tree();
        Mention mention = context.mention(place);
        int in = mention == null ? -1 : mention.begin() - 1;
        in = in > 0 && tree.hasRelation(in, "det") ? in - 1 : in;
        return in > 0 && tree.word(in).equals("in") && isPlace(context, in - 1) ? in - 1 : place;
    }

    /** "Held talks during a visit to Beirut". */
    private static @Nullable Role trip(Context context, int clause, List<Role> taken) {
        Tree tree = context.tree();
        for (int child : tree.children(clause, "obl", "nmod")) {
            if (context.words().is("trip", tree.lemma(child))
                    && context.words().is("course", tree.preposition(child))) {
                return below(context, child, "whither", taken);
            }
        }
        return null;
    }

    /** "Officials in Oslo met him". */
    private @Nullable Role ofSubject(Context context, int event, List<Role> taken) {
        Tree tree = context.tree();
        Optional<Role> within = tree.children(event, "nsubj").stream()
                .flatMap(subject -> tree.children(subject, "nmod").stream())
                .filter(inner -> tree.preposition(inner).equals("in") && isPlace(context, inner))
                .findFirst()
                .map(inner -> role(context, inner, taken));
        return within.orElseGet(() -> ofArrival(context, event, taken));
    }

    /** "Ann, who arrived in Oslo on Monday, met him", "Ann, visiting Oslo, met him", "visiting Oslo, Ann met him". */
    private @Nullable Role ofArrival(Context context, int event, List<Role> taken) {
        Tree tree = context.tree();
        int clause = tree.isVerb(event) ? event : tree.clauseAbove(event);
        if (clause < 0) {
            return null;
        }
        Stream<Integer> arrived = tree.children(clause, "nsubj").stream()
                .flatMap(subject -> tree.children(subject, "acl:relcl").stream())
                .filter(relative -> context.words().is("arrive", tree.lemma(relative)));
        Stream<Integer> visiting = Stream.concat(
                        tree.children(clause, "nsubj").stream()
                                .flatMap(subject -> tree.children(subject, "acl").stream()),
                        tree.children(clause, "advcl").stream())
                .filter(participle -> tree.tag(participle).equals("VBG")
                        && tree.children(participle, "nsubj").isEmpty()
                        && lexicon.is("motion", tree.lemma(participle)))
                // "after arriving in Oslo", but not "after visiting Oslo"
                .filter(participle -> context.words().is("arrive", tree.lemma(participle))
                        || tree.children(participle, "mark").stream()
                                .allMatch(mark -> context.words().is("same-time", tree.word(mark))));
        return Stream.concat(arrived, visiting)
                .filter(verb -> verb < event)
                .map(verb -> destination(context, verb, taken))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Role below(Context context, int head, String prepositions, List<Role> taken) {
        Tree tree = context.tree();
        for (int child : townsFirst(context, head, "obl", "nmod")) {
            Role role = isWhere(tree, head, child, prepositions) ? named(context, child, taken) : null;
            role = role == null && (child > head || isMargin(context, child))
                    ? nested(context, child, head, taken)
                    : role;
            if (role != null) {
                return role;
            }
        }
        // "back in Oslo, she met him"
        for (int adverb : tree.children(head, "advmod")) {
            Role role = adverb < head ? below(context, adverb, prepositions, taken) : null;
            if (role != null) {
                return role;
            }
        }
        // "met doctors in Oslo"
        return (tree.isVerb(head) ? tree.children(head, "obj").stream() : Stream.<Integer>empty())
                .filter(object -> taken.stream().anyMatch(role -> role.span()
                        .overlaps(tree.token(object).span())))
                .map(object -> nested(context, object, head, taken))
                .filter(role -> role != null)
                .findFirst()
                .orElse(null);
    }

    /** "At the villa in Lisbon", however the parser hangs it: the town says more to others than the house. */
    private static List<Integer> townsFirst(Context context, int head, String... relations) {
        return context.tree().children(head, relations).stream()
                .sorted(Comparator.comparing(child -> isHouse(context, child) || isVenue(context, child, List.of())))
                .toList();
    }

    /** What the parser hung on the phrase before it. */
    private static @Nullable Role nested(Context context, int phrase, int head, List<Role> taken) {
        Tree tree = context.tree();
        for (int inner : tree.token(phrase).isNoun() ? townsFirst(context, phrase, "nmod") : List.<Integer>of()) {
            if (isMargin(context, phrase)) {
                Role role = below(context, inner, "where", taken); // "on the sidelines of the summit in Oslo"
                if (role != null) {
                    return role;
                }
            }
            boolean where = isWhere(tree, phrase, inner, "where") && (inner > head || isMargin(context, phrase));
            Role role = where ? named(context, inner, taken) : null;
            // "hosts her for talks in Oslo"
            boolean occasion = tree.preposition(inner).equals("for")
                    && (context.words().is("assembly", tree.lemma(inner))
                            || context.words().is("bond", tree.lemma(inner)));
            role = role == null && occasion && inner > head ? nested(context, inner, head, taken) : role;
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    /** False for "talks on Syria": what they are about. */
    private static boolean isWhere(Tree tree, int head, int place, String prepositions) {
        String preposition = tree.preposition(place);
        return WordClasses.GRAMMAR.is(prepositions, preposition)
                && !(tree.token(head).isNoun() && WordClasses.GRAMMAR.is("topic", preposition));
    }

    private static boolean isMargin(Context context, int phrase) {
        return context.words().is("margin", context.tree().lemma(phrase));
    }

    /** The place that a word names, or that stands beside or behind it: "the Hotel Grande in Oslo", "the London hotel". */
    private static @Nullable Role named(Context context, int word, List<Role> taken) {
        Tree tree = context.tree();
        int named = tree.children(word, "nmod", "compound", "appos").stream()
                .filter(inner -> isPlace(context, inner) && context.mention(inner) != context.mention(word))
                .filter(inner -> tree.hasRelation(inner, "compound", "appos")
                        || context.words().is("of-place", tree.preposition(inner)))
                .findFirst()
                .orElse(-1);
        if (named >= 0 && (isHouse(context, word) || isSite(context, word))) {
            return role(context, named, taken); // a house says less than the town behind it
        }
        boolean itself = isPlace(context, word) || isVenue(context, word, taken);
        return itself ? role(context, word, taken) : named < 0 ? null : role(context, named, taken);
    }

    /** "Met at the United Nations": who has a house, where something is done at it; but not "at the NATO summit". */
    private static boolean isVenue(Context context, int word, List<Role> taken) {
        Tree tree = context.tree();
        Mention mention = context.mention(word);
        int at = tree.children(word, "case").stream().findFirst().orElse(0);
        // "met executives at Google"
        boolean theirs = at > 0
                && taken.stream()
                        .anyMatch(role -> role.entity() == null
                                && role.span().overlaps(tree.token(at - 1).span()));
        return mention != null
                && mention.form() == Mention.Form.NAME
                && !mention.entities().isEmpty()
                && mention.entities().get(0).type() == EntityType.ORGANIZATION
                && !theirs
                && tree.preposition(word).equals("at")
                && tree.head(word) >= 0
                && tree.isVerb(tree.head(word))
                && IntStream.range(mention.begin(), mention.end())
                        .noneMatch(token -> context.words().is("gathering", tree.lemma(token)));
    }

    private static @Nullable Role directly(Context context, int verb, List<Role> taken) {
        return context.tree().children(verb, "obj").stream()
                .filter(object -> isPlace(context, object))
                .findFirst()
                .map(object -> role(context, object, taken))
                .orElse(null);
    }

    /** A place by name; the name of a house that is taken for that of the body in it. */
    static boolean isPlace(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention == null
                || mention.form() == Mention.Form.PRONOUN
                || mention.form() == Mention.Form.DEMONYM
                || mention.entities().isEmpty()) {
            return false;
        }
        EntityType type = mention.entities().get(0).type();
        boolean name = mention.form() == Mention.Form.NAME;
        return type == EntityType.PLACE || (name && type != EntityType.PERSON && isHouse(context, token));
    }

    /** "Zaatari camp", which a noun makes a name. */
    private static boolean isSite(Context context, int token) {
        Mention mention = context.mention(token);
        return mention != null && mention.form() == Mention.Form.NOMINAL;
    }

    /** "The Hotel Grande", "the Great Hall of the People". */
    private static boolean isHouse(Context context, int token) {
        Mention mention = context.mention(token);
        return mention != null
                && IntStream.range(mention.begin(), mention.end()).anyMatch(each -> context.words()
                        .is("house", context.tree().word(each)));
    }

    static @Nullable Role role(Context context, int token, List<Role> taken) {
        Role role = new RoleReader(context).single(Role.Name.PLACE, token).get(0);
        boolean partakes = taken.stream().anyMatch(each -> each.span().overlaps(role.span()));
        return partakes ? null : role;
    }
}
