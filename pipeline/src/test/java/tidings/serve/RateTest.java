package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often one may ask. */
class RateTest {

    private final AtomicLong now = new AtomicLong();
    private final Clock clock = ((InstantSource) () -> Instant.ofEpochMilli(now.get())).withZone(ZoneOffset.UTC);

    @Test
    void severalAtOnceAndThenSoManyASecond() {
        Rate rate = new Rate(10, clock);

        assertThat(allowed(rate, "one", 100)).isEqualTo(40);
        assertThat(allowed(rate, "another", 100)).isEqualTo(40);
        now.addAndGet(1_000);
        assertThat(allowed(rate, "one", 100)).isEqualTo(10);
        now.addAndGet(3_600_000);
        assertThat(allowed(rate, "one", 100)).isEqualTo(40);
    }

    @Test
    void noRateIsNoLimit() {
        assertThat(allowed(new Rate(0, clock), "one", 1_000)).isEqualTo(1_000);
    }

    private static long allowed(Rate rate, String who, int times) {
        return IntStream.range(0, times).filter(each -> rate.allows(who)).count();
    }
}
