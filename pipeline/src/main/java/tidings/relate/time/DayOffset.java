package tidings.relate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Span;

/**
 * Reads the expressions that count days or weeks from another day of the story: "a day earlier", "two weeks after", "the
 * following day", "the Friday before", "later that day".
 *
 * @param days from the one to the other; negative for what was before, 0 for the same day
 * @param weekly true if weeks are counted: then any day of the week is meant
 * @param weekday the nearest one on the side of {@code days}; null for so many days
 */
public record DayOffset(int days, boolean weekly, @Nullable DayOfWeek weekday) {

    private static final int HOURS = 24;

    /** Fewer hours than these are of the same day, more may be of the next one. */
    private static final int HOURS_OF_SAME_DAY = 12;

    private static final int WEEK = 7;

    private static final Pattern COUNTED = Pattern.compile("(?:.* )?(?:just |only |barely |about |some )?"
            + RelativeDate.NUMBER + " (week|day|hour|minute)s? (earlier|before|later|after)");

    private static final Pattern BESIDE =
            Pattern.compile("(?:.* )?the (previous|preceding|next|following) (?:day|morning|afternoon|evening|night)");

    private static final Pattern NEXT_TO = Pattern.compile("(?:.* )?the (day|morning|evening|night) (before|after)");

    private static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    private static final Pattern WEEKDAY_BESIDE =
            Pattern.compile("(?:.* )?the (previous|preceding|next|following) " + WEEKDAY);

    private static final Pattern WEEKDAY_NEXT_TO = Pattern.compile("(?:.* )?the " + WEEKDAY + " (before|after)");

    private static final String PART = "(?:(?:early |late |mid ?-? ?)?(?:morning|afternoon|evening|night|day))";

    private static final Pattern SAME = Pattern.compile("(?:.* )?(?:(?:in|during) the " + PART
            // "that morning | before leaving": the recogniser takes along what opens the next clause
            + "|(?:that|the same|the very same|that very|that same) " + PART + "(?: before| after)?"
            + "|at (?:dawn|daybreak|sunrise|noon|midday|dusk|nightfall|sunset|midnight))");

    private static final Pattern BACK = Pattern.compile("\\b(earlier|before|previous|preceding)\\b");

    private static final Map<String, Integer> SIDES = Map.of(
            "earlier",
            -1,
            "before",
            -1,
            "previous",
            -1,
            "preceding",
            -1,
            "later",
            1,
            "after",
            1,
            "afterwards",
            1,
            "next",
            1,
            "following",
            1);

    /**
     * @param phrase lower case, one space between tokens, with the words before the expression
     * @return empty if it is no such expression
     */
    public static Optional<DayOffset> of(String phrase) {
        Matcher counted = COUNTED.matcher(phrase);
        if (counted.matches()) {
            int number = RelativeDate.number(counted.group(1));
            int side = side(counted.group(3));
            return switch (counted.group(2)) {
                case "week" -> Optional.of(new DayOffset(number * WEEK * side, true, null));
                case "day" -> ofDays(number * side);
                case "hour" -> hours(number, side);
                default -> ofDays(0);
            };
        }
        Matcher beside = BESIDE.matcher(phrase);
        if (beside.matches()) {
            return ofDays(side(beside.group(1)));
        }
        Matcher nextTo = NEXT_TO.matcher(phrase);
        if (nextTo.matches()) {
            return ofDays(side(nextTo.group(2)));
        }
        Matcher weekdayBeside = WEEKDAY_BESIDE.matcher(phrase);
        if (weekdayBeside.matches()) {
            return Optional.of(ofWeekday(weekdayBeside.group(2), side(weekdayBeside.group(1))));
        }
        Matcher weekdayNextTo = WEEKDAY_NEXT_TO.matcher(phrase);
        if (weekdayNextTo.matches()) {
            return Optional.of(ofWeekday(weekdayNextTo.group(1), side(weekdayNextTo.group(2))));
        }
        return SAME.matcher(phrase).matches() ? ofDays(0) : Optional.empty();
    }

    private static DayOffset ofWeekday(String name, int side) {
        return new DayOffset(side, false, DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static Optional<DayOffset> ofDays(int days) {
        return Optional.of(new DayOffset(days, false, null));
    }

    private static Optional<DayOffset> hours(int number, int side) {
        return number < HOURS_OF_SAME_DAY
                ? ofDays(0)
                : number % HOURS == 0 ? ofDays(number / HOURS * side) : Optional.empty();
    }

    /** The same the other way: the day from which another is counted; empty where that may be any: "the Friday before it fell". */
    public Optional<DayOffset> reversed() {
        return weekday == null ? Optional.of(new DayOffset(-days, weekly, null)) : Optional.empty();
    }

    /**
     * The day that is meant, or the week.
     *
     * @param words of the expression, as printed
     * @param span where it is
     */
    public EventTime from(LocalDate day, String words, Span span) {
        LocalDate then = weekday == null
                ? day.plusDays(days)
                : day.with(days < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
        Days meant = weekly ? Days.week(then) : Days.day(then);
        return new EventTime(words, span, meant.iso(), meant.first(), meant.last());
    }

    /** "Earlier that day", "the previous day": said of what was before what is reported around it. */
    public static boolean isBack(String phrase) {
        return BACK.matcher(phrase).find();
    }

    /** "In the evening", "later in the day", said of what is to come; but "in the morning" is that of tomorrow. */
    public static boolean isLaterToday(String phrase) {
        return SAME.matcher(phrase).matches() && !phrase.endsWith("morning");
    }

    static int side(String word) {
        return SIDES.getOrDefault(word, 0);
    }
}
