package tidings.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate.Cause;

/**
 * How one fact stands, told to one entity in it.
 *
 * @param state null: nothing live says it any more, or the entity has no part in it any more
 * @param formerly ids of facts that are gone because this one took them in
 * @param cause the article version that brought it about; null where the clock did
 */
public record FactReport(
        String entityId,
        String factId,
        @Nullable FactState state,
        List<String> formerly,
        @Nullable Cause cause) implements Message {

    public FactReport {
        formerly = List.copyOf(formerly);
    }
}
