package tidings.relate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.EventTime;
import tidings.model.Span;

class DayOffsetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a day earlier           | -1
                    two days before         | -2
                    about 48 hours after    | 2
                    an hour later           | 0
                    ten minutes earlier     | 0
                    on the previous day     | -1
                    the following morning   | 1
                    the day after           | 1
                    later in the day        | 0
                    in the late afternoon   | 0
                    that evening            | 0
                    base that morning before | 0
                    fifteen days later      | 15
                    on the same day         | 0
                    at dawn                 | 0
                    """)
    void countsDaysFromAnother(String phrase, int days) {
        assertThat(DayOffset.of(phrase)).contains(new DayOffset(days, false, null));
    }

    @Test
    void aWeekLaterIsAnyDayOfThatWeek() {
        DayOffset offset = DayOffset.of("two weeks later").orElseThrow();
        EventTime then = offset.from(LocalDate.parse("2024-03-06"), "two weeks later", new Span(0, 15));
        assertThat(then.value()).isEqualTo("2024-03-18/2024-03-24");
        assertThat(offset.reversed()
                        .orElseThrow()
                        .from(LocalDate.parse("2024-03-06"), "", new Span(0, 0))
                        .value())
                .isEqualTo("2024-02-19/2024-02-25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    on the Friday before    | 2024-03-01
                    the previous Wednesday  | 2024-02-28
                    the following Tuesday   | 2024-03-12
                    the Wednesday after     | 2024-03-13
                    """)
    void aWeekdayBesideIsTheNearestOnThatSide(String phrase, LocalDate day) {
        DayOffset offset = DayOffset.of(phrase.toLowerCase(Locale.ROOT)).orElseThrow();
        assertThat(offset.from(LocalDate.parse("2024-03-06"), phrase, new Span(0, 1))
                        .first())
                .isEqualTo(day);
        // "the Friday before it fell" does not say when it fell
        assertThat(offset.reversed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the other day", "of the day", "14 hours after", "two days ago", "on Monday", "one day"})
    void otherExpressionsCountFromNoOther(String phrase) {
        assertThat(DayOffset.of(phrase)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in the evening", "later in the day"})
    void whatIsToComeInTheEveningIsToday(String phrase) {
        assertThat(DayOffset.isLaterToday(phrase)).isTrue();
        assertThat(DayOffset.isLaterToday("in the morning")).isFalse();
    }
}
