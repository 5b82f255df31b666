package tidings.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an index is not to be read on into, but made anew. */
final class Rebuild {

    private Rebuild() {}

    /** Why; empty if the index can go on from where it stands. */
    static Optional<String> reason(@Nullable TopicIndex index, TopicWatch.Topic now, Instant time) {
        if (index == null) {
            return Optional.of("there is none yet");
        }
        if (index.identity().generation() != now.identity().generation()) {
            return Optional.of("generation " + now.identity().generation() + " has begun");
        }
        if (!index.identity().topicId().equals(now.identity().topicId())) {
            return Optional.of("the topic was made anew");
        }
        // By half: when Kafka begins to count is not exact.
        Optional<Duration> kept = now.tombstonesKept().map(whole -> whole.dividedBy(2));
        if (kept.isPresent() && index.committedAt().plus(kept.get()).isBefore(time)) {
            return Optional.of("it stood still for so long that deletions may be missed");
        }
        boolean lost = now.begins().entrySet().stream()
                .anyMatch(begin ->
                        index.applied().next().getOrDefault(begin.getKey(), Long.MAX_VALUE) < begin.getValue());
        // What a topic deletes by time goes from the index by time as well.
        return (lost && now.recordsKept().isEmpty()) || now.isShorterThan(index.applied())
                ? Optional.of("records are gone that were not read yet")
                : Optional.empty();
    }
}
