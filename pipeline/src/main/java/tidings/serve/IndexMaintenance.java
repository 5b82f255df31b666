package tidings.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Reads on into one index, and in time makes what was read visible, fresh and lasting, removes what the topic keeps no
 * longer, and looks whether it still is the same topic.
 */
final class IndexMaintenance {

    private static final Duration VISIBLE_EVERY = Duration.ofMillis(250);
    /** While much is to be read, every look costs a segment, and segments their merging. */
    private static final Duration VISIBLE_EVERY_BEHIND = Duration.ofSeconds(2);

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);
    private static final long COMMIT_BYTES = 128L << 20;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration EXPIRE_EVERY = Duration.ofHours(1);

    private final TopicReader reader;
    private final TopicIndex index;
    private final TopicWatch.Topic topic;
    private final TopicWatch watch;
    private final ServedIndex served;
    private final Progress progress;
    private final Trouble trouble;
    private final Clock clock;
    private final Instant begun;
    /** All that could be read when it began. */
    private final Positions history;

    private Instant refreshed;
    private Instant committed;
    private Instant looked;
    private Instant expired = Instant.EPOCH;

    /** What a step came to. */
    enum Step {
        READ,
        /** Also looked at the topic, and all that was read is visible. */
        LOOKED,
        /** The topic is another one, of which nothing was read. */
        ENDED
    }

    /**
     * @param topic as it was found before
     * @param served says whether the index is the one that is served: one beside it is not committed before it is whole
     */
    IndexMaintenance(
            TopicReader reader,
            TopicWatch.Topic topic,
            TopicWatch watch,
            ServedIndex served,
            Progress progress,
            Trouble trouble,
            Clock clock) {
        this.reader = reader;
        this.index = reader.index();
        this.topic = topic;
        this.watch = watch;
        this.served = served;
        this.progress = progress;
        this.trouble = trouble;
        this.clock = clock;
        this.begun = clock.instant();
        this.refreshed = begun;
        this.committed = begun;
        this.looked = begun;
        // After the moment: who has read all of this is as fresh as the topic was then.
        this.history = reader.begin();
        progress.measure(index, topic);
    }

    /**
     * Reads what has come, and does what is due.
     *
     * @throws IOException if the index cannot be written
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer, also as the cause of an ExecutionException
     */
    Step step() throws IOException, InterruptedException, ExecutionException {
        reader.read();
        Instant now = clock.instant();
        boolean looks = isDue(looked, LOOK_EVERY, now);
        if (looks || isDue(refreshed, progress.isNearEnd() ? VISIBLE_EVERY : VISIBLE_EVERY_BEHIND, now)) {
            expire(now);
            refresh(now);
        }
        if (isServed() && (isDue(committed, COMMIT_EVERY, now) || index.pendingBytes() > COMMIT_BYTES)) {
            index.commit(now);
            committed = now;
            trouble.goesOn();
        }
        return looks ? look(now) : Step.READ;
    }

    private static boolean isDue(Instant last, Duration every, Instant now) {
        return Duration.between(last, now).compareTo(every) >= 0;
    }

    private boolean isServed() {
        return index == served.now();
    }

    private void expire(Instant now) throws IOException {
        if (topic.recordsKept().isPresent() && isDue(expired, EXPIRE_EVERY, now)) {
            long oldest = now.minus(topic.recordsKept().get()).toEpochMilli();
            index.remove(Fields.between(Fields.KNOWN, Long.MIN_VALUE, oldest));
            expired = now;
        }
    }

    private void refresh(Instant now) throws IOException {
        if (index.freshAt().isEmpty() && index.applied().hasPassedAll(history)) {
            index.freshAt(begun);
        }
        index.refresh();
        refreshed = now;
        if (isServed() && index.freshAt().isPresent()) {
            progress.rebuilds(Optional.empty());
        }
    }

    private Step look(Instant now) throws InterruptedException, ExecutionException {
        TopicWatch.Topic found = watch.look(topic.name());
        progress.measure(index, found);
        looked = now;
        if (!found.identity().equals(topic.identity())) {
            return Step.ENDED;
        }
        if (progress.isNearEnd() && index.freshAt().isPresent()) {
            index.freshAt(now);
        }
        return Step.LOOKED;
    }
}
