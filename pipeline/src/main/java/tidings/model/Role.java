package tidings.model;

import org.jspecify.annotations.Nullable;

/**
 * Who or what plays a part in a claim.
 *
 * @param words the words that stand there: a name, a title, a pronoun
 * @param span where
 * @param entity whom they mean; of forces that take land, for whom they act; null for the unnamed ("a senior official"), who is
 *     never forced onto a name
 * @param of whose the unnamed is, where the text says: the White House, for "a White House official"
 * @param point where the entity lies, if it is a place; null for all else, and if that is not known
 */
public record Role(
        Name name,
        String words,
        Span span,
        @Nullable EntityRef entity,
        @Nullable EntityRef of,
        @Nullable Point point) {

    /** The parts there are. */
    public enum Name {
        /** MET: two or more. */
        PARTICIPANT,
        SPEAKER,
        ADDRESSEE,
        /** Who or what an utterance is about. */
        ABOUT,
        /** Who does it: for ANNEXED, who takes. */
        ACTOR,
        /** To whom or what it is done, for kinds that data files add. */
        TARGET,
        TERRITORY,
        /** From whom a territory is taken. */
        FROM,
        /** Where. */
        PLACE,
        /** Who asserts a claim, if not the article itself. */
        SOURCE
    }

    /** One of which it is not known where it lies. */
    public Role(Name name, String words, Span span, @Nullable EntityRef entity, @Nullable EntityRef of) {
        this(name, words, span, entity, of, null);
    }

    public Role {
        if (words.isEmpty() || span.length() == 0) {
            throw new IllegalArgumentException(name + " without words at " + span);
        }
    }

    /** The same, lying there. */
    public Role at(@Nullable Point other) {
        return new Role(name, words, span, entity, of, other);
    }
}
