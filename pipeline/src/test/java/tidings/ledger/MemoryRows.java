package tidings.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows that keep values as they are, without turning them into bytes. */
public final class MemoryRows<V> implements Rows<V> {

    private final NavigableMap<String, V> rows = new TreeMap<>(RowKey.ORDER);

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
    public List<Row<V>> first(String from, String to, int limit) {
        return rows(rows.subMap(from, true, to, false), limit);
    }

    @Override
    public List<Row<V>> last(String from, String to, int limit) {
        return rows(rows.subMap(from, true, to, false).descendingMap(), limit);
    }

    /** All of them. */
    public NavigableMap<String, V> all() {
        return new TreeMap<>(rows);
    }

    private static <V> List<Row<V>> rows(NavigableMap<String, V> found, int limit) {
        List<Row<V>> rows = new ArrayList<>();
        found.entrySet().stream().limit(limit).forEach(each -> rows.add(new Row<>(each.getKey(), each.getValue())));
        return rows;
    }
}
