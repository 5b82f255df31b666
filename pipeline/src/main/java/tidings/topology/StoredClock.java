package tidings.topology;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.streams.state.KeyValueStore;

/** The highest publication day that a task has heard of, and when it did, as log time. It never goes back. */
final class StoredClock {

    private static final String DAY = "day";
    private static final String HEARD = "heard";

    private final KeyValueStore<String, Long> store;
    private LocalDate day;

    StoredClock(KeyValueStore<String, Long> store) {
        this.store = store;
        Long known = store.get(DAY);
        this.day = known == null ? LocalDate.MIN : LocalDate.ofEpochDay(known);
    }

    /** True if {@code to} is news. */
    boolean advance(LocalDate to, long logTime) {
        if (!to.isAfter(day)) {
            return false;
        }
        day = to;
        store.put(DAY, to.toEpochDay());
        store.put(HEARD, logTime);
        return true;
    }

    /** {@link LocalDate#MIN} before the first article that has a date. */
    LocalDate day() {
        return day;
    }

    /** Log time of the article that moved the clock last. */
    Instant heard() {
        Long heard = store.get(HEARD);
        return Instant.ofEpochMilli(heard == null ? 0 : heard);
    }
}
