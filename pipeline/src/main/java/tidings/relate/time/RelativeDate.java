package tidings.relate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.relate.time.DateResolver.Direction;

/**
 * Reads the expressions that count from the day of publication: "yesterday", "next week", "last June", "three days ago".
 *
 * <p>What counts from another day of the story ("a day earlier") is {@link DayOffset}'s: the day it counts from is not in
 * the expression.
 */
final class RelativeDate {

    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final List<String> SEASONS = List.of("spring", "summer", "fall", "winter", "autumn");

    static final String NUMBER = "(an?|" + String.join("|", NUMBERS.subList(1, NUMBERS.size())) + "|\\d{1,3})";
    private static final String UNIT = "(day|week|month|year)s?";
    private static final String NAMED =
            "(" + names(DayOfWeek.values()) + "|" + names(Month.values()) + "|" + String.join("|", SEASONS) + ")";

    private static final Pattern AGO = Pattern.compile(NUMBER + " " + UNIT + " ago");
    private static final Pattern AHEAD =
            Pattern.compile("in " + NUMBER + " " + UNIT + "|" + NUMBER + " " + UNIT + " from (?:now|today)");
    private static final Pattern SEVERAL = Pattern.compile("(last|past|next|coming) " + NUMBER + " " + UNIT);
    private static final Pattern WHOLE = Pattern.compile(
            "(last|previous|past|this past|this|current|next|coming|this coming) (week|weekend|month|quarter|year|decade)");
    private static final Pattern BEFORE_NAME =
            Pattern.compile("(last|past|this past|this|next|coming|this coming) " + NAMED);
    private static final Pattern AFTER_NAME = Pattern.compile(NAMED + " (?:of )?(last|this|next) (week|month|year)");

    private static final Pattern IN_THE_WEEK =
            Pattern.compile("in the week|(?:the )?(?:start|beginning|middle|end) of the week");

    private static final String WEEKDAY = "(" + names(DayOfWeek.values()) + ")";
    private static final Pattern WEEKS_FROM_NAME =
            Pattern.compile("(a|one|two|three) weeks? (ago|from) (?:on )?" + WEEKDAY);
    private static final Pattern NAME_WEEKS = Pattern.compile(WEEKDAY + " (?:(a|one|two|three) weeks? (ago)|week)");
    private static final Pattern PART_OF_MONTH =
            Pattern.compile("(?:the )?(first|second|third|fourth|last|final) (week|half|weekend) (?:of|in) ("
                    + names(Month.values()) + ")(?: ,)?(?: (\\d{4}))?");

    private final LocalDate published;
    private final Direction direction;

    RelativeDate(LocalDate published, Direction direction) {
        this.published = published;
        this.direction = direction;
    }

    /**
     * The days that are meant.
     *
     * @param phrase lower case, one space between tokens
     * @return null where it is no such expression
     */
    @Nullable
    Days read(String phrase) {
        String core = phrase.replaceAll("\\b(a )?fortnight\\b", "two weeks")
                .replaceFirst("^in (?!" + NUMBER + " )", "")
                .replaceFirst("^(the )?(earlier|early|later|late|mid -|mid|(middle|end|start|beginning) of) ", "")
                .replaceFirst("^the ", "");
        boolean earlier = phrase.startsWith("earlier ");
        boolean later = phrase.startsWith("later ");
        Days days = day(core);
        days = days != null ? days : counted(core);
        days = days != null ? days : whole(core);
        days = days != null ? days : named(core);
        days = days != null ? days : inTheWeek(phrase);
        if (days != null
                && earlier
                && !days.first().isAfter(published)
                && days.last().isAfter(published)) {
            return Days.span(days.first(), published);
        }
        if (days != null
                && later
                && days.first().isBefore(published)
                && !days.last().isBefore(published)) {
            return Days.span(published, days.last());
        }
        return days;
    }

    /** Whether a word is a weekday's, month's or season's name. */
    static boolean isNamed(String word) {
        return word.matches(NAMED);
    }

    /**
     * "The first week of March", "the second half of January 2024".
     *
     * @param published null if unknown: then a year must be said
     * @return null where it is no such expression
     */
    static @Nullable Days weekOfMonth(List<String> words, @Nullable LocalDate published, Direction direction) {
        Matcher part = PART_OF_MONTH.matcher(String.join(" ", words));
        if (!part.matches() || (part.group(4) == null && published == null)) {
            return null;
        }
        int number = position(Month.values(), part.group(3)) + 1;
        YearMonth month = part.group(4) != null
                ? YearMonth.of(Integer.parseInt(part.group(4)), number)
                : DateResolver.month(number, Objects.requireNonNull(published), direction);
        int which = List.of("first", "second", "third", "fourth").indexOf(part.group(1));
        return switch (part.group(2)) {
            case "half" ->
                which == 0
                        ? Days.span(month.atDay(1), month.atDay(15))
                        : Days.span(month.atDay(16), month.atEndOfMonth());
            case "weekend" -> {
                LocalDate saturday = which < 0
                        ? month.atDay(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SATURDAY))
                        : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which + 1, DayOfWeek.SATURDAY));
                yield Days.weekend(saturday);
            }
            default ->
                which < 0
                        ? Days.span(month.atEndOfMonth().minusDays(6), month.atEndOfMonth())
                        : Days.span(month.atDay(which * 7 + 1), month.atDay(which * 7 + 7));
        };
    }

    private @Nullable Days day(String core) {
        return switch (core) {
            case "today", "tonight", "this morning", "this afternoon", "this evening" -> Days.day(published);
            case "yesterday",
                    "last night",
                    "yesterday morning",
                    "yesterday afternoon",
                    "yesterday evening",
                    "last evening" -> Days.day(published.minusDays(1));
            case "tomorrow", "tomorrow morning", "tomorrow afternoon", "tomorrow evening", "tomorrow night" ->
                Days.day(published.plusDays(1));
            case "overnight" -> direction == Direction.PAST ? Days.day(published) : null;
            case "day before yesterday" -> Days.day(published.minusDays(2));
            case "day after tomorrow" -> Days.day(published.plusDays(2));
            default -> null;
        };
    }

    private @Nullable Days counted(String core) {
        Matcher fromName = WEEKS_FROM_NAME.matcher(core);
        if (fromName.matches()) {
            return weeks(
                    fromName.group(3),
                    number(fromName.group(1)),
                    fromName.group(2).equals("ago"));
        }
        Matcher name = NAME_WEEKS.matcher(core);
        if (name.matches()) {
            int count = name.group(2) == null ? 1 : number(name.group(2));
            return weeks(name.group(1), count, name.group(3) != null);
        }
        Matcher ago = AGO.matcher(core);
        if (ago.matches()) {
            return away(-number(ago.group(1)), ago.group(2));
        }
        Matcher ahead = AHEAD.matcher(core);
        if (ahead.matches()) {
            return ahead.group(1) != null
                    ? away(number(ahead.group(1)), ahead.group(2))
                    : away(number(ahead.group(3)), ahead.group(4));
        }
        Matcher several = SEVERAL.matcher(core);
        if (several.matches()) {
            int count = number(several.group(2));
            return several.group(1).matches("last|past")
                    ? Days.span(plus(-count, several.group(3)), published)
                    : Days.span(published, plus(count, several.group(3)));
        }
        return core.equals("coming days") ? Days.span(published, published.plusDays(7)) : null;
    }

    /** "Two weeks ago Monday", "a week from Friday", "Friday week": counted from the nearest one that way. */
    private Days weeks(String weekday, int count, boolean isAgo) {
        DayOfWeek day = DayOfWeek.of(position(DayOfWeek.values(), weekday) + 1);
        return Days.day(
                isAgo
                        ? DateResolver.weekday(day, published, Direction.PAST).minusWeeks(count)
                        : DateResolver.weekday(day, published, Direction.FUTURE).plusWeeks(count));
    }

    /** A day, week, month or year so far away: as fine as the unit. */
    private Days away(int count, String unit) {
        LocalDate then = plus(count, unit);
        return switch (unit) {
            case "day" -> Days.day(then);
            case "week" -> Days.week(then);
            case "month" -> Days.month(YearMonth.from(then));
            default -> Days.year(then.getYear());
        };
    }

    private LocalDate plus(int count, String unit) {
        return switch (unit) {
            case "day" -> published.plusDays(count);
            case "week" -> published.plusWeeks(count);
            case "month" -> published.plusMonths(count);
            default -> published.plusYears(count);
        };
    }

    /** "At the start of the week", "earlier in the week": this one. */
    private @Nullable Days inTheWeek(String phrase) {
        return IN_THE_WEEK.matcher(phrase).matches() ? Days.week(published) : null;
    }

    private @Nullable Days whole(String core) {
        Matcher matcher = WHOLE.matcher(core);
        if (!matcher.matches()) {
            return null;
        }
        String which = matcher.group(1);
        int step = step(which);
        return switch (matcher.group(2)) {
            case "week" ->
                which.equals("past") || which.equals("this past")
                        ? Days.span(published.minusDays(7), published)
                        : which.equals("coming")
                                ? Days.span(published, published.plusDays(7))
                                : Days.week(published.plusWeeks(step));
            case "weekend" -> weekend(step);
            case "month" -> Days.month(YearMonth.from(published).plusMonths(step));
            case "quarter" -> {
                LocalDate within = published.plusMonths(3L * step);
                yield Days.quarter(within.getYear(), (within.getMonthValue() + 2) / 3);
            }
            case "year" -> Days.year(published.getYear() + step);
            default -> null;
        };
    }

    private Days weekend(int step) {
        if (step == 0) {
            return DateResolver.weekend(published, direction);
        }
        LocalDate saturday = step < 0
                ? published.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusDays(1)
                : DateResolver.weekday(DayOfWeek.SUNDAY, published, Direction.FUTURE)
                        .minusDays(1);
        return Days.weekend(step > 0 ? saturday.plusWeeks(1) : saturday);
    }

    private @Nullable Days named(String core) {
        Matcher before = BEFORE_NAME.matcher(core);
        if (before.matches()) {
            return named(before.group(2), step(before.group(1)));
        }
        Matcher after = AFTER_NAME.matcher(core);
        if (!after.matches()) {
            return null;
        }
        int step = step(after.group(2));
        int weekday = position(DayOfWeek.values(), after.group(1));
        if (weekday >= 0 && after.group(3).equals("week")) {
            return Days.day(Days.week(published.plusWeeks(step)).first().plusDays(weekday));
        }
        int month = position(Month.values(), after.group(1));
        if (month >= 0 && after.group(3).equals("year")) {
            return Days.month(YearMonth.of(published.getYear() + step, month + 1));
        }
        return after.group(3).equals("year") && SEASONS.contains(after.group(1))
                ? Days.season(published.getYear() + step, season(after.group(1)))
                : null;
    }

    /** "Last Friday", "next June", "this spring": the nearest one that way, not the one we are in; "this" is open. */
    private @Nullable Days named(String name, int step) {
        int weekday = position(DayOfWeek.values(), name);
        if (weekday >= 0) {
            DayOfWeek day = DayOfWeek.of(weekday + 1);
            return Days.day(
                    step < 0
                            ? published.with(TemporalAdjusters.previous(day))
                            : step > 0
                                    ? published.with(TemporalAdjusters.next(day))
                                    : DateResolver.weekday(day, published, direction));
        }
        int month = position(Month.values(), name);
        if (month >= 0) {
            YearMonth now = YearMonth.from(published);
            YearMonth there = YearMonth.of(published.getYear(), month + 1);
            return Days.month(
                    step < 0 && !there.isBefore(now)
                            ? there.minusYears(1)
                            : step > 0 && !there.isAfter(now) ? there.plusYears(1) : there);
        }
        String season = season(name);
        Days here = Days.season(published.getYear(), season);
        return step < 0 && !here.last().isBefore(published)
                ? Days.season(published.getYear() - 1, season)
                : step > 0 && !here.first().isAfter(published) ? Days.season(published.getYear() + 1, season) : here;
    }

    private static int step(String which) {
        return switch (which) {
            case "last", "previous", "past", "this past" -> -1;
            case "next", "coming", "this coming" -> 1;
            default -> 0;
        };
    }

    private static String season(String name) {
        return switch (name) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "winter" -> "WI";
            default -> "FA";
        };
    }

    static int number(String word) {
        int named = NUMBERS.indexOf(word);
        return named >= 0 ? named : word.startsWith("a") ? 1 : Integer.parseInt(word);
    }

    private static int position(Enum<?>[] values, String name) {
        for (Enum<?> value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
                return value.ordinal();
            }
        }
        return -1;
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }
}
