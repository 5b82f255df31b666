package tidings.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;

/** What is measured where what is known is served. */
public final class ServingMeters {

    private static final Duration[] ANSWER = Buckets.ofSeconds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5);

    private final MeterRegistry registry;

    ServingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How it stands with one index. */
    public interface Index {

        /** Records that the topic has more. */
        long behind();

        /** Since it was as fresh as the topic; NaN if it never was. */
        double ageSeconds();

        long documents();

        long bytes();
    }

    /** Shows an index from now on. */
    public void watch(String name, Index index) {
        Gauge.builder("tidings.index.lag", index::behind)
                .description("What an index has still to read of its topic.")
                .baseUnit("records")
                .tag("index", name)
                .register(registry);
        Gauge.builder("tidings.index.age", index::ageSeconds)
                .description("Since an index was as fresh as its topic.")
                .baseUnit("seconds")
                .tag("index", name)
                .register(registry);
        Gauge.builder("tidings.index", index::documents)
                .description("What can be found in an index.")
                .baseUnit("documents")
                .tag("index", name)
                .register(registry);
        Gauge.builder("tidings.index.size", index::bytes)
                .description("What an index takes on disk.")
                .baseUnit("bytes")
                .tag("index", name)
                .register(registry);
    }

    /** Shows from now on how many listen to the live stream. */
    public void watchClients(IntSupplier clients) {
        Gauge.builder("tidings.stream", clients::getAsInt)
                .description("Who listens to the live stream.")
                .baseUnit("clients")
                .register(registry);
    }

    /**
     * Something was answered.
     *
     * @param question as the contract has it, without ids
     */
    public void answered(String question, int status, Duration took) {
        Timer.builder("tidings.answer")
                .description("To answer a question over HTTP.")
                .serviceLevelObjectives(ANSWER)
                .tag("question", question)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    /** A message was sent to somebody who watches, and taken or not. */
    public void sent(boolean isTaken) {
        registry.counter("tidings.watch.messages", "outcome", isTaken ? "taken" : "failed")
                .increment();
    }
}
