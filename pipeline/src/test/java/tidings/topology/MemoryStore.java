package tidings.topology;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store that keeps values as they are, without turning them into bytes. Rows found are copies, as on disk. */
final class MemoryStore<V> implements KeyValueStore<String, V> {

    private final String name;
    private final NavigableMap<String, V> rows = new TreeMap<>();

    MemoryStore(String name) {
        this.name = name;
    }

    @Override
    public @Nullable V get(String key) {
        return rows.get(key);
    }

    @Override
    public void put(String key, @Nullable V value) {
        if (value == null) {
            rows.remove(key);
        } else {
            rows.put(key, value);
        }
    }

    @Override
    public @Nullable V putIfAbsent(String key, V value) {
        return rows.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(String key) {
        return rows.remove(key);
    }

    @Override
    public KeyValueIterator<String, V> range(@Nullable String from, @Nullable String to) {
        return new Found<>(between(from, to));
    }

    @Override
    public KeyValueIterator<String, V> reverseRange(@Nullable String from, @Nullable String to) {
        return new Found<>(between(from, to).descendingMap());
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(P prefix, S serializer) {
        String from = prefix.toString();
        return new Found<>(rows.subMap(from, true, from + Character.MAX_VALUE, false));
    }

    @Override
    public KeyValueIterator<String, V> all() {
        return new Found<>(rows);
    }

    @Override
    public long approximateNumEntries() {
        return rows.size();
    }

    private NavigableMap<String, V> between(@Nullable String from, @Nullable String to) {
        NavigableMap<String, V> tail = from == null ? rows : rows.tailMap(from, true);
        return to == null ? tail : tail.headMap(to, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        // Nothing to restore.
    }

    @Override
    public void close() {
        rows.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** Rows are copied as they are asked for, in batches: callers take a few of many. */
    private static final class Found<V> implements KeyValueIterator<String, V> {

        private static final int BATCH = 64;

        private final NavigableMap<String, V> rows;
        private final List<KeyValue<String, V>> batch = new ArrayList<>();
        private int next;
        private boolean exhausted;

        Found(NavigableMap<String, V> rows) {
            this.rows = rows;
            fill(rows);
        }

        private void fill(NavigableMap<String, V> from) {
            batch.clear();
            next = 0;
            Iterator<Map.Entry<String, V>> entries = from.entrySet().iterator();
            while (batch.size() < BATCH && entries.hasNext()) {
                Map.Entry<String, V> entry = entries.next();
                batch.add(KeyValue.pair(entry.getKey(), entry.getValue()));
            }
            exhausted = batch.size() < BATCH;
        }

        @Override
        public boolean hasNext() {
            if (next == batch.size() && !exhausted) {
                fill(rows.tailMap(batch.get(batch.size() - 1).key, false));
            }
            return next < batch.size();
        }

        @Override
        public KeyValue<String, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return batch.get(next++);
        }

        @Override
        public String peekNextKey() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return batch.get(next).key;
        }

        @Override
        public void close() {
            batch.clear();
        }
    }
}
