package tidings.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate;
import tidings.model.Kind;

/** What is counted and timed where facts and updates are made. What a broken transaction makes be done again counts again. */
public final class KnowledgeMeters {

    /** What became of a fact. */
    public enum Change {
        NEW,
        CHANGED,
        GONE
    }

    private static final long NEVER = Long.MIN_VALUE;

    private final MeterRegistry registry;
    private final AtomicLong clock = new AtomicLong(NEVER);

    KnowledgeMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("tidings.clock.timestamp", clock, KnowledgeMeters::seconds)
                .description(
                        "Start of the highest publication day seen: the time by which windows close and plans lapse.")
                .baseUnit("seconds")
                .register(registry);
        // From the start, so that nothing emitted can be seen as well.
        for (EntityUpdate.Op op : EntityUpdate.Op.values()) {
            emitted(op, 0);
        }
    }

    private static double seconds(AtomicLong clock) {
        long seconds = clock.get();
        return seconds == NEVER ? Double.NaN : seconds;
    }

    /** A fact was emitted. */
    public void emitted(Kind kind, Change change) {
        registry.counter(
                        "tidings.facts",
                        "kind",
                        kind.name(),
                        "change",
                        change.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /**
     * An update was emitted to an entity.
     *
     * @param causedAt log time of the article that brought it about; null where the clock did
     */
    public void emitted(EntityUpdate.Op op, @Nullable Instant causedAt) {
        emitted(op, 1);
        if (causedAt != null) {
            Timer.builder("tidings.update.latency")
                    .description("From an article's log time until an entity update that it brought about was made.")
                    .serviceLevelObjectives(Buckets.LATENCY)
                    .register(registry)
                    .record(Buckets.since(causedAt.toEpochMilli(), registry));
        }
    }

    private void emitted(EntityUpdate.Op op, int times) {
        registry.counter("tidings.entity.updates", "op", op.name().toLowerCase(Locale.ROOT))
                .increment(times);
    }

    /** The clock stands at {@code day}, or later. */
    public void clockAt(LocalDate day) {
        clock.accumulateAndGet(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond(), Math::max);
    }
}
