package tidings.knowledge;

import java.time.LocalDate;
import java.util.List;
import tidings.model.Fact;

/**
 * A fact and when it was reported.
 *
 * @param days different publication days of its live claims, ascending; the newest {@value #MAX_DAYS} if there are more
 */
public record FactState(Fact fact, List<LocalDate> days) {

    public static final int MAX_DAYS = 2_000;

    public FactState {
        days = List.copyOf(days);
    }
}
