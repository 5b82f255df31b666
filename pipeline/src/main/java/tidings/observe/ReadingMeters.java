package tidings.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import tidings.extract.ReadingObserver;
import tidings.model.Cap;
import tidings.model.Claim;
import tidings.model.Extraction;
import tidings.model.PublicationTime;

/** What is counted and timed where articles are read. What a broken transaction makes be done again counts again. */
public final class ReadingMeters implements ReadingObserver {

    private static final Duration[] STAGE_BUCKETS =
            Buckets.ofSeconds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30);
    /** From a minute to a year: live news comes within hours, archives after years. */
    private static final Duration[] DELAY_BUCKETS = Buckets.ofSeconds(
            60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000, 31_536_000);

    private static final String READ = "read";
    private static final String WITHDRAWN = "withdrawn";

    private final MeterRegistry registry;

    ReadingMeters(MeterRegistry registry) {
        this.registry = registry;
        // From the start, so that the first of a kind is an increase that can be seen.
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            putAside(reason, 0);
        }
        workedOff(READ, 0);
        workedOff(WITHDRAWN, 0);
    }

    @Override
    public <T> T timed(Stage stage, Supplier<T> work) {
        return Timer.builder("tidings.extraction")
                .description("Time to read an article, by stage.")
                .tag("stage", lowerCase(stage))
                .serviceLevelObjectives(STAGE_BUCKETS)
                .register(registry)
                .record(work);
    }

    @Override
    public void capped(Cap cap) {
        registry.counter("tidings.caps", "cap", lowerCase(cap)).increment();
    }

    /**
     * An article version was read, or withdrawn.
     *
     * @param logTime when the article came, in milliseconds since 1970
     */
    public void read(Extraction extraction, long logTime) {
        workedOff(extraction.withdrawn() ? WITHDRAWN : READ, 1);
        for (Claim claim : extraction.claims()) {
            registry.counter("tidings.claims", "kind", claim.kind().name(), "status", lowerCase(claim.status()))
                    .increment();
        }
        PublicationTime published = extraction.published();
        if (published != null && !extraction.withdrawn()) {
            delayed(published, Instant.ofEpochMilli(logTime));
        }
        Timer.builder("tidings.extraction.latency")
                .description("From an article's log time until its extraction was made.")
                .serviceLevelObjectives(Buckets.LATENCY)
                .register(registry)
                .record(Buckets.since(logTime, registry));
    }

    /** Log time before publication, as of a record that was dated ahead, is no delay. */
    private void delayed(PublicationTime published, Instant came) {
        Instant moment = published.moment() == null
                ? published.day().atStartOfDay(ZoneOffset.UTC).toInstant()
                : published.moment().toInstant();
        Duration delay = Duration.between(moment, came);
        Timer.builder("tidings.event.delay")
                .description("From publication until the article's log time.")
                .tag("published", published.moment() == null ? "day" : "moment")
                .serviceLevelObjectives(DELAY_BUCKETS)
                .register(registry)
                .record(delay.isNegative() ? Duration.ZERO : delay);
    }

    /** A record was put aside. */
    public void putAside(DeadLetterReason reason) {
        putAside(reason, 1);
    }

    private void putAside(DeadLetterReason reason, int times) {
        registry.counter("tidings.dead.letters", "reason", reason.name()).increment(times);
    }

    private void workedOff(String outcome, int times) {
        registry.counter("tidings.articles", "outcome", outcome).increment(times);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
