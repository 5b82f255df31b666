package tidings.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published: a day in the publisher's own zone and, where it was given, the moment.
 *
 * <p>"Friday" in an article counts from the day its readers lived in, so the day is kept as printed and not moved to
 * UTC. Ordered by day, then moment; a bare day comes before the moments of that day.
 *
 * @param day the publisher's local day, in the years 1 to 9999: what lies outside is no date of an article, and would
 *     lead every reckoning from it astray
 * @param moment the moment with the publisher's offset; its local date is {@code day}; null where only the day is known
 */
public record PublicationTime(LocalDate day, @Nullable OffsetDateTime moment) implements Comparable<PublicationTime> {

    private static final int LAST_YEAR = 9_999;

    /** @throws IllegalArgumentException if the day is none that an article can have, or not the moment's */
    public PublicationTime {
        if (!isPossible(day)) {
            throw new IllegalArgumentException("published in year " + day.getYear() + ", not in 1 to " + LAST_YEAR);
        }
        if (moment != null && !moment.toLocalDate().equals(day)) {
            throw new IllegalArgumentException("moment " + moment + " is not on day " + day);
        }
    }

    /** True if an article can say that it was published on this day. */
    public static boolean isPossible(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    public static PublicationTime of(LocalDate day) {
        return new PublicationTime(day, null);
    }

    public static PublicationTime of(OffsetDateTime moment) {
        return new PublicationTime(moment.toLocalDate(), moment);
    }

    /**
     * Reads the ISO 8601 form that {@link #toString} writes: {@code 2021-12-04} or {@code 2021-12-04T10:45:00-05:00}.
     *
     * @throws IllegalArgumentException if it is neither, showing the value
     */
    public static PublicationTime parse(String iso) {
        try {
            return iso.indexOf('T') < 0 ? of(LocalDate.parse(iso)) : of(OffsetDateTime.parse(iso));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an ISO 8601 date or date-time with offset: \"" + iso + '"', e);
        }
    }

    @Override
    public int compareTo(PublicationTime other) {
        int byDay = day.compareTo(other.day);
        if (byDay != 0 || (moment == null && other.moment == null)) {
            return byDay;
        }
        if (moment == null || other.moment == null) {
            return moment == null ? -1 : 1;
        }
        return moment.compareTo(other.moment);
    }

    /** The ISO 8601 form. */
    @Override
    public String toString() {
        return moment == null ? day.toString() : moment.toString();
    }
}
