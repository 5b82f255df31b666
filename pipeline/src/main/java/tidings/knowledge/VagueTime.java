package tidings.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a TIMEX3 value without its year or week can mean: {@code XXXX-12-07}, {@code XXXX-12}, {@code XXXX-WXX-2}. Of any
 * other value nothing is known, so it can mean any day.
 */
final class VagueTime {

    private static final Pattern DAY_OF_YEAR = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)(?:T.*)?");
    private static final Pattern MONTH = Pattern.compile("XXXX-(\\d\\d)");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("XXXX-WXX-([1-7])(?:T.*)?");

    /** Beyond this many days every month, weekday and (but for 29 February) day of the year is there. */
    private static final int LONG = 366;

    private VagueTime() {}

    /**
     * True if some day in {@code days} can be meant. Of a month no weekday can: nobody who knows no more than the month
     * says "Friday".
     */
    static boolean canBeIn(String value, Days days) {
        Matcher dayOfYear = DAY_OF_YEAR.matcher(value);
        if (dayOfYear.matches()) {
            return canBeOn(dayOfYear, days);
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            int wanted = Integer.parseInt(month.group(1));
            return each(days).anyMatch(day -> day.getMonthValue() == wanted);
        }
        Matcher dayOfWeek = DAY_OF_WEEK.matcher(value);
        if (dayOfWeek.matches()) {
            int wanted = Integer.parseInt(dayOfWeek.group(1));
            return each(days)
                            .filter(day -> day.getDayOfWeek().getValue() == wanted)
                            .count()
                    == 1;
        }
        return true;
    }

    private static boolean canBeOn(Matcher dayOfYear, Days days) {
        try {
            MonthDay wanted = MonthDay.of(Integer.parseInt(dayOfYear.group(1)), Integer.parseInt(dayOfYear.group(2)));
            return each(days).anyMatch(day -> MonthDay.from(day).equals(wanted));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Stream<LocalDate> each(Days days) {
        return days.first().datesUntil(days.last().plusDays(1)).limit(LONG);
    }
}
