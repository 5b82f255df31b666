package tidings.relate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.TimeExpression;

/**
 * Turns time expressions into days, counted from the publication day.
 *
 * <p>"Friday" is the last one for what happened and the next one for what is planned; the recogniser, which sees no
 * verb, leaves that open. Granularity is kept: "in June" is a month, "next week" seven days.
 */
final class DateResolver {

    /** Where an open expression lies, seen from the publication day. */
    enum Direction {
        /** On or before it. */
        PAST,
        /** On or after it. */
        FUTURE
    }

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
    private static final Pattern OPEN_DAY = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)(T.*)?");
    private static final Pattern OPEN_MONTH = Pattern.compile("XXXX-(\\d\\d)");
    private static final Pattern OPEN_QUARTER = Pattern.compile("XXXX-Q([1-4])");
    private static final Pattern OPEN_SEASON = Pattern.compile("XXXX-(SP|SU|FA|WI)");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])(T.*)?");
    private static final Pattern WEEKEND = Pattern.compile("XXXX-(WXX-)?WE");
    private static final Pattern NO_DAY = Pattern.compile("(PAST|PRESENT|FUTURE)_REF.*|P[T\\dX].*|T\\d.*");

    private DateResolver() {}

    /**
     * When that is.
     *
     * @param published null if unknown: then what is not absolute stays underspecified
     * @return null if the expression names no day or span of days ("recently", "for two hours", "daily")
     */
    static @Nullable EventTime resolve(
            Sentence sentence, TimeExpression time, @Nullable LocalDate published, Direction direction) {
        if (time.type().equals("SET") || isClockTime(sentence, time)) {
            return null;
        }
        List<String> words = sentence.tokens().subList(time.begin(), time.end()).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        String value = time.value();
        // The recogniser is at times wrong about a bare year ("0194" for 1940); the word is not.
        boolean year = words.size() == 1 && words.get(0).matches("1\\d{3}|20\\d\\d");
        Days days = year ? Days.year(Integer.parseInt(words.get(0))) : absolute(value);
        if (days == null && published != null) {
            RelativeDate relative = new RelativeDate(published, direction);
            String phrase = words.stream().collect(Collectors.joining(" "));
            String before = time.begin() == 0
                    ? ""
                    : sentence.token(time.begin() - 1).text().toLowerCase(Locale.ROOT);
            days = relative.read(before.matches("in|within") ? before + " " + phrase : phrase);
            days = days != null ? days : open(value, published, direction);
        }
        boolean vague = published != null && !value.startsWith("XXXX");
        if (days == null && (vague || NO_DAY.matcher(value).matches())) {
            return null;
        }
        Span span = sentence.span(time.begin(), time.end());
        String text = words(sentence, time);
        if (days == null) {
            String kept = value.replaceFirst("(?<=\\d|WE)T(\\d.*|[A-Z]{2})$", "");
            return new EventTime(text, span, kept, null, null);
        }
        Days fine = days.part(words);
        return new EventTime(text, span, fine.iso(), fine.first(), fine.last());
    }

    /** "0900 GMT" is taken for a year at times. */
    private static boolean isClockTime(Sentence sentence, TimeExpression time) {
        return time.end() < sentence.size() && sentence.token(time.end()).text().matches("GMT|UTC|EST|EDT|hours|hrs");
    }

    /** The expression's words as printed, single spaces between tokens that stand apart. */
    private static String words(Sentence sentence, TimeExpression time) {
        StringBuilder text = new StringBuilder();
        for (int token = time.begin(); token < time.end(); token++) {
            if (token > time.begin()
                    && sentence.token(token).span().begin()
                            > sentence.token(token - 1).span().end()) {
                text.append(' ');
            }
            text.append(sentence.token(token).text());
        }
        return text.toString();
    }

    private static @Nullable Days absolute(String value) {
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            return Days.day(valid(day.group(1), day.group(2), day.group(3)));
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches() && Integer.parseInt(month.group(2)) <= 12 && Integer.parseInt(month.group(2)) > 0) {
            return Days.month(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))));
        }
        if (YEAR.matcher(value).matches()) {
            return Days.year(Integer.parseInt(value));
        }
        Matcher decade = DECADE.matcher(value);
        if (decade.matches()) {
            int first = Integer.parseInt(decade.group(1)) * 10;
            return Days.span(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
        }
        Matcher quarter = QUARTER.matcher(value);
        if (quarter.matches()) {
            return Days.quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        Matcher season = SEASON.matcher(value);
        return season.matches() ? Days.season(Integer.parseInt(season.group(1)), season.group(2)) : null;
    }

    private static LocalDate valid(String year, String month, String day) {
        YearMonth of = YearMonth.of(Integer.parseInt(year), Math.max(1, Math.min(12, Integer.parseInt(month))));
        return of.atDay(Math.max(1, Math.min(of.lengthOfMonth(), Integer.parseInt(day))));
    }

    private static @Nullable Days open(String value, LocalDate published, Direction direction) {
        Matcher weekday = WEEKDAY.matcher(value);
        if (weekday.matches()) {
            return Days.day(weekday(DayOfWeek.of(Integer.parseInt(weekday.group(1))), published, direction));
        }
        Matcher day = OPEN_DAY.matcher(value);
        if (day.matches()) {
            int year = published.getYear();
            LocalDate here = valid(Integer.toString(year), day.group(1), day.group(2));
            return Days.day(
                    direction == Direction.PAST && here.isAfter(published)
                            ? valid(Integer.toString(year - 1), day.group(1), day.group(2))
                            : direction == Direction.FUTURE && here.isBefore(published)
                                    ? valid(Integer.toString(year + 1), day.group(1), day.group(2))
                                    : here);
        }
        Matcher month = OPEN_MONTH.matcher(value);
        if (month.matches()) {
            return Days.month(month(Math.max(1, Math.min(12, Integer.parseInt(month.group(1)))), published, direction));
        }
        Matcher quarter = OPEN_QUARTER.matcher(value);
        if (quarter.matches()) {
            int number = Integer.parseInt(quarter.group(1));
            return nearest(year -> Days.quarter(year, number), published, direction);
        }
        Matcher season = OPEN_SEASON.matcher(value);
        if (season.matches()) {
            return nearest(year -> Days.season(year, season.group(1)), published, direction);
        }
        if (WEEKEND.matcher(value).matches()) {
            return Days.weekend(weekday(DayOfWeek.SATURDAY, published, direction));
        }
        return null;
    }

    static LocalDate weekday(DayOfWeek day, LocalDate published, Direction direction) {
        return published.with(
                direction == Direction.PAST
                        ? TemporalAdjusters.previousOrSame(day)
                        : TemporalAdjusters.nextOrSame(day));
    }

    static YearMonth month(int month, LocalDate published, Direction direction) {
        YearMonth here = YearMonth.of(published.getYear(), month);
        long ahead = ChronoUnit.MONTHS.between(YearMonth.from(published), here);
        return direction == Direction.PAST && ahead > 0
                ? here.minusYears(1)
                : direction == Direction.FUTURE && ahead < 0 ? here.plusYears(1) : here;
    }

    private static Days nearest(java.util.function.IntFunction<Days> inYear, LocalDate published, Direction direction) {
        Days here = inYear.apply(published.getYear());
        return direction == Direction.PAST && here.first().isAfter(published)
                ? inYear.apply(published.getYear() - 1)
                : direction == Direction.FUTURE && here.last().isBefore(published)
                        ? inYear.apply(published.getYear() + 1)
                        : here;
    }
}
