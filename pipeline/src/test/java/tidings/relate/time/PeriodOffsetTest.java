package tidings.relate.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodOffsetTest {

    @ParameterizedTest
    @CsvSource({
        "two years later,          1974,       1976",
        "two years later,          1974-05-03, 1976",
        "a year earlier,           1974,       1973",
        "the following year,       1974-12,    1975",
        "that same year,           1974-12,    1974",
        "three months later,       2012-11,    2013-02",
        "the previous month,       2012-01-05, 2011-12",
        "the next month,           XXXX-12,    XXXX-01",
        "one month before,         XXXX-01-20, XXXX-12",
        "eighteen years after,     1967,       1985",
    })
    void countsFromWhatWasBefore(String phrase, String before, String then) {
        assertThat(PeriodOffset.of(phrase).flatMap(offset -> offset.from(before)))
                .contains(then);
    }

    @ParameterizedTest
    @CsvSource({"two years later, XXXX-05", "the next month, 1974", "the next month, XXXX-WXX-1"})
    void saysNothingWhereItIsNotSaidEnough(String phrase, String before) {
        assertThat(PeriodOffset.of(phrase).flatMap(offset -> offset.from(before)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two years ago", "next month", "years later", "two days later", "the year"})
    void isNoOtherExpression(String phrase) {
        assertThat(PeriodOffset.of(phrase)).isEmpty();
    }

    @Test
    void reversedItCountsBack() {
        assertThat(PeriodOffset.of("ten years after").orElseThrow().reversed().from("2024-03-15"))
                .contains("2014");
    }
}
