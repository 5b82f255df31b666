package tidings.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate.Cause;
import tidings.model.EntityUpdate.Op;
import tidings.model.PublicationTime;

/**
 * How one fact stands, for one entity in it. The entity keeps what its counts need; the fact itself passes through.
 *
 * @param state null: nothing live says it any more, or the entity has no part in it any more
 * @param after the fact; null exactly if {@code state} is
 * @param lastReported when it was reported last; null if never by a dated article
 * @param before the fact as it was last reported to the entity, by this id or a former one; null if it was not
 * @param op what the one is to the other; null if there is nothing to emit
 * @param formerly ids of facts that are gone because this one took them in
 * @param cause the article version that brought it about; null where the clock did
 */
public record FactReport(
        String entityId,
        String factId,
        @Nullable EntityFact state,
        @Nullable WrittenFact after,
        @Nullable PublicationTime lastReported,
        @Nullable WrittenFact before,
        @Nullable Op op,
        List<String> formerly,
        @Nullable Cause cause)
        implements Message {

    public FactReport {
        formerly = List.copyOf(formerly);
    }
}
