package tidings.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What waits to be told, by row. It lies in a store, so that it outlives the process, and is held here as well: rows that
 * come and go all the time would be in the way of a search for those that are there.
 */
final class Gathered<V> {

    private final KeyValueStore<String, V> store;
    /** Those that have waited longest first. */
    private final Map<String, V> waiting = new LinkedHashMap<>();

    Gathered(KeyValueStore<String, V> store) {
        this.store = store;
        Rows.all(store).forEach(row -> waiting.put(row.key, row.value));
    }

    void put(String row, V value) {
        store.put(row, value);
        waiting.put(row, value);
    }

    void remove(String row) {
        if (waiting.remove(row) != null) {
            store.delete(row);
        }
    }

    /** At most {@code limit} that have waited longest. */
    List<KeyValue<String, V>> first(int limit) {
        List<KeyValue<String, V>> first = new ArrayList<>();
        for (Map.Entry<String, V> each : waiting.entrySet()) {
            if (first.size() == limit) {
                break;
            }
            first.add(KeyValue.pair(each.getKey(), each.getValue()));
        }
        return first;
    }
}
