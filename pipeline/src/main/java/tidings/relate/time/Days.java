package tidings.relate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of days.
 *
 * @param iso as fine as it was said: a day, a month, a year, or {@code first/last}
 */
record Days(String iso, LocalDate first, LocalDate last) {

    static Days day(LocalDate day) {
        return new Days(day.toString(), day, day);
    }

    static Days month(YearMonth month) {
        return new Days(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    static Days year(int year) {
        return new Days(String.format(Locale.ROOT, "%04d", year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Days span(LocalDate first, LocalDate last) {
        return new Days(first + "/" + last, first, last);
    }

    /** Monday to Sunday around a day. */
    static Days week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return span(monday, monday.plusDays(6));
    }

    static Days weekend(LocalDate saturday) {
        return span(saturday, saturday.plusDays(1));
    }

    static Days quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, quarter * 3 - 2);
        return span(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** Of the northern half of the world, whole months; the winter of a year begins in its December. */
    static Days season(int year, String season) {
        int month =
                switch (season) {
                    case "SP" -> 3;
                    case "SU" -> 6;
                    case "FA" -> 9;
                    default -> 12;
                };
        YearMonth first = YearMonth.of(year, month);
        return span(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    boolean isIn(Days other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    /** The early, middle or late third, where the words ask for it and there is more than a week. */
    Days part(List<String> words) {
        long length = last.toEpochDay() - first.toEpochDay() + 1;
        if (length < 27) {
            return this;
        }
        boolean early = words.contains("early") || words.contains("beginning") || words.contains("start");
        boolean middle = words.contains("middle")
                || words.stream().anyMatch(word -> word.equals("mid") || word.startsWith("mid-"));
        boolean late = words.contains("late") || words.contains("end");
        if (iso.length() == "2021-06".length()) {
            YearMonth month = YearMonth.from(first);
            return early
                    ? span(month.atDay(1), month.atDay(10))
                    : middle
                            ? span(month.atDay(11), month.atDay(20))
                            : late ? span(month.atDay(21), month.atEndOfMonth()) : this;
        }
        LocalDate oneThird = first.plusDays(length / 3);
        LocalDate twoThirds = first.plusDays(length * 2 / 3);
        return early
                ? span(first, oneThird.minusDays(1))
                : middle ? span(oneThird, twoThirds.minusDays(1)) : late ? span(twoThirds, last) : this;
    }
}
