package tidings.resolve;

import java.util.List;
import java.util.Set;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;

/**
 * What one document says of an entity that it names.
 *
 * @param countries ids of countries and bodies that the entity is said to serve
 */
record Profile(EntityRef ref, List<Name> names, Gender gender, List<Office> offices, Set<String> countries) {

    Profile {
        names = List.copyOf(names);
        offices = List.copyOf(offices);
        countries = Set.copyOf(countries);
    }

    boolean isPerson() {
        return ref.type() == EntityType.PERSON;
    }
}
