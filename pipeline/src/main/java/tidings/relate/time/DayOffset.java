package tidings.relate.time;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the expressions that count days from another day of the story: "a day earlier", "two days after", "the following
 * day", "later that day".
 */
public final class DayOffset {

    private static final int HOURS = 24;

    /** Fewer hours than these are of the same day, more may be of the next one. */
    private static final int HOURS_OF_SAME_DAY = 12;

    private static final Pattern COUNTED = Pattern.compile("(?:.* )?(?:just |only |barely |about |some )?"
            + RelativeDate.NUMBER + " (day|hour|minute)s? (earlier|before|later|after)");

    private static final Pattern BESIDE =
            Pattern.compile("(?:.* )?the (previous|preceding|next|following) (?:day|morning|afternoon|evening|night)");

    private static final Pattern NEXT_TO = Pattern.compile("(?:.* )?the (day|morning|evening|night) (before|after)");

    private static final String PART = "(?:(?:early |late |mid ?-? ?)?(?:morning|afternoon|evening|night|day))";

    private static final Pattern SAME = Pattern.compile("(?:.* )?(?:(?:in|during) the " + PART
            + "|(?:that|the same|the very same|that very|that same) " + PART
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

    private DayOffset() {}

    /**
     * How many days after the other day; negative for days before it, 0 for the same day.
     *
     * @param phrase lower case, one space between tokens, with the words before the expression
     * @return empty if it is no such expression
     */
    public static OptionalInt of(String phrase) {
        Matcher counted = COUNTED.matcher(phrase);
        if (counted.matches()) {
            int number = RelativeDate.number(counted.group(1));
            return switch (counted.group(2)) {
                case "day" -> OptionalInt.of(number * side(counted.group(3)));
                case "hour" -> hours(number, side(counted.group(3)));
                default -> OptionalInt.of(0);
            };
        }
        Matcher beside = BESIDE.matcher(phrase);
        if (beside.matches()) {
            return OptionalInt.of(side(beside.group(1)));
        }
        Matcher nextTo = NEXT_TO.matcher(phrase);
        if (nextTo.matches()) {
            return OptionalInt.of(side(nextTo.group(2)));
        }
        return SAME.matcher(phrase).matches() ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private static OptionalInt hours(int number, int side) {
        return number < HOURS_OF_SAME_DAY
                ? OptionalInt.of(0)
                : number % HOURS == 0 ? OptionalInt.of(number / HOURS * side) : OptionalInt.empty();
    }

    /** "Earlier that day", "the previous day": told of what was before what is told around it. */
    public static boolean isBack(String phrase) {
        return BACK.matcher(phrase).find();
    }

    /** "In the evening", "later in the day", told of what is to come; but "in the morning" is that of tomorrow. */
    public static boolean isLaterToday(String phrase) {
        return SAME.matcher(phrase).matches() && !phrase.endsWith("morning");
    }

    static int side(String word) {
        return SIDES.getOrDefault(word, 0);
    }
}
