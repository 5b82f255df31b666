package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VagueTimeTest {

    @ParameterizedTest
    @CsvSource({
        "XXXX-12-07, 2021-12-07, 2021-12-07, true",
        "XXXX-12-07, 2021-12-01, 2021-12-31, true",
        "XXXX-12-07, 2021-12-08, 2021-12-08, false",
        "XXXX-12-07TEV, 2021-12-07, 2021-12-07, true",
        "XXXX-02-30, 2021-01-01, 2021-12-31, false",
        "XXXX-12, 2021-12-08, 2021-12-08, true",
        "XXXX-11, 2021-12-08, 2021-12-08, false",
        "XXXX-WXX-2, 2021-12-07, 2021-12-07, true",
        "XXXX-WXX-2, 2021-12-08, 2021-12-13, false",
        "XXXX-WXX-2, 2021-12-06, 2021-12-12, true",
        "XXXX-WXX-2, 2021-06-01, 2021-06-30, false",
        "FUTURE_REF, 2021-06-01, 2021-06-30, true",
        "XXXX-12-07, 1000-01-01, 2999-12-31, true",
    })
    void canBeInDaysThatHaveSuchADay(String value, LocalDate first, LocalDate last, boolean expected) {
        assertThat(VagueTime.canBeIn(value, new Days(first, last))).isEqualTo(expected);
    }
}
