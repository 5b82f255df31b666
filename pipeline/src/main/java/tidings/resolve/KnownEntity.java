package tidings.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.MentionedEntity.Gender;

/**
 * What a data file says of an entity.
 *
 * @param names other names, as printed
 * @param country id of the country or body that a person serves; null if not said
 * @param office the words of a person's best-known office; empty if not said
 */
record KnownEntity(
        EntityRef ref,
        List<String> names,
        Gender gender,
        @Nullable String country,
        List<String> office) {

    KnownEntity {
        names = List.copyOf(names);
        office = List.copyOf(office);
    }
}
