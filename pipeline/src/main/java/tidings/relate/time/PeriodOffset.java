package tidings.relate.time;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the expressions that count months or years from others of the story: "two years later", "the following month",
 * "that same year".
 *
 * @param months from the one to the other; negative for what was before
 * @param yearly true if years are counted, and no more than the year is said
 */
public record PeriodOffset(int months, boolean yearly) {

    private static final int MONTHS_OF_YEAR = 12;

    private static final Pattern COUNTED =
            Pattern.compile(RelativeDate.NUMBER + " (month|year)s? (earlier|before|later|after|afterwards)");

    private static final Pattern BESIDE = Pattern.compile("the (previous|preceding|next|following) (month|year)");

    private static final Pattern SAME = Pattern.compile("(?:that|the same|that same|the very same) (month|year)");

    /** Without a year. */
    private static final Pattern OPEN_MONTH = Pattern.compile("XXXX-(\\d\\d)(?:-.*)?");

    private static final Pattern MONTH = Pattern.compile("([12]\\d{3}-\\d\\d)(?:-.*)?");
    private static final Pattern YEAR = Pattern.compile("([12]\\d{3})(?:-.*)?");

    /**
     * @param phrase lower case, one space between tokens
     * @return empty if it is no such expression
     */
    public static Optional<PeriodOffset> of(String phrase) {
        Matcher counted = COUNTED.matcher(phrase);
        if (counted.matches()) {
            return Optional.of(
                    of(RelativeDate.number(counted.group(1)) * DayOffset.side(counted.group(3)), counted.group(2)));
        }
        Matcher beside = BESIDE.matcher(phrase);
        if (beside.matches()) {
            return Optional.of(of(DayOffset.side(beside.group(1)), beside.group(2)));
        }
        Matcher same = SAME.matcher(phrase);
        return same.matches() ? Optional.of(of(0, same.group(1))) : Optional.empty();
    }

    /**
     * The month or year that is meant.
     *
     * @param value that from which it is counted, as TIMEX3 has it, with or without a year
     * @return as TIMEX3 has it; empty if {@code value} does not say enough
     */
    public Optional<String> from(String value) {
        Matcher year = YEAR.matcher(value);
        if (yearly) {
            return year.matches()
                    ? Optional.of(Integer.toString(Integer.parseInt(year.group(1)) + months / MONTHS_OF_YEAR))
                    : Optional.empty();
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            return Optional.of(
                    YearMonth.parse(month.group(1)).plusMonths(months).toString());
        }
        Matcher open = OPEN_MONTH.matcher(value);
        return open.matches()
                ? Optional.of(String.format(
                        java.util.Locale.ROOT,
                        "XXXX-%02d",
                        Math.floorMod(Integer.parseInt(open.group(1)) - 1 + months, MONTHS_OF_YEAR) + 1))
                : Optional.empty();
    }

    /** The same the other way: the month or year from which another is counted. */
    public PeriodOffset reversed() {
        return new PeriodOffset(-months, yearly);
    }

    private static PeriodOffset of(int count, String unit) {
        boolean yearly = unit.equals("year");
        return new PeriodOffset(yearly ? count * MONTHS_OF_YEAR : count, yearly);
    }
}
