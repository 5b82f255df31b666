package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final LocalDate SATURDAY = LocalDate.parse("2021-12-04");

    @Test
    void weeksBeginOnMondayAlsoBefore1970() {
        Windows windows = new Windows(List.of(7), 0);

        assertThat(windows.carried(SATURDAY).start()).isEqualTo(LocalDate.parse("2021-11-29"));
        assertThat(windows.carried(LocalDate.parse("1914-06-28")).start()).isEqualTo(LocalDate.parse("1914-06-22"));
    }

    @Test
    void dayIsInOneWindowOfEachSize() {
        Windows windows = new Windows(List.of(1, 7), 2);

        assertThat(windows.of(List.of(SATURDAY, SATURDAY)))
                .containsExactly(new Windows.Span(1, SATURDAY), new Windows.Span(7, LocalDate.parse("2021-11-29")));
        assertThat(windows.finalOn(windows.carried(SATURDAY))).isEqualTo(LocalDate.parse("2021-12-07"));
    }

    @Test
    void windowsOfNoDaysAreRefused() {
        assertThatThrownBy(() -> new Windows(List.of(0), 1)).hasMessageContaining("[0]");
    }

    @Test
    void burstIsMeasuredInDeviationsFromWhatIsUsual() {
        assertThat(Burst.of(2, List.of(), 28)).isEqualTo(new Burst(2, 0));
        assertThat(Burst.of(3, Collections.nCopies(28, 3), 28)).isEqualTo(new Burst(0, 3));
        assertThat(Burst.of(10, List.of(0, 4, 0, 4), 4)).isEqualTo(new Burst(4, 2));
        assertThat(Burst.of(1, List.of(8, 8), 4)).isEqualTo(new Burst(-0.75, 4));
    }
}
