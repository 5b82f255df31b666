package tidings.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Reading several rows of a store. What is found is a copy: the store may be written while it is looked at. */
final class Rows {

    private Rows() {}

    /** All rows whose keys begin with {@code prefix}, by key. */
    static <V> List<KeyValue<String, V>> under(KeyValueStore<String, V> store, String prefix) {
        return under(store, prefix, Integer.MAX_VALUE);
    }

    /** The first {@code limit} of them. */
    static <V> List<KeyValue<String, V>> under(KeyValueStore<String, V> store, String prefix, int limit) {
        try (KeyValueIterator<String, V> rows = store.prefixScan(prefix, new StringSerializer())) {
            return first(rows, limit);
        }
    }

    /** The first {@code limit} rows with keys from {@code from} to {@code to}, both included. */
    static <V> List<KeyValue<String, V>> between(KeyValueStore<String, V> store, String from, String to, int limit) {
        try (KeyValueIterator<String, V> rows = store.range(from, to)) {
            return first(rows, limit);
        }
    }

    /** The last {@code limit} rows with keys from {@code from} to {@code to}, both included, the last first. */
    static <V> List<KeyValue<String, V>> backwards(KeyValueStore<String, V> store, String from, String to, int limit) {
        try (KeyValueIterator<String, V> rows = store.reverseRange(from, to)) {
            return first(rows, limit);
        }
    }

    static <V> List<KeyValue<String, V>> all(KeyValueStore<String, V> store) {
        try (KeyValueIterator<String, V> rows = store.all()) {
            return first(rows, Integer.MAX_VALUE);
        }
    }

    private static <V> List<KeyValue<String, V>> first(KeyValueIterator<String, V> rows, int limit) {
        List<KeyValue<String, V>> found = new ArrayList<>();
        while (found.size() < limit && rows.hasNext()) {
            found.add(rows.next());
        }
        return found;
    }
}
