package tidings.ledger;

import java.time.Instant;
import java.time.LocalDate;

/** The highest publication day that a task has heard of, and when it did, as log time. It never goes back. */
final class StoredClock {

    private static final String DAY = "clock\0day";
    private static final String HEARD = "clock\0heard";

    private final Rows<String> rows;
    private LocalDate day;

    StoredClock(Rows<String> rows) {
        this.rows = rows;
        String known = rows.get(DAY);
        this.day = known == null ? LocalDate.MIN : LocalDate.parse(known);
    }

    /** True if {@code to} is news. */
    boolean advance(LocalDate to, long logTime) {
        if (!to.isAfter(day)) {
            return false;
        }
        day = to;
        rows.put(DAY, to.toString());
        rows.put(HEARD, Long.toString(logTime));
        return true;
    }

    /** {@link LocalDate#MIN} before the first article that has a date. */
    LocalDate day() {
        return day;
    }

    /** Log time of the article that moved the clock last. */
    Instant heard() {
        String heard = rows.get(HEARD);
        return Instant.ofEpochMilli(heard == null ? 0 : Long.parseLong(heard));
    }
}
