package tidings.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.ledger.Rows;

/** The rows of a state store. */
final class StoreRows<V> implements Rows<V> {

    private final KeyValueStore<String, V> store;

    StoreRows(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Override
    public @Nullable V get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, @Nullable V value) {
        store.put(key, value);
    }

    @Override
    public List<Row<V>> first(String from, String to, int limit) {
        try (KeyValueIterator<String, V> found = store.range(from, to)) {
            return rows(found, to, limit);
        }
    }

    @Override
    public List<Row<V>> last(String from, String to, int limit) {
        try (KeyValueIterator<String, V> found = store.reverseRange(from, to)) {
            return rows(found, to, limit);
        }
    }

    /** A store's range has its end in it. */
    private static <V> List<Row<V>> rows(KeyValueIterator<String, V> found, String end, int limit) {
        List<Row<V>> rows = new ArrayList<>();
        while (rows.size() < limit && found.hasNext()) {
            KeyValue<String, V> next = found.next();
            if (!next.key.equals(end)) {
                rows.add(new Row<>(next.key, next.value));
            }
        }
        return rows;
    }
}
