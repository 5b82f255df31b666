package tidings.topology;

import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is to be done when the clock comes to a day: rows in the order of their days, drained in bounded batches. Where the
 * first row can be is remembered: on disk, rows taken out stay in the way of a search from the very start for long.
 */
final class DueIndex {

    /** Small enough that a batch stays far below what a transaction may take. */
    private static final int BATCH = 500;

    private final KeyValueStore<String, String> store;
    /** No row lies before it. */
    private String head = "";

    DueIndex(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void put(LocalDate day, String row) {
        String key = key(day, row);
        store.put(key, row);
        head = key.compareTo(head) < 0 ? key : head;
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
        if (end.compareTo(head) <= 0) {
            return List.of();
        }
        List<KeyValue<String, String>> due = Rows.between(store, head, end, BATCH);
        due.forEach(entry -> store.delete(entry.key));
        head = due.size() < BATCH ? end : due.get(BATCH - 1).key;
        return due.stream().map(entry -> entry.value).toList();
    }

    private static String key(LocalDate day, String row) {
        return RowKey.of(RowKey.sortable(day), row);
    }
}
