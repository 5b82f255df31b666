package tidings.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happens, as a text says it.
 *
 * @param words the words, e.g. {@code "next Tuesday"}
 * @param span where they stand
 * @param value ISO 8601 as fine as the words are ({@code 2021-12-07}, {@code 2021-06}, {@code 2021}); a span of days as
 *     {@code 2021-12-06/2021-12-12}; TIMEX3 where no publication date resolves it: {@code XXXX-12-07}, {@code XXXX-12},
 *     {@code XXXX-WXX-2}, {@code XXXX-WXX-WE}, {@code XXXX-Q3}, {@code XXXX-SU}; a day, week, month or year, given by
 *     its distance from the day of publication, {@code XXXX-XX-XX}, {@code XXXX-WXX}, {@code XXXX-XX}, {@code XXXX}
 * @param first first day it can mean; null where underspecified
 * @param last last day it can mean; null exactly if {@code first} is
 */
public record EventTime(
        String words,
        Span span,
        String value,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public EventTime {
        if ((first == null) != (last == null) || (first != null && last != null && last.isBefore(first))) {
            throw new IllegalArgumentException("from " + first + " to " + last + " for \"" + words + '"');
        }
    }

    public boolean isResolved() {
        return first != null;
    }
}
