package tidings.relate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                    on the same day         | 0
                    at dawn                 | 0
                    """)
    void countsDaysFromAnother(String phrase, int days) {
        assertThat(DayOffset.of(phrase)).isEqualTo(OptionalInt.of(days));
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
