package tidings.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * What one entity keeps of a fact in which it has a part.
 *
 * @param digest of the fact as it was emitted last
 * @param part what the fact adds to the entity's counts
 * @param days as {@link FactState} has them
 */
public record EntityFact(String digest, FactPart part, List<LocalDate> days) {

    public EntityFact {
        days = List.copyOf(days);
    }
}
