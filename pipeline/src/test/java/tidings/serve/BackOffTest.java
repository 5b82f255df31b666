package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void pausesGrowUpToALimitUntilItGoesOn() {
        assertThat(pauses()).containsExactly(1L, 2L, 4L, 5L, 5L);
        backOff.reset();
        assertThat(pauses()).startsWith(1L, 2L);
    }

    private Long[] pauses() {
        return java.util.stream.Stream.generate(backOff::next)
                .limit(5)
                .map(Duration::toSeconds)
                .toArray(Long[]::new);
    }
}
