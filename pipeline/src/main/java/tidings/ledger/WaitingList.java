package tidings.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What waits to be emitted, by entity. It lies in a store, so that it outlives the process, and is held here as well:
 * rows that come and go all the time would be in the way of a search for those that are there.
 */
final class WaitingList {

    private final Rows<Waiting> rows;
    /** Those that have waited longest first. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    private final TreeSet<String> changed = new TreeSet<>(RowKey.ORDER);

    WaitingList(Rows<Waiting> rows) {
        this.rows = rows;
        rows.first("", RowKey.after(""), Integer.MAX_VALUE).forEach(row -> waiting.put(row.key(), row.value()));
    }

    Waiting get(String entityId) {
        return waiting.getOrDefault(entityId, Waiting.NOTHING);
    }

    /** Whoever waits for nothing any more goes. */
    void change(String entityId, UnaryOperator<Waiting> change) {
        Waiting before = get(entityId);
        Waiting after = change.apply(before);
        if (!after.equals(before)) {
            changed.add(entityId);
            if (after.isNothing()) {
                waiting.remove(entityId);
            } else {
                waiting.put(entityId, after);
            }
        }
    }

    /** At most {@code limit} that have waited longest. */
    List<String> first(int limit) {
        return waiting.keySet().stream().limit(limit).toList();
    }

    /** Writes what has changed. */
    void flush() {
        changed.forEach(entityId -> rows.put(entityId, waiting.get(entityId)));
        changed.clear();
    }
}
