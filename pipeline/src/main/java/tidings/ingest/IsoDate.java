package tidings.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;

/**
 * A whole value in any of the forms of ISO 8601, to which the makers of feeds were sent: of 1988, years of two digits and
 * dates by the number of the day or of the week included.
 *
 * <p>As all readers of feeds have it, a year or a month alone is its first day, and an hour past the last one (24:00) is of
 * the next day. Six digits are year, month and day, as the standard says. A time of day without a zone gives the day only.
 */
final class IsoDate {

    private static final Pattern VALUE = Pattern.compile(
            "([-W\\d]{4,10})(?:T(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?"
                    + "\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?",
            Pattern.CASE_INSENSITIVE);

    /** Year, month, day; what is left out of them at the end is the first. */
    private static final List<Pattern> CALENDAR = List.of(
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?"),
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})"),
            Pattern.compile("-?(\\d{2})-(\\d{2})-(\\d{2})"),
            Pattern.compile("-?(\\d{2})(\\d{2})(\\d{2})"),
            Pattern.compile("-(\\d{2})-?(\\d{2})()"));

    private static final Pattern ORDINAL = Pattern.compile("(\\d{4}|\\d{2})-?(\\d{3})");

    private static final Pattern WEEK = Pattern.compile("(\\d{4}|\\d{2})-?[Ww](\\d{2})(?:-?([1-7]))?");

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private IsoDate() {}

    /** Empty if it is none. */
    static Optional<PublicationTime> read(String value) {
        Matcher matcher = VALUE.matcher(value.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return day(matcher.group(1))
                    .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST)
                    .map(day -> day.atStartOfDay()
                            .plusHours(number(matcher.group(2), 0))
                            .plusMinutes(number(matcher.group(3), 0))
                            .plusSeconds(number(matcher.group(4), 0))
                            .plusNanos(nanoseconds(matcher.group(5))))
                    .map(time -> at(time, matcher.group(6)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PublicationTime at(LocalDateTime time, @Nullable String zone) {
        return zone == null
                ? PublicationTime.of(time.toLocalDate())
                : PublicationTime.of(time.atOffset(ZoneOffset.of(zone.equals("z") ? "Z" : zone)));
    }

    private static Optional<LocalDate> day(String value) {
        for (Pattern each : CALENDAR) {
            Matcher matcher = each.matcher(value);
            if (matcher.matches()) {
                return Optional.of(LocalDate.of(
                        DateReader.year(matcher.group(1)), number(matcher.group(2), 1), number(matcher.group(3), 1)));
            }
        }
        Matcher ordinal = ORDINAL.matcher(value);
        if (ordinal.matches()) {
            return Optional.of(
                    LocalDate.ofYearDay(DateReader.year(ordinal.group(1)), Integer.parseInt(ordinal.group(2))));
        }
        Matcher week = WEEK.matcher(value);
        // The fourth of January is always in the first week.
        return week.matches()
                ? Optional.of(LocalDate.of(DateReader.year(week.group(1)), 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(week.group(2)))
                        .with(ChronoField.DAY_OF_WEEK, number(week.group(3), 1)))
                : Optional.empty();
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    private static long nanoseconds(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00000000").substring(0, 9));
    }
}
