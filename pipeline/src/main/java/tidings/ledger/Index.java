package tidings.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map. While entries are few they stand in the page; when they have no room there, each has a row of its own,
 * until less than half of the room is needed.
 *
 * @param entries by key; none if they have rows
 * @param spilled how many have rows
 */
public record Index(List<Entry> entries, int spilled) {

    static final Index EMPTY = new Index(List.of(), 0);

    public Index {
        entries = List.copyOf(entries);
    }

    int size() {
        return entries.size() + spilled;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** Null if the key has none. */
    @Nullable
    String get(Shelf shelf, String key) {
        if (spilled > 0) {
            return shelf.rows().get(shelf.prefix() + key);
        }
        int at = find(key);
        return at < 0 ? null : entries.get(at).value();
    }

    /** With another value for the key; without it if {@code value} is null. */
    Index with(Shelf shelf, String key, @Nullable String value) {
        if (spilled > 0) {
            return withRow(shelf, key, value);
        }
        int at = find(key);
        if (at < 0 && value == null) {
            return this;
        }
        List<Entry> changed = new ArrayList<>(entries);
        if (value == null) {
            changed.remove(at);
        } else if (at < 0) {
            changed.add(-1 - at, new Entry(key, value));
        } else {
            changed.set(at, new Entry(key, value));
        }
        if (changed.size() <= shelf.room()) {
            return new Index(changed, 0);
        }
        changed.forEach(entry -> shelf.rows().put(shelf.prefix() + entry.key(), entry.value()));
        return new Index(List.of(), changed.size());
    }

    /** The first {@code limit} entries with keys from {@code from}, which is one of them, to {@code to}, which is not. */
    List<Entry> first(Shelf shelf, String from, String to, int limit) {
        if (spilled > 0) {
            return entries(shelf, shelf.rows().first(shelf.prefix() + from, shelf.prefix() + to, limit));
        }
        List<Entry> between = between(from, to);
        return between.subList(0, Math.min(limit, between.size()));
    }

    /** The last {@code limit} of them, the last first. */
    List<Entry> last(Shelf shelf, String from, String to, int limit) {
        if (spilled > 0) {
            return entries(shelf, shelf.rows().last(shelf.prefix() + from, shelf.prefix() + to, limit));
        }
        List<Entry> between = new ArrayList<>(between(from, to));
        Collections.reverse(between);
        return between.subList(0, Math.min(limit, between.size()));
    }

    /** Those whose keys begin with {@code start}, by key. */
    List<Entry> under(Shelf shelf, String start) {
        return first(shelf, start, RowKey.after(start), Integer.MAX_VALUE);
    }

    /** How often {@link #counted} counted the key; zero if never. */
    int count(Shelf shelf, String key) {
        String count = get(shelf, key);
        return count == null ? 0 : Integer.parseInt(count);
    }

    /** With the key counted once more (1) or less (−1); what is counted no more goes. */
    Index counted(Shelf shelf, String key, int sign) {
        int count = Counts.plus(count(shelf, key), sign, key);
        return with(shelf, key, count == 0 ? null : Integer.toString(count));
    }

    private Index withRow(Shelf shelf, String key, @Nullable String value) {
        String row = shelf.prefix() + key;
        boolean known = shelf.rows().get(row) != null;
        if (!known && value == null) {
            return this;
        }
        shelf.rows().put(row, value);
        int size = spilled + (value == null ? -1 : known ? 0 : 1);
        return value == null && size <= shelf.room() / 2 ? gathered(shelf) : new Index(List.of(), size);
    }

    /** Back in the page. */
    private Index gathered(Shelf shelf) {
        List<Entry> all = under(shelf, "");
        all.forEach(entry -> shelf.rows().put(shelf.prefix() + entry.key(), null));
        return new Index(all, 0);
    }

    private List<Entry> between(String from, String to) {
        return entries.subList(position(from), Math.max(position(from), position(to)));
    }

    private int position(String key) {
        int at = find(key);
        return at < 0 ? -1 - at : at;
    }

    private int find(String key) {
        return Collections.binarySearch(entries, new Entry(key, ""), Entry.BY_KEY);
    }

    private static List<Entry> entries(Shelf shelf, List<Rows.Row<String>> rows) {
        int prefix = shelf.prefix().length();
        return rows.stream()
                .map(row -> new Entry(row.key().substring(prefix), row.value()))
                .toList();
    }
}
