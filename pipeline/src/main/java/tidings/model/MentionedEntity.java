package tidings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entity in one article.
 *
 * @param gender for pronouns; {@link Gender#UNKNOWN} for all but persons
 * @param surfaces the different ways it is named here, by first occurrence, at most {@value #MAX_SURFACES}
 * @param count how often it is named (names and words made from names; not pronouns)
 * @param inHeadline named in the headline
 * @param firstOffset code point of its first mention in the text; −1 if only the headline names it
 * @param sameAs the same in Wikidata, {@code wikidata:Q6279}; null if that is not known
 * @param point where a place lies; null for all else, and if that is not known
 * @param confidence 0 to 1: how often names that were linked as surely lead to the right article; null for what is not linked
 */
public record MentionedEntity(
        EntityRef entity,
        Gender gender,
        List<String> surfaces,
        int count,
        boolean inHeadline,
        int firstOffset,
        @Nullable String sameAs,
        @Nullable Point point,
        @Nullable Double confidence) {

    public static final int MAX_SURFACES = 5;

    /** One of which no more is known. */
    public MentionedEntity(
            EntityRef entity, Gender gender, List<String> surfaces, int count, boolean inHeadline, int firstOffset) {
        this(entity, gender, surfaces, count, inHeadline, firstOffset, null, null, null);
    }

    /** Grammatical gender of a person's pronouns, as far as names and text show it. */
    public enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    public MentionedEntity {
        surfaces = List.copyOf(surfaces);
        if (count < 1) {
            throw new IllegalArgumentException("entity " + entity.id() + " mentioned " + count + " times");
        }
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("entity " + entity.id() + " with confidence " + confidence);
        }
        if (surfaces.size() > MAX_SURFACES) {
            throw new IllegalArgumentException("entity " + entity.id() + " with " + surfaces.size() + " surfaces");
        }
    }
}
