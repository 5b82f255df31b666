package tidings.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.ledger.Rows;

/** The rows of one kind in a state store, which holds all kinds that a stage has: keys begin with the kind. */
final class StoreRows<V> implements Rows<V> {

    /** Ends the kind. */
    private static final char END = '\u0000';

    private final KeyValueStore<String, byte[]> store;
    private final String kind;
    private final Serde<V> values;

    StoreRows(KeyValueStore<String, byte[]> store, String kind, Serde<V> values) {
        this.store = store;
        this.kind = kind + END;
        this.values = values;
    }

    @Override
    public @Nullable V get(String key) {
        byte[] value = store.get(kind + key);
        return value == null ? null : read(value);
    }

    @Override
    public void put(String key, @Nullable V value) {
        store.put(kind + key, value == null ? null : values.serializer().serialize(store.name(), value));
    }

    @Override
    public List<Row<V>> first(String from, String to, int limit) {
        try (KeyValueIterator<String, byte[]> found = store.range(kind + from, kind + to)) {
            return rows(found, to, limit);
        }
    }

    @Override
    public List<Row<V>> last(String from, String to, int limit) {
        try (KeyValueIterator<String, byte[]> found = store.reverseRange(kind + from, kind + to)) {
            return rows(found, to, limit);
        }
    }

    /** A store's range has its end in it. */
    private List<Row<V>> rows(KeyValueIterator<String, byte[]> found, String end, int limit) {
        List<Row<V>> rows = new ArrayList<>();
        while (rows.size() < limit && found.hasNext()) {
            KeyValue<String, byte[]> next = found.next();
            String key = next.key.substring(kind.length());
            if (!key.equals(end)) {
                rows.add(new Row<>(key, read(next.value)));
            }
        }
        return rows;
    }

    private V read(byte[] value) {
        return values.deserializer().deserialize(store.name(), value);
    }
}
