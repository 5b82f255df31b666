package tidings.knowledge;

import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.MentionedEntity;
import tidings.model.MentionedEntity.Gender;

/**
 * How an article names a person who is not linked.
 *
 * @param entity local to the name
 * @param gender as far as the article says
 */
public record PersonName(EntityRef entity, Gender gender) {

    private static final String LOCAL = "local:";

    static PersonName of(MentionedEntity mentioned) {
        return new PersonName(mentioned.entity(), mentioned.gender());
    }

    /** True of persons known by their names only, and of a single word if the article does not say what it names. */
    static boolean isOne(EntityRef entity) {
        return entity.id().startsWith(LOCAL)
                && (entity.type() == EntityType.PERSON || entity.type() == EntityType.OTHER && isOneWord(entity));
    }

    private static boolean isOneWord(EntityRef entity) {
        return entity.name().indexOf(' ') < 0;
    }

    /** The last of the words, folded: "Solheim" and "Ingrid Solheim" have one. */
    static String surname(EntityRef entity) {
        return Wording.fold(entity.name().substring(entity.name().lastIndexOf(' ') + 1));
    }

    /** True of one word, which may be the surname of many. */
    boolean isAlone() {
        return isOneWord(entity);
    }

    /** False if one is a woman and the other a man. */
    boolean fits(PersonName other) {
        return gender == other.gender || gender == Gender.UNKNOWN || other.gender == Gender.UNKNOWN;
    }
}
