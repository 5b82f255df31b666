package tidings.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one store, in the order of their keys: {@link RowKey#ORDER}. What is found is a copy. */
public interface Rows<V> {

    /** One of them. */
    record Row<V>(String key, V value) {}

    /** Null if there is none. */
    @Nullable
    V get(String key);

    /** @param value null: the row goes */
    void put(String key, @Nullable V value);

    /** The first {@code limit} rows with keys from {@code from}, which is one of them, to {@code to}, which is not. */
    List<Row<V>> first(String from, String to, int limit);

    /** The last {@code limit} of them, the last first. */
    List<Row<V>> last(String from, String to, int limit);
}
