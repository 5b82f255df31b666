package tidings.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import tidings.model.EventTime;

/** A span of days, both ends in it. Ordered by the first, then the last. */
public record Days(LocalDate first, LocalDate last) implements Comparable<Days> {

    private static final Comparator<Days> ORDER =
            Comparator.comparing(Days::first).thenComparing(Days::last);

    /** @throws IllegalArgumentException if {@code time} is not resolved */
    static Days of(EventTime time) {
        LocalDate first = time.first();
        LocalDate last = time.last();
        if (first == null || last == null) {
            throw new IllegalArgumentException("\"" + time.words() + "\" is not resolved: " + time.value());
        }
        return new Days(first, last);
    }

    /** True if every day of {@code other} is in it. */
    public boolean contains(Days other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** True if one contains the other. */
    boolean nests(Days other) {
        return contains(other) || other.contains(this);
    }

    /** How many days. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Days from here to {@code day}; 0 if it lies within. */
    long distance(LocalDate day) {
        if (day.isBefore(first)) {
            return ChronoUnit.DAYS.between(day, first);
        }
        return day.isAfter(last) ? ChronoUnit.DAYS.between(last, day) : 0;
    }

    @Override
    public int compareTo(Days other) {
        return ORDER.compare(this, other);
    }

    /** The ISO 8601 interval. */
    @Override
    public String toString() {
        return first + "/" + last;
    }

    /** Reads {@link #toString}. */
    public static Days parse(String text) {
        int slash = text.indexOf('/');
        return new Days(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }
}
