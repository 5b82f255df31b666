package tidings.relate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
public final class DateResolver {

    /** Where an open expression lies, seen from the publication day. */
    public enum Direction {
        /** On or before it. */
        PAST,
        /** On or after it; a day and a month may have passed a few weeks ago: "was to meet her on March 30" of a story in April. */
        FUTURE,
        /** Of a day and a month the one nearest to it, else before it: for what has no tense. */
        NEAREST;

        private Direction orPast() {
            return this == NEAREST ? PAST : this;
        }
    }

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
    private static final Pattern OPEN_DAY = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)(T.*)?");
    private static final Pattern OPEN_MONTH_DAY = Pattern.compile("XXXX-XX-(\\d\\d)");
    private static final Pattern OPEN_MONTH = Pattern.compile("XXXX-(\\d\\d)");
    private static final Pattern OPEN_QUARTER = Pattern.compile("XXXX-Q([1-4])");
    private static final Pattern OPEN_SEASON = Pattern.compile("XXXX-(SP|SU|FA|WI)");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])(T.*)?");
    private static final Pattern WEEKEND = Pattern.compile("XXXX-(WXX-)?WE");
    /** Between the first and the last day of a span, or two days of one year. */
    private static final Pattern SPAN = Pattern.compile("to|and|or|until|till|through|[-–]");

    /** Days for which the day of a plan is taken to have passed, and not to be a year away. */
    private static final int PASSED = 31;

    private static final int YEAR_DIGITS = 4;
    private static final Pattern IN_FIGURES = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern FORM_OF_OPEN =
            Pattern.compile("(XXXX-(?:\\d\\d(?:-\\d\\d)?|WXX-(?:[1-7]|WE)|WE|Q[1-4]|SP|SU|FA|WI))(?:T.*)?");
    private static final Pattern REFERENCE = Pattern.compile(".*(?:REF|THIS|NEXT|OFFSET|PREV).*");

    /** Behind a weekday, or before it, the week, month or year that says which one. */
    private static final Pattern WHICH_AFTER = Pattern.compile(
            "(?:(?:, )?(?:of |in )?(?:the )?(?:last|this|next|previous|following) (?:week|month|year)).*");

    private static final String WEEK_BEFORE = "(?:the )?(last|this|next) week on";

    private DateResolver() {}

    /**
     * When that is.
     *
     * @param published null if unknown: then what is not absolute stays underspecified
     * @return null if the expression names no day or span of days ("recently", "for two hours", "daily")
     */
    public static @Nullable EventTime resolve(
            Sentence sentence, TimeExpression time, @Nullable LocalDate published, Direction direction) {
        return resolve(sentence, time, published, direction, false);
    }

    /**
     * When that is.
     *
     * @param dayFirst whether 03/04/2024 is the third of April, not the fourth of March
     */
    public static @Nullable EventTime resolve(
            Sentence sentence,
            TimeExpression time,
            @Nullable LocalDate published,
            Direction direction,
            boolean dayFirst) {
        if (time.type().equals("SET") || isClockTime(sentence, time)) {
            return null;
        }
        return resolved(sentence, withYear(sentence, time), published, direction, dayFirst);
    }

    /** "From June 13 to June 15, 2000": the year behind the last day of a span is that of the first, too. */
    private static TimeExpression withYear(Sentence sentence, TimeExpression time) {
        if (!OPEN_DAY.matcher(time.value()).matches()
                && !OPEN_MONTH.matcher(time.value()).matches()) {
            return time;
        }
        return sentence.times().stream()
                .filter(other -> other.begin() == time.end() + 1
                        && SPAN.matcher(words(sentence, time.end(), other.begin()))
                                .matches())
                .filter(other -> DAY.matcher(other.value()).matches()
                        || MONTH.matcher(other.value()).matches())
                .findFirst()
                .map(other -> new TimeExpression(
                        time.begin(),
                        time.end(),
                        time.type(),
                        other.value().substring(0, YEAR_DIGITS) + time.value().substring(YEAR_DIGITS)))
                .orElse(time);
    }

    private static @Nullable EventTime resolved(
            Sentence sentence,
            TimeExpression time,
            @Nullable LocalDate published,
            Direction direction,
            boolean dayFirst) {
        List<String> words = sentence.tokens().subList(time.begin(), time.end()).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        Days days = days(sentence, time, words, published, direction, dayFirst);
        Span span = sentence.span(time.begin(), time.end());
        String text = words(sentence, time);
        if (days != null) {
            Days fine = days.part(words);
            return new EventTime(text, span, fine.iso(), fine.first(), fine.last());
        }
        String open = published == null ? open(time, words) : null;
        return open == null ? null : new EventTime(text, span, open, null, null);
    }

    private static @Nullable Days days(
            Sentence sentence,
            TimeExpression time,
            List<String> words,
            @Nullable LocalDate published,
            Direction direction,
            boolean dayFirst) {
        String value = time.value();
        Direction side = direction.orPast();
        // The recogniser is at times wrong about a bare year ("0194" for 1940); the word is not.
        if (words.size() == 1 && words.get(0).matches("1\\d{3}|20\\d\\d")) {
            return Days.year(Integer.parseInt(words.get(0)));
        }
        Days days = words.size() == 1 ? inFigures(words.get(0), dayFirst) : null;
        if (days == null && NamedDays.isOne(value)) {
            return namedDay(sentence, time, published, side);
        }
        days = days != null ? days : RelativeDate.weekOfMonth(words, published, side);
        days = days != null ? days : ofParts(value, DateResolver::absolute);
        if (days == null && published != null) {
            days = new RelativeDate(published, side).read(phrase(sentence, time, words, direction));
            days = days != null ? days : ofParts(value, each -> open(each, published, direction));
            days = days != null ? days : weekdayIn(words, published, side);
        }
        return days;
    }

    /** "Two hours on Monday" is a weekday INTERSECT a duration: of such parts the first that is a day. */
    private static @Nullable Days ofParts(String value, Function<String, @Nullable Days> reading) {
        Days best = null;
        for (String part : value.split(" INTERSECT ")) {
            Days days = reading.apply(part);
            if (days != null && (best == null || days.isIn(best))) {
                best = days;
            }
        }
        return best;
    }

    /** The words, with those beside them that say which week is meant: "in two days", "Friday of last week". */
    private static String phrase(Sentence sentence, TimeExpression time, List<String> words, Direction direction) {
        String phrase = String.join(" ", words);
        String before =
                time.begin() == 0 ? "" : sentence.token(time.begin() - 1).text().toLowerCase(Locale.ROOT);
        if (before.matches("in|within")) {
            // "took three towns in two days" is how long it took
            boolean isSpan = time.type().equals("DURATION") && direction == Direction.PAST;
            return isSpan ? phrase : before + " " + phrase;
        }
        String after = words(sentence, time.end(), time.end() + 5);
        Matcher which = WHICH_AFTER.matcher(after);
        boolean isNamed = words.size() == 1 && RelativeDate.isNamed(phrase);
        if (isNamed && which.matches()) {
            return phrase + " "
                    + after.replaceFirst("^(, )?(of |in )?(the )?", "").replaceFirst("^(\\w+ \\w+).*", "$1");
        }
        String back = words(sentence, time.begin() - 4, time.begin());
        Matcher week = Pattern.compile(".*?\\b" + WEEK_BEFORE).matcher(back);
        if (isNamed && week.matches()) {
            return phrase + " " + week.group(1) + " week";
        }
        boolean isWeek = phrase.matches("(the )?(last|this|next) week");
        String day = words(sentence, time.end(), time.end() + 2);
        if (isWeek && day.startsWith("on ") && RelativeDate.isNamed(day.substring(3))) {
            return day.substring(3) + " " + phrase.replaceFirst("^the ", "");
        }
        return isNamed && after.matches("week\\b.*") ? phrase + " week" : phrase;
    }

    private static String words(Sentence sentence, int begin, int end) {
        return sentence.tokens().subList(Math.max(0, begin), Math.min(Math.max(begin, end), sentence.size())).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** 25.2.2024, 25/02/2024; with points the day is first in all countries that write so. */
    private static @Nullable Days inFigures(String word, boolean dayFirst) {
        Matcher figures = IN_FIGURES.matcher(word);
        if (!figures.matches()) {
            return null;
        }
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(3));
        boolean isDayFirst =
                first > 12 || (second <= 12 && (dayFirst || figures.group(2).equals(".")));
        int day = isDayFirst ? first : second;
        int month = isDayFirst ? second : first;
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        return Days.day(valid(figures.group(4), Integer.toString(month), Integer.toString(day)));
    }

    private static @Nullable Days namedDay(
            Sentence sentence, TimeExpression time, @Nullable LocalDate published, Direction direction) {
        String after = words(sentence, time.end(), time.end() + 2).replaceFirst("^(of|,) ", "");
        Matcher year = Pattern.compile("([12]\\d{3})( .*)?").matcher(after);
        return year.matches()
                ? NamedDays.of(time.value(), Integer.parseInt(year.group(1)))
                : published == null ? null : NamedDays.nearest(time.value(), published, direction);
    }

    /** The one weekday among words of which the recogniser made something else: "the early hours of Monday". */
    private static @Nullable Days weekdayIn(List<String> words, LocalDate published, Direction direction) {
        List<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> words.contains(day.name().toLowerCase(Locale.ROOT)))
                .toList();
        return days.size() == 1 ? Days.day(weekday(days.get(0), published, direction)) : null;
    }

    /** What is known of it without a day to count from, in one of the forms of {@link EventTime#value}; null for nothing. */
    private static @Nullable String open(TimeExpression time, List<String> words) {
        for (String part : time.value().split(" INTERSECT ")) {
            Matcher form = FORM_OF_OPEN.matcher(part);
            if (form.matches()) {
                return form.group(1);
            }
        }
        if (NamedDays.isOne(time.value())) {
            return "XXXX-XX-XX";
        }
        if (!REFERENCE.matcher(time.value()).matches() || time.type().equals("DURATION")) {
            return null;
        }
        List<String> units =
                words.stream().map(word -> word.replaceFirst("s$", "")).toList();
        return units.contains("week") || units.contains("weekend")
                ? "XXXX-WXX"
                : units.contains("month")
                        ? "XXXX-XX"
                        : units.contains("year")
                                ? "XXXX"
                                : units.stream().anyMatch(word -> word.matches("day|today|yesterday|tomorrow|tonight"))
                                        ? "XXXX-XX-XX"
                                        : null;
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
        Direction side = direction.orPast();
        Matcher weekday = WEEKDAY.matcher(value);
        if (weekday.matches()) {
            return Days.day(weekday(DayOfWeek.of(Integer.parseInt(weekday.group(1))), published, side));
        }
        Matcher day = OPEN_DAY.matcher(value);
        if (day.matches()) {
            return Days.day(day(day.group(1), day.group(2), published, direction));
        }
        Matcher monthDay = OPEN_MONTH_DAY.matcher(value);
        if (monthDay.matches()) {
            return Days.day(dayOfMonth(Integer.parseInt(monthDay.group(1)), published, side));
        }
        Matcher month = OPEN_MONTH.matcher(value);
        if (month.matches()) {
            return Days.month(month(Math.max(1, Math.min(12, Integer.parseInt(month.group(1)))), published, side));
        }
        Matcher quarter = OPEN_QUARTER.matcher(value);
        if (quarter.matches()) {
            int number = Integer.parseInt(quarter.group(1));
            return nearest(year -> Days.quarter(year, number), published, side);
        }
        Matcher season = OPEN_SEASON.matcher(value);
        if (season.matches()) {
            return nearest(year -> Days.season(year, season.group(1)), published, side);
        }
        if (WEEKEND.matcher(value).matches()) {
            return weekend(published, side);
        }
        return null;
    }

    /** "On the 6th": the nearest on that side, in a month that has one. */
    private static LocalDate dayOfMonth(int number, LocalDate published, Direction side) {
        YearMonth month = YearMonth.from(published);
        int step = side == Direction.PAST ? -1 : 1;
        boolean isBeyond = (number - published.getDayOfMonth()) * step < 0;
        month = isBeyond ? month.plusMonths(step) : month;
        while (month.lengthOfMonth() < number) {
            month = month.plusMonths(step);
        }
        return month.atDay(number);
    }

    /** The day of that name that is on the side of the publication day. */
    private static LocalDate day(String month, String day, LocalDate published, Direction direction) {
        List<LocalDate> days = IntStream.rangeClosed(published.getYear() - 1, published.getYear() + 1)
                .mapToObj(year -> valid(Integer.toString(year), month, day))
                .toList();
        return switch (direction) {
            case PAST ->
                days.stream()
                        .filter(each -> !each.isAfter(published))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
            case FUTURE ->
                days.stream()
                        .filter(each -> !each.isBefore(published.minusDays(PASSED)))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
            case NEAREST ->
                days.stream()
                        .min(Comparator.comparing(each -> Math.abs(ChronoUnit.DAYS.between(published, each))))
                        .orElseThrow();
        };
    }

    /** The last one that has begun, or the next one that is not over. */
    static Days weekend(LocalDate published, Direction direction) {
        LocalDate sunday = weekday(DayOfWeek.SUNDAY, published, Direction.FUTURE);
        return Days.weekend(
                direction == Direction.PAST
                        ? weekday(DayOfWeek.SATURDAY, published, Direction.PAST)
                        : sunday.minusDays(1));
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
