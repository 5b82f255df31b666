package tidings.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read once and written once: what was read or put is held as a value until {@link #flush} writes what has
 * changed, in the order of the keys. Some that were used last are held beyond that, to be read again.
 */
public final class Pages<V> {

    /** Of all kinds of pages of one ledger together, held unwritten; some kilobytes each. */
    static final int MANY = 4_000;

    private final Rows<V> rows;
    private final int held;
    /** By the last use. */
    private final LinkedHashMap<String, Page<V>> pages = new LinkedHashMap<>(16, 0.75f, true);

    private final List<Page<V>> changed = new ArrayList<>();

    /** @param held how many are held after they have been written */
    Pages(Rows<V> rows, int held) {
        this.rows = rows;
        this.held = held;
    }

    private static final class Page<V> {
        private final String key;
        private @Nullable V value;
        private boolean isChanged;

        Page(String key, @Nullable V value) {
            this.key = key;
            this.value = value;
        }
    }

    /** Null if there is none. */
    @Nullable
    V get(String key) {
        Page<V> page = pages.get(key);
        if (page == null) {
            page = new Page<>(key, rows.get(key));
            pages.put(key, page);
        }
        return page.value;
    }

    /** @param value null: the page goes */
    void put(String key, @Nullable V value) {
        Page<V> page = pages.computeIfAbsent(key, absent -> new Page<>(key, null));
        page.value = value;
        if (!page.isChanged) {
            page.isChanged = true;
            changed.add(page);
        }
    }

    /** How many are held. */
    int size() {
        return pages.size();
    }

    /** Writes what has changed. */
    void flush() {
        changed.sort(Comparator.comparing(page -> page.key, RowKey.ORDER));
        for (Page<V> page : changed) {
            rows.put(page.key, page.value);
            page.isChanged = false;
        }
        changed.clear();
        var oldest = pages.keySet().iterator();
        for (int over = pages.size() - held; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
