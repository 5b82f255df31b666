package tidings.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;
import tidings.model.Token;

/** Whom he, she, it and they mean. */
final class Pronouns {

    private static final int REACH = 4;
    private static final int REACH_OF_THINGS = 1;
    private static final int REACH_OF_GROUPS = 2;

    /** What a pronoun asks for. */
    enum Kind {
        MALE(Gender.MALE),
        FEMALE(Gender.FEMALE),
        THING(Gender.UNKNOWN),
        PLURAL(Gender.UNKNOWN);

        private final Gender gender;

        Kind(Gender gender) {
            this.gender = gender;
        }

        /** What it says of whom it means. */
        Gender gender() {
            return gender;
        }

        /** Whether it can mean a person of the gender. */
        boolean mayMean(Gender known) {
            return known == Gender.UNKNOWN || known == gender;
        }
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    private final Set<String> reflexive = new HashSet<>();

    private Pronouns() {}

    static Pronouns load() {
        Pronouns pronouns = new Pronouns();
        for (Table.Row row : Table.read("pronouns.tsv")) {
            Kind kind =
                    switch (row.text(1)) {
                        case "m" -> Kind.MALE;
                        case "f" -> Kind.FEMALE;
                        case "thing" -> Kind.THING;
                        default -> Kind.PLURAL;
                    };
            pronouns.kinds.put(row.text(0), kind);
            if (row.text(2).equals("reflexive")) {
                pronouns.reflexive.add(row.text(0));
            }
        }
        return pronouns;
    }

    Optional<Kind> kind(Token token) {
        return token.isPronoun()
                ? Optional.ofNullable(kinds.get(token.text().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * The occurrence that a pronoun points back to; empty if nothing fits. It may be of someone unnamed.
     *
     * @param isSpeaker whether an occurrence is of who speaks in this sentence
     */
    Optional<Occurrence> antecedent(
            Kind kind,
            Sentence sentence,
            int token,
            boolean isQuoted,
            Predicate<Occurrence> isSpeaker,
            Discourse discourse) {
        if (reflexive.contains(sentence.token(token).text().toLowerCase(Locale.ROOT))) {
            return discourse.likeliest(
                    sentence.index(), 0, isQuoted, each -> each.isSubject() && isBound(each, sentence, token));
        }
        // who speaks of "him" in a quotation speaks of another
        Predicate<Occurrence> free = each -> !isBound(each, sentence, token) && !(isQuoted && isSpeaker.test(each));
        return switch (kind) {
            case MALE, FEMALE -> person(sentence, isQuoted, discourse, free, kind);
            case THING ->
                isExpletive(sentence, token)
                        ? Optional.empty()
                        : discourse.likeliest(sentence.index(), REACH_OF_THINGS, isQuoted, free.and(Pronouns::isThing));
            case PLURAL ->
                discourse.likeliest(
                        sentence.index(),
                        REACH_OF_GROUPS,
                        isQuoted,
                        free.and(each -> each.isPlural() || (isOrganization(each) && each.isSubject())));
        };
    }

    private static Optional<Occurrence> person(
            Sentence sentence, boolean isQuoted, Discourse discourse, Predicate<Occurrence> free, Kind kind) {
        return discourse.likeliest(
                sentence.index(),
                REACH,
                isQuoted,
                free.and(each -> each.isPerson() && !each.isPlural() && kind.mayMean(discourse.gender(each))));
    }

    /** "Biden told him": an object is not its own verb's subject. Possessives may be. */
    private static boolean isBound(Occurrence each, Sentence sentence, int token) {
        if (each.sentence() != sentence.index() || Syntax.isPossessive(sentence, token)) {
            return false;
        }
        int governor = Syntax.governor(sentence, token);
        int other = Syntax.governor(sentence, each.token());
        return governor >= 0
                && (governor == other || each.isSubject() && Syntax.sharesSubject(sentence, governor, other));
    }

    private static boolean isThing(Occurrence each) {
        return !each.isPerson()
                && !each.isPlural()
                && each.isSubject()
                && each.entities().stream()
                        .allMatch(entity ->
                                entity.type() == EntityType.ORGANIZATION || entity.type() == EntityType.PLACE);
    }

    private static boolean isOrganization(Occurrence each) {
        return each.entities().stream().anyMatch(entity -> entity.type() == EntityType.ORGANIZATION);
    }

    /** "It" inside a sentence mostly means a thing or nothing: only at its beginning it is the one spoken of before. */
    private static boolean isExpletive(Sentence sentence, int token) {
        boolean isPossessive = sentence.token(token).tag().endsWith("$");
        boolean opens = token == 0 && token + 1 < sentence.size();
        return !isPossessive && (!opens || sentence.token(token + 1).lemma().equals("be"));
    }
}
