package tidings.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be done when the clock comes to a day: rows in the order of their days, drained in bounded batches. Where the
 * first row can be is remembered: on disk, rows taken out stay in the way of a search from the very start for long.
 */
final class DueIndex {

    /** Small enough that a batch stays far below what a transaction may take. */
    private static final int BATCH = 500;

    private static final String DUE = RowKey.of("due");

    private final Rows<String> rows;
    /** No row lies before it. */
    private String head = DUE;

    DueIndex(Rows<String> rows) {
        this.rows = rows;
    }

    void put(LocalDate day, String row) {
        String key = key(day, row);
        rows.put(key, row);
        head = RowKey.ORDER.compare(key, head) < 0 ? key : head;
    }

    void remove(LocalDate day, String row) {
        rows.put(key(day, row), null);
    }

    /** Takes out the first rows that are due on {@code clock} or before; empty once there are none. */
    List<String> take(LocalDate clock) {
        if (clock.equals(LocalDate.MIN)) {
            return List.of();
        }
        String end = DUE + RowKey.sortable(clock.plusDays(1));
        if (RowKey.ORDER.compare(end, head) <= 0) {
            return List.of();
        }
        List<Rows.Row<String>> due = rows.first(head, end, BATCH);
        due.forEach(row -> rows.put(row.key(), null));
        head = due.size() < BATCH ? end : due.get(BATCH - 1).key();
        return due.stream().map(Rows.Row::value).toList();
    }

    private static String key(LocalDate day, String row) {
        return DUE + RowKey.of(RowKey.sortable(day), row);
    }
}
