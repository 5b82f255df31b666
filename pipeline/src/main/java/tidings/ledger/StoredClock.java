package tidings.ledger;

import java.time.Instant;
import java.time.LocalDate;

/** The highest publication day that a task has received, and when it did, as log time. It never goes back. */
final class StoredClock {

    private static final String DAY = "clock\0day";
    private static final String ADVANCED_AT = "clock\0heard";

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
        rows.put(ADVANCED_AT, Long.toString(logTime));
        return true;
    }

    /** {@link LocalDate#MIN} before the first article that has a date. */
    LocalDate day() {
        return day;
    }

    /** Log time of the article that moved the clock last. */
    Instant advancedAt() {
        String logTime = rows.get(ADVANCED_AT);
        return Instant.ofEpochMilli(logTime == null ? 0 : Long.parseLong(logTime));
    }
}
