package tidings.resolve;

import java.util.List;
import tidings.model.EntityRef;
import tidings.model.MentionedEntity.Gender;

/**
 * Something said of someone, that later words can point back to.
 *
 * @param token the head token
 * @param entities whom it means; none for the unnamed ("a senior official"), several for a group
 * @param isPlural several, or a people
 * @param isPerson of one or several persons, named or not
 * @param isSubject of some verb
 * @param isQuoted stands inside a quotation
 * @param isWhere says where something is: "in Oslo"
 */
record Occurrence(
        int sentence,
        int token,
        List<EntityRef> entities,
        Gender gender,
        boolean isPlural,
        boolean isPerson,
        boolean isSubject,
        boolean isQuoted,
        boolean isWhere) {

    Occurrence {
        entities = List.copyOf(entities);
    }
}
