package tidings.topology;

import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is to be done when the clock comes to a day: rows in the order of their days, drained in bounded batches. */
final class DueIndex {

    /** Small enough that a batch stays far below what a transaction may take. */
    private static final int BATCH = 500;

    private final KeyValueStore<String, String> store;

    DueIndex(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void put(LocalDate day, String row) {
        store.put(key(day, row), row);
    }

    void remove(LocalDate day, String row) {
        store.delete(key(day, row));
    }

    /** Takes out the first rows that are due on {@code clock} or before; empty once there are none. */
    List<String> take(LocalDate clock) {
        if (clock.equals(LocalDate.MIN)) {
            return List.of();
        }
        String end = RowKey.sortable(clock.plusDays(1));
        List<KeyValue<String, String>> due = Rows.between(store, "", end, BATCH);
        due.forEach(entry -> store.delete(entry.key));
        return due.stream().map(entry -> entry.value).toList();
    }

    private static String key(LocalDate day, String row) {
        return RowKey.of(RowKey.sortable(day), row);
    }
}
