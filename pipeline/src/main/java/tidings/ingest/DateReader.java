package tidings.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;

/**
 * Finds and reads dates as people and machines write them, in the languages of {@code month-names.txt}.
 *
 * <p>A time of day counts only with a zone or offset: without, only the day is kept, since nobody knows which moment it
 * is. Dates whose day and month could be swapped ("04/12/2021") are read where their {@link DayOrder} is known; dates
 * without a year are no dates here, and a year of two digits is one only beside a time of day, as in RFC 822.
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

    private static final Map<String, Integer> MONTHS = months();

    /** The first year that two digits stand for; the last is ninety-nine years later. */
    private static final int FIRST_OF_TWO_DIGITS = 1970;

    private static final LocalDate UNSET = LocalDate.EPOCH;

    /** Years that the Buddhist era is ahead, and what stands for the year 1900 in it. */
    private static final int BUDDHA = 543;

    private static final int FIRST_OF_BUDDHA = 1900 + BUDDHA;

    /** Thai abbreviations have full stops inside, too. */
    private static final String MONTH = "(?:\\p{IsThai}{1,3}\\.\\p{IsThai}|[\\p{L}\\p{M}]{2,12})";

    /** Four digits, or two behind an apostrophe. */
    private static final String YEAR = "\\d{4}|['’]\\d{2}";

    private static final String WEEKDAY =
            "(?:(?:MON|TUES?|WED(?:NES)?|THU(?:RS?)?|FRI|SAT(?:UR)?|SUN)(?:DAY)?\\.?,?\\s*)?";

    private static final String CLOCK = "(?<![\\d:])(?<hour%1$s>\\d{1,2})[:.H](?<minute%1$s>\\d{2})"
            + "(?:[:.](?<second%1$s>\\d{2})(?:[.,:]\\d+)?)?"
            + "(?:\\s*(?<half%1$s>[AP])\\.?M\\b\\.?)?"
            + "(?:\\s*\\(?(?<zone%1$s>(?:GMT|UTC)[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{1,2}:?\\d{2}\\b|ETC/[A-Z]+|[A-Z]{1,4}\\b)\\)?)?";

    /** Each form has groups d, m and y with its number; those of numbers alone may have day and month swapped. */
    private static final Pattern DATE = Pattern.compile(
            "(?:" + clock("Before") + "[,\\s|–—-]+(?:ON\\s+)?)?"
                    + WEEKDAY
                    + "(?:(?<!\\d)(?<d1>\\d{1,2})(?:ST|ND|RD|TH|ER|[.º°])?[\\s-]+(?:(?:OF|DE|DI)\\s+|D['’])?(?<m1>"
                    + MONTH
                    + ")\\.?,?[\\s-]+(?:DEL?\\s+)?(?<y1>" + YEAR + ")"
                    + "|(?<!\\p{L})(?<m2>" + MONTH + ")\\.?\\s*+(?<d2>\\d{1,2})(?:ST|ND|RD|TH)?,?\\s+(?<y2>" + YEAR
                    + ")"
                    + "|(?<!\\d)(?<y3>\\d{4})-(?<m3>\\d{1,2})-(?<d3>\\d{1,2})"
                    + "|(?<![\\d/.-])(?<y4>(?:19|20)\\d{2})(?<m4>\\d{2})(?<d4>\\d{2})"
                    + "|(?<!\\p{L})(?<m5>" + MONTH + ")\\.?\\s+(?<d5>\\d{1,2})\\s+" + clock("Within")
                    + "\\s+(?<y5>\\d{4})"
                    + "|(?<!\\d)(?<y6>(?:19|20)\\d{2})(?:\\s?[年년./]\\s?)(?<m6>\\d{1,2})(?:\\s?[月월./]\\s?)(?<d6>\\d{1,2})(?:\\s?[日일])?"
                    + "|(?<!\\d)(?<y10>(?:19|20)\\d{2})\\.\\s(?:GADA\\s)?(?<d10>\\d{1,2})\\.\\s(?<m10>" + MONTH + ")"
                    + "|(?<!\\d)(?<y7>(?:19|20)\\d{2})\\.?(?:\\s[MG]\\.)?[\\s-]+(?<m7>" + MONTH
                    + ")[\\s-]+(?<d7>\\d{1,2})\\.?"
                    + "|(?<!\\d)(?<d11>\\d{1,2})\\sTHÁNG\\s(?<m11>\\d{1,2})(?:,|\\sNĂM)?\\s(?<y11>\\d{4})"
                    + "|(?<![\\d.])(?<d8>\\d{1,2})\\.\\s?(?<m8>\\d{1,2})\\.\\s?(?<y8>\\d{4})"
                    + "|(?<![\\d/-])(?<d9>\\d{1,2})(?<mark>[/-])(?<m9>\\d{1,2})\\k<mark>(?<y9>\\d{4}))(?![\\d/-])"
                    + "(?:(?:T|@|[.,\\s|–—-]+(?:\\p{L}{1,6}\\.?\\s+){0,2})" + clock("After") + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int FORMS = 11;

    /** As mail and RSS write it: day, month, two digits of the year, a time of day. */
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile(
            "(?i)^((?:\\p{L}{2,9}\\.?,?\\s*)?\\d{1,2}[\\s-]+\\p{L}{3,9}[\\s-]+)(\\d{2})(\\s+\\d{1,2}:\\d{2}.*)$");

    private static final Pattern SHORT =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{2})(?![\\d/-]|\\.\\d)");

    private static final Pattern SHORT_WITH_NAME =
            Pattern.compile("(?<![\\d.])(\\d{1,2})[ -]([\\p{L}\\p{M}]{2,12})\\.?,?[ -](\\d{2})(?![\\d:.h/-])");

    /** ISO 8601 without separators. */
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T?(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d+)?");

    private DateReader() {}

    /** @param place where it stands, in the names of its groups */
    private static String clock(String place) {
        return String.format(Locale.ROOT, CLOCK, place);
    }

    /** The first date in the line. */
    static Optional<Found> find(String line) {
        return find(line, DayOrder.UNKNOWN);
    }

    /** The first date in the line, if need be by the order of the country. */
    static Optional<Found> find(String line, DayOrder order) {
        Matcher matcher = DATE.matcher(line);
        for (int from = 0; from <= line.length() && matcher.find(from); from = matcher.start() + 1) {
            Optional<PublicationTime> time = read(matcher, order);
            if (time.isPresent()) {
                return Optional.of(new Found(time.get(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** The same where only dates are expected: a year may have two digits there. */
    static Optional<Found> shown(String line, DayOrder order) {
        Optional<Found> found = find(line, order);
        if (found.isPresent()) {
            return found;
        }
        Matcher named = SHORT_WITH_NAME.matcher(line);
        while (named.find()) {
            Optional<Found> day = find(named.group(1) + ' ' + named.group(2) + ' ' + year(named.group(3)));
            if (day.isPresent()) {
                return day.map(each -> new Found(each.time(), named.start(), named.end()));
            }
        }
        Matcher matcher = SHORT.matcher(line);
        while (matcher.find()) {
            String mark = matcher.group(2);
            Optional<LocalDate> day = possible(
                    year(matcher.group(4)),
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    mark.equals(".") ? DayOrder.DAY_FIRST : order);
            if (day.isPresent()) {
                return day.map(each -> new Found(PublicationTime.of(each), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> possible(int year, int first, int second, DayOrder order) {
        try {
            return ordered(Integer.toString(year), first, second, order);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a whole value: ISO 8601 date or date-time, with separators or without, RFC 1123, or as {@link #find}.
     *
     * @throws UnreadableException if it is none of them, showing the value
     */
    static PublicationTime parse(String value) throws UnreadableException {
        String stripped = value.strip();
        return whole(stripped, DayOrder.UNKNOWN)
                .or(() -> basic(stripped))
                .orElseThrow(() -> new UnreadableException("not a date: \"" + abridged(stripped)
                        + "\"; write it like 2021-12-04 or 2021-12-04T10:45:00Z"));
    }

    /** What a machine meant by a value: a whole date, a number of seconds since 1970, or the first date in it. */
    static Optional<PublicationTime> lenient(String value, DayOrder order) {
        String stripped = value.strip();
        return whole(stripped, order)
                .or(() -> basic(stripped))
                .or(() -> sinceEpoch(stripped))
                .or(() -> find(stripped, order).map(Found::time));
    }

    private static Optional<PublicationTime> whole(String value, DayOrder order) {
        String stripped = inFull(value);
        try {
            return Optional.of(PublicationTime.parse(stripped));
        } catch (IllegalArgumentException notIso) {
            // The next forms.
        }
        for (DateTimeFormatter each : List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_DATE_TIME)) {
            try {
                return Optional.of(
                        each.parseBest(stripped, OffsetDateTime::from, LocalDateTime::from)
                                        instanceof OffsetDateTime moment
                                ? PublicationTime.of(moment)
                                : PublicationTime.of(
                                        LocalDateTime.from(each.parse(stripped)).toLocalDate()));
            } catch (DateTimeException | IllegalArgumentException notThis) {
                // The next form.
            }
        }
        return find(stripped, order)
                .filter(found -> found.begin() == 0 && found.end() == stripped.length())
                .map(Found::time);
    }

    private static String inFull(String value) {
        Matcher matcher = TWO_DIGIT_YEAR.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        return matcher.group(1) + year(matcher.group(2)) + matcher.group(3);
    }

    /** @param digits two or four */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        int century = FIRST_OF_TWO_DIGITS / 100 * 100;
        return digits.length() > 2 ? year : year + century + (year + century < FIRST_OF_TWO_DIGITS ? 100 : 0);
    }

    private static Optional<PublicationTime> basic(String value) {
        Matcher matcher = BASIC.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String zone = matcher.group(7);
        String day = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        String second = matcher.group(6) == null ? "00" : matcher.group(6);
        String time = day + "T" + matcher.group(4) + ":" + matcher.group(5) + ":" + second;
        try {
            LocalDateTime local = LocalDateTime.parse(time);
            return Optional.of(
                    zone == null
                            ? PublicationTime.of(local.toLocalDate())
                            : PublicationTime.of(local.atOffset(ZoneOffset.of(zone))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicationTime> sinceEpoch(String value) {
        Matcher matcher = EPOCH.matcher(value);
        return matcher.matches()
                ? Optional.of(PublicationTime.of(
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(1))).atOffset(ZoneOffset.UTC)))
                : Optional.empty();
    }

    private static Optional<PublicationTime> read(Matcher matcher, DayOrder order) {
        try {
            return day(matcher, order).map(day -> withClock(day, matcher));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The day alone where the clock has no zone, or shows what clocks do not. */
    private static PublicationTime withClock(LocalDate day, Matcher matcher) {
        String clock = matcher.group("hourWithin") != null
                ? "Within"
                : matcher.group("hourAfter") != null ? "After" : "Before";
        try {
            ZoneId zone = zone(matcher.group("zone" + clock));
            if (zone == null) {
                return PublicationTime.of(day);
            }
            boolean isDayEnd =
                    "24".equals(matcher.group("hour" + clock)) && "00".equals(matcher.group("minute" + clock));
            LocalDateTime time = isDayEnd ? day.plusDays(1).atStartOfDay() : day.atTime(time(matcher, clock));
            return PublicationTime.of(time.atZone(zone).toOffsetDateTime());
        } catch (DateTimeException | IllegalArgumentException e) {
            return PublicationTime.of(day);
        }
    }

    /** False for what a system writes where it has no date: the year 0, the first days of 1970. */
    static boolean isSet(PublicationTime time) {
        return time.day().isAfter(UNSET.plusDays(1))
                || (time.day().isBefore(UNSET) && time.day().getYear() > 1800);
    }

    private static Optional<LocalDate> day(Matcher matcher, DayOrder order) {
        for (int form = 1; form <= FORMS; form++) {
            String year = matcher.group("y" + form);
            if (year != null) {
                String month = matcher.group("m" + form);
                int day = Integer.parseInt(matcher.group("d" + form));
                return switch (form) {
                    case 8 -> ordered(year, day, Integer.parseInt(month), DayOrder.DAY_FIRST);
                    case 9 -> ordered(year, day, Integer.parseInt(month), order);
                    default ->
                        Optional.ofNullable(
                                        Character.isDigit(month.charAt(0))
                                                ? Integer.valueOf(month)
                                                : MONTHS.get(
                                                        month.replace(".", "").toLowerCase(Locale.ROOT)))
                                .map(number -> LocalDate.of(commonYear(year), number, day));
                };
            }
        }
        throw new IllegalStateException("matched without a year: " + matcher.group());
    }

    /** Of the common era, where Thailand counts from the death of the Buddha. */
    private static int commonYear(String digits) {
        int year = year(digits.replaceFirst("^['’]", ""));
        return year > FIRST_OF_BUDDHA ? year - BUDDHA : year;
    }

    /** Empty where nothing says which is which. */
    private static Optional<LocalDate> ordered(String year, int first, int second, DayOrder order) {
        boolean dayFirst = second <= 12 && (first > 12 || order == DayOrder.DAY_FIRST || first == second);
        boolean monthFirst = first <= 12 && (second > 12 || order == DayOrder.MONTH_FIRST);
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(Integer.parseInt(year), dayFirst ? second : first, dayFirst ? first : second));
    }

    private static LocalTime time(Matcher matcher, String clock) {
        int hour = Integer.parseInt(matcher.group("hour" + clock));
        String half = matcher.group("half" + clock);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("P") ? 12 : 0);
        }
        String second = matcher.group("second" + clock);
        return LocalTime.of(
                hour,
                Integer.parseInt(matcher.group("minute" + clock)),
                second == null ? 0 : Math.min(59, Integer.parseInt(second)));
    }

    /** Null for none and for one that nobody knows. */
    private static @Nullable ZoneId zone(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String name = words.toUpperCase(Locale.ROOT);
        if (name.startsWith("ETC/")) {
            return ZONES.get(name.substring(4));
        }
        // One digit of an hour is short for two.
        return name.matches(".*[+-].*")
                ? ZoneId.of(name.replaceFirst("^([+-])(\\d:?\\d{2})$", "$10$2"))
                : ZONES.get(name);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : DataFile.entries("month-names.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                Integer other = months.putIfAbsent(words[i], Integer.valueOf(words[0]));
                if (other != null && !other.equals(Integer.valueOf(words[0]))) {
                    throw new IllegalStateException("month-names.txt has " + words[i] + " under two months");
                }
            }
        }
        return Map.copyOf(months);
    }

    private static String abridged(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
