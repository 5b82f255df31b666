package tidings.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;

/**
 * Finds and reads dates as people and machines write them.
 *
 * <p>A time of day counts only with a zone or offset: without, only the day is kept, since nobody knows which moment it
 * is. Dates whose day and month could be swapped ("04/12/2021") and dates without a year are no dates here.
 */
final class DateReader {

    /**
     * A date inside a line.
     *
     * @param begin UTF-16 index of its first character, a weekday or time before it included
     * @param end UTF-16 index after its last
     */
    record Found(PublicationTime time, int begin, int end) {}

    private static final Map<String, ZoneId> ZONES = DataFile.entries("time-zones.txt").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(each -> each[0], each -> ZoneId.of(each[1])));

    private static final String MONTH = Arrays.stream(Month.values())
            .flatMap(month -> Stream.of(
                    month.name(),
                    month.name().substring(0, Math.min(4, month.name().length())),
                    abbreviation(month)))
            .distinct()
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final String WEEKDAY =
            "(?:(?:MON|TUES?|WED(?:NES)?|THU(?:RS?)?|FRI|SAT(?:UR)?|SUN)(?:DAY)?\\.?,?\\s+)?";

    private static final String CLOCK = "(?<hour%1$s>\\d{1,2})[:.](?<minute%1$s>\\d{2})(?:[:.]\\d{2}(?:\\.\\d+)?)?"
            + "(?:\\s*(?<half%1$s>[AP])\\.?M\\b\\.?)?"
            + "(?:\\s*\\(?(?<zone%1$s>(?:GMT|UTC)[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}\\b|[A-Z]{1,4}\\b)\\)?)?";

    private static final Pattern DATE = Pattern.compile(
            "(?:" + clock("Before") + "[,\\s|–—-]+(?:ON\\s+)?)?"
                    + WEEKDAY
                    + "(?:(?<!\\d)(?<d1>\\d{1,2})(?:ST|ND|RD|TH)?\\s+(?:OF\\s+)?(?<m1>" + MONTH
                    + ")\\.?,?\\s+(?<y1>\\d{4})"
                    + "|\\b(?<m2>" + MONTH + ")\\.?\\s+(?<d2>\\d{1,2})(?:ST|ND|RD|TH)?,?\\s+(?<y2>\\d{4})"
                    + "|(?<!\\d)(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})"
                    + "|(?<![\\d/.-])(?<y4>(?:19|20)\\d{2})(?<m4>\\d{2})(?<d4>\\d{2}))(?![\\d/-])"
                    + "(?:(?:T|[,\\s|–—-]+(?:AT\\s+)?)" + clock("After") + ")?",
            Pattern.CASE_INSENSITIVE);

    private DateReader() {}

    /** @param place where it stands, in the names of its groups */
    private static String clock(String place) {
        return String.format(Locale.ROOT, CLOCK, place);
    }

    /** The first date in the line. */
    static Optional<Found> find(String line) {
        Matcher matcher = DATE.matcher(line);
        while (matcher.find()) {
            Optional<PublicationTime> time = read(matcher);
            if (time.isPresent()) {
                return Optional.of(new Found(time.get(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a whole value: ISO 8601 date or date-time, RFC 1123, or as {@link #find}.
     *
     * @throws UnreadableException if it is none of them, showing the value
     */
    static PublicationTime parse(String value) throws UnreadableException {
        String stripped = value.strip();
        try {
            return PublicationTime.parse(stripped);
        } catch (IllegalArgumentException notIso) {
            // The next forms.
        }
        for (DateTimeFormatter each : List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_DATE_TIME)) {
            try {
                return each.parseBest(stripped, OffsetDateTime::from, LocalDateTime::from)
                                instanceof OffsetDateTime moment
                        ? PublicationTime.of(moment)
                        : PublicationTime.of(
                                LocalDateTime.from(each.parse(stripped)).toLocalDate());
            } catch (DateTimeException | IllegalArgumentException notThis) {
                // The next form.
            }
        }
        return find(stripped)
                .filter(found -> found.begin() == 0 && found.end() == stripped.length())
                .map(Found::time)
                .orElseThrow(() -> new UnreadableException("not a date: \"" + abridged(stripped)
                        + "\"; write it like 2021-12-04 or 2021-12-04T10:45:00Z"));
    }

    private static Optional<PublicationTime> read(Matcher matcher) {
        try {
            LocalDate day = day(matcher);
            String clock = matcher.group("hourAfter") != null ? "After" : "Before";
            ZoneId zone = zone(matcher.group("zone" + clock));
            if (zone == null) {
                return Optional.of(PublicationTime.of(day));
            }
            LocalTime time = time(matcher, clock);
            return Optional.of(PublicationTime.of(day.atTime(time).atZone(zone).toOffsetDateTime()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher matcher) {
        for (int form = 1; form <= 4; form++) {
            String year = matcher.group("y" + form);
            if (year != null) {
                String month = matcher.group("m" + form);
                int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : monthOf(month);
                return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(matcher.group("d" + form)));
            }
        }
        throw new IllegalStateException("matched without a year: " + matcher.group());
    }

    private static LocalTime time(Matcher matcher, String clock) {
        int hour = Integer.parseInt(matcher.group("hour" + clock));
        String half = matcher.group("half" + clock);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("P") ? 12 : 0);
        }
        return LocalTime.of(hour, Integer.parseInt(matcher.group("minute" + clock)));
    }

    /** Null for none and for one that nobody knows. */
    private static @Nullable ZoneId zone(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String name = words.toUpperCase(Locale.ROOT);
        return name.matches(".*[+-].*") ? ZoneId.of(name) : ZONES.get(name);
    }

    private static int monthOf(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(each -> abbreviation(each).equals(start))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String abbreviation(Month month) {
        return month.name().substring(0, 3);
    }

    private static String abridged(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
