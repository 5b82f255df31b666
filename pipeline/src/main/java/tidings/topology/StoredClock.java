package tidings.topology;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.streams.state.KeyValueStore;

/** The highest publication day that a task has heard of, and when it did, as log time. It never goes back. */
final class StoredClock {

    private static final String DAY = "day";
    private static final String HEARD = "heard";

    private final KeyValueStore<String, Long> store;

    StoredClock(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    /** True if {@code day} is news. */
    boolean advance(LocalDate day, long logTime) {
        if (!day.isAfter(day())) {
            return false;
        }
        store.put(DAY, day.toEpochDay());
        store.put(HEARD, logTime);
        return true;
    }

    /** {@link LocalDate#MIN} before the first article that has a date. */
    LocalDate day() {
        Long day = store.get(DAY);
        return day == null ? LocalDate.MIN : LocalDate.ofEpochDay(day);
    }

    /** Log time of the article that moved the clock last. */
    Instant heard() {
        Long heard = store.get(HEARD);
        return Instant.ofEpochMilli(heard == null ? 0 : heard);
    }
}
