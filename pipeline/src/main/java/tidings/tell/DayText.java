package tidings.tell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import tidings.model.EventTime;
import tidings.model.PublicationTime;

/** Days as people write them: {@code 7 December 2021}, {@code June 2021}. */
public final class DayText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private DayText() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String of(PublicationTime time) {
        return of(time.day());
    }

    /** As fine as the value is; what no publication date resolved stays in the words of the text. */
    public static String of(EventTime time) {
        LocalDate first = time.first();
        LocalDate last = time.last();
        if (first == null || last == null) {
            return "“" + time.words() + "”";
        }
        if (first.equals(last)) {
            return of(first);
        }
        if (time.value().matches("\\d{4}")) {
            return time.value();
        }
        try {
            return MONTH.format(YearMonth.parse(time.value()));
        } catch (DateTimeParseException e) {
            return span(first, last);
        }
    }

    /** Both days are part of it. */
    public static String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return of(first);
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getDayOfMonth() + "–" + of(last);
        }
        return (first.getYear() == last.getYear() ? DAY_AND_MONTH.format(first) : of(first)) + " – " + of(last);
    }
}
