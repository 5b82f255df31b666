package tidings.relate.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On which day of a year the days are that have names instead of dates: {@code EASTER-2} is Good Friday, {@code 11-THU-4}
 * Thanksgiving. The head of {@code named-days.txt} explains the forms.
 */
final class NamedDays {

    private static final Pattern FORM = Pattern.compile("XXXX-(?:(EASTER|PASCHA)([+-]\\d+)?"
            + "|HIJRI-(\\d\\d)(?:-(\\d\\d))?"
            + "|(\\d\\d)-(MON|TUE|WED|THU|FRI|SAT|SUN)-([1-5L])([+-]\\d+)?)");

    private static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private NamedDays() {}

    static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    /** The days so named in a year, in order: none or two where the year of a moon's calendar is shorter; null if it is no form. */
    static @Nullable List<Days> in(int year, String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            return null;
        }
        if (form.group(1) != null) {
            LocalDate easter = form.group(1).equals("EASTER") ? easter(year) : pascha(year);
            return List.of(Days.day(easter.plusDays(number(form.group(2)))));
        }
        if (form.group(3) != null) {
            return hijri(year, Integer.parseInt(form.group(3)), form.group(4));
        }
        int month = Integer.parseInt(form.group(5));
        if (month < 1 || month > 12) {
            return List.of();
        }
        DayOfWeek weekday = DayOfWeek.of(WEEKDAYS.indexOf(form.group(6)) + 1);
        LocalDate first = LocalDate.of(year, Month.of(month), 1);
        LocalDate day = form.group(7).equals("L")
                ? first.with(TemporalAdjusters.lastInMonth(weekday))
                : first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(form.group(7)), weekday));
        return List.of(Days.day(day.plusDays(number(form.group(8)))));
    }

    /** Of the western churches: Meeus, Astronomical Algorithms (1991), chapter 8, after Butcher (1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int day = h + l - 7 * m + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** Of the eastern churches: the same chapter's Julian date, in the civil calendar. */
    private static LocalDate pascha(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int day = d + e + 114;
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(behind);
    }

    /** A day, or without one a month, of the Umm al-Qura calendar; sightings of the moon can be a day off. */
    private static List<Days> hijri(int year, int month, @Nullable String day) {
        List<Days> found = new ArrayList<>();
        try {
            int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
            for (int hijri = first; hijri <= first + 1; hijri++) {
                HijrahDate begin = HijrahDate.of(hijri, month, day == null ? 1 : Integer.parseInt(day));
                LocalDate here = LocalDate.from(begin);
                if (here.getYear() == year) {
                    found.add(
                            day == null ? Days.span(here, here.plusDays(begin.lengthOfMonth() - 1L)) : Days.day(here));
                }
            }
        } catch (DateTimeException e) {
            return List.of();
        }
        return found;
    }

    private static long number(@Nullable String signed) {
        return signed == null ? 0 : Long.parseLong(signed);
    }

    /** The nearest one that way from the publication day. */
    static @Nullable Days nearest(String value, LocalDate published, DateResolver.Direction direction) {
        Days best = null;
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            List<Days> days = in(year, value);
            for (Days each : days == null ? List.<Days>of() : days) {
                boolean past = !each.first().isAfter(published);
                boolean future = !each.last().isBefore(published);
                if (direction == DateResolver.Direction.PAST && past) {
                    best = each;
                } else if (direction == DateResolver.Direction.FUTURE && future && best == null) {
                    best = each;
                }
            }
        }
        return best;
    }

    /** That of a year that the text gives. */
    static @Nullable Days of(String value, int year) {
        List<Days> days = in(year, value);
        return days == null || days.isEmpty() ? null : days.get(0);
    }
}
