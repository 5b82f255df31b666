package tidings.topology;

import java.time.Duration;
import java.util.List;
import tidings.knowledge.Windows;

/**
 * What may be set about knowledge.
 *
 * @param windows sizes in days, the one that updates carry first, and the grace until one is final
 * @param lapseGraceDays whole days after the last of a planned event until it counts as lapsed
 * @param generation of the update sequences, from 1: one more after each reset
 * @param emitEvery how long mentions and profiles are gathered before they are emitted; wall-clock time
 * @param partitions of the repartition topics; fixed once they exist
 */
public record KnowledgeSettings(
        Windows windows, int lapseGraceDays, int generation, Duration emitEvery, int partitions) {

    public static final KnowledgeSettings DEFAULTS =
            new KnowledgeSettings(new Windows(List.of(1), 1), 2, 1, Duration.ofSeconds(1), 8);

    public KnowledgeSettings {
        if (generation < 1) {
            throw new IllegalArgumentException("generation " + generation + ", at least 1");
        }
        if (lapseGraceDays < 0 || partitions < 1 || emitEvery.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "lapse grace " + lapseGraceDays + ", partitions " + partitions + ", emitting every " + emitEvery);
        }
    }

    public KnowledgeSettings withGeneration(int other) {
        return new KnowledgeSettings(windows, lapseGraceDays, other, emitEvery, partitions);
    }
}
