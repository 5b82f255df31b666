package tidings.observe;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;

/** Upper bounds of the histograms. */
final class Buckets {

    /** From an article's log time: about a second while all is well, hours in a backlog. */
    static final Duration[] LATENCY = ofSeconds(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3_600, 21_600, 86_400);

    private static final int MILLIS = 1_000;

    private Buckets() {}

    static Duration[] ofSeconds(double... bounds) {
        return Arrays.stream(bounds)
                .mapToObj(seconds -> Duration.ofMillis(Math.round(seconds * MILLIS)))
                .toArray(Duration[]::new);
    }

    /** How long ago a log time is by the registry's clock; nothing for one ahead of it. */
    static Duration since(long logTime, MeterRegistry registry) {
        return Duration.ofMillis(Math.max(0, registry.config().clock().wallTime() - logTime));
    }
}
