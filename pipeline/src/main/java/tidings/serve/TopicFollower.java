package tidings.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.observe.ServingMeters;

/**
 * Keeps the index of one topic on a thread of its own: reads on into the one that is served, or makes another that takes its
 * place, and tries again what fails. What is there is served ({@link ServedIndex}) while another is built beside it; while
 * Kafka is away; and when the disk is full.
 */
final class TopicFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private static final Duration CLOSING = Duration.ofSeconds(10);
    /** Kafka's clients have waited themselves before they give up. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final TopicRecords<?> records;
    private final IndexDirectories directories;
    private final TopicWatch watch;
    private final Clock clock;
    private final Trouble trouble;
    private final Progress progress;
    private final ServedIndex served;
    private final TopicNotifier notifier;
    private final Thread thread;
    private final Object change = new Object();
    private volatile boolean closed;

    /**
     * @param directories where its indexes lie
     * @param watch knows what the topic is now, and opens consumers
     * @param listener is notified of what is read of the topic that is served
     * @param backOff how long to wait before an index that could not be written is tried again
     */
    TopicFollower(
            TopicRecords<?> records,
            IndexDirectories directories,
            TopicWatch watch,
            Clock clock,
            TopicListener listener,
            BackOff backOff) {
        this.records = records;
        this.directories = directories;
        this.watch = watch;
        this.clock = clock;
        this.trouble = new Trouble(records.topic(), backOff);
        this.progress = new Progress(records.name(), trouble);
        this.served = new ServedIndex(directories, records.order(), progress::unfinished);
        this.notifier = new TopicNotifier(listener, served);
        this.thread = new Thread(this::run, "index-" + records.name());
        this.thread.setDaemon(true);
    }

    /**
     * Opens what is there, so that it is served at once, and begins to follow.
     *
     * @throws IOException if the directory cannot be used or is another process's, with one line that says so
     */
    void start() throws IOException {
        served.open();
        TopicIndex found = served.now();
        if (found != null) {
            notifier.startOver(found);
        }
        thread.start();
    }

    /** Of the index. */
    String name() {
        return records.name();
    }

    /** Name of the topic. */
    String topic() {
        return records.topic();
    }

    /** What is searched. */
    ServedIndex served() {
        return served;
    }

    /** How it stands, for operators. */
    TopicState state() throws IOException {
        TopicIndex index = served.now();
        return new TopicState(
                index == null ? Optional.empty() : Optional.of(TopicState.Contents.of(index)),
                progress.behind(),
                progress.rebuilding(),
                progress.part(),
                trouble.line());
    }

    /** How it stands, for those who measure. */
    ServingMeters.Index measures() {
        return new IndexMeasures(served, progress, clock);
    }

    private void run() {
        while (!closed) {
            Duration pause = AGAIN_AFTER;
            try {
                follow();
            } catch (InterruptException | InterruptedException e) {
                return;
            } catch (InvalidOffsetException e) {
                trouble.recordsGone(e);
            } catch (KafkaException | ExecutionException e) {
                if (!closed) {
                    trouble.kafkaAway(e);
                }
            } catch (IOException | AlreadyClosedException e) {
                pause = trouble.cannotWrite(e);
            } catch (RuntimeException | Error e) {
                trouble.stopped(e);
                return;
            }
            pause(pause);
        }
    }

    private void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        synchronized (change) {
            try {
                for (long left = length.toMillis();
                        !closed && left > 0;
                        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                    change.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Until the topic becomes another one, something fails, or this is closed. */
    private void follow() throws IOException, InterruptedException, ExecutionException {
        TopicWatch.Topic now = watch.look(records.topic());
        Instant start = clock.instant();
        TopicIndex kept = served.writable();
        Optional<String> reason = Rebuild.reason(kept, now, start);
        if (kept == null || reason.isPresent()) {
            closeUnlessServed(kept);
            make(now, start, reason);
            return;
        }
        progress.rebuilds(served.isWhole() ? Optional.empty() : Optional.of("it was not read to its end yet"));
        if (kept == served.now()) {
            trouble.readsAgain();
        }
        try {
            read(kept, now, () -> notifier.isAllIn(kept));
        } finally {
            closeUnlessServed(kept);
        }
    }

    private void closeUnlessServed(@Nullable TopicIndex index) throws IOException {
        if (index != null && index != served.now()) {
            index.close();
        }
    }

    private void make(TopicWatch.Topic now, Instant start, Optional<String> reason)
            throws IOException, InterruptedException, ExecutionException {
        if (!progress.rebuilding().equals(reason)) {
            LOG.info("the index of {} is made: {}", topic(), reason.orElse(""));
        }
        progress.rebuilds(reason);
        Path directory = directories.next();
        TopicIndex made;
        try {
            made = TopicIndex.create(directories.open(directory), now.identity(), records.order(), start);
        } catch (IOException | RuntimeException e) {
            directories.remove(directory);
            throw e;
        }
        try {
            if (served.now() == null) {
                // Nothing is there to be served: it grows in its place, and is searched once it is whole.
                made.commit(start);
                served.serve(made);
            }
            read(made, now, () -> progress.isNearEnd() && made.freshAt().isPresent());
        } finally {
            if (made != served.now()) {
                made.close();
                directories.remove(directory);
            }
        }
    }

    /**
     * Reads into an index until the topic becomes another one, or this is closed.
     *
     * @param hasCaughtUp whether the index may take the place of the one that is served; asked while it is not that itself
     */
    private void read(TopicIndex index, TopicWatch.Topic now, BooleanSupplier hasCaughtUp)
            throws IOException, InterruptedException, ExecutionException {
        try (KafkaConsumer<byte[], byte[]> consumer = watch.consumer(now, index.applied())) {
            TopicReader reader = new TopicReader(records, consumer, index, notifier);
            IndexMaintenance maintenance = new IndexMaintenance(reader, now, watch, served, progress, trouble, clock);
            try {
                while (!closed) {
                    IndexMaintenance.Step step = maintenance.step();
                    if (step == IndexMaintenance.Step.ENDED) {
                        return;
                    }
                    if (step == IndexMaintenance.Step.LOOKED && index != served.now() && hasCaughtUp.getAsBoolean()) {
                        take(index);
                    }
                }
            } catch (KafkaException | ExecutionException e) {
                // Who closes this does not wait for Kafka; what was read before is kept.
                if (!closed) {
                    throw e;
                }
            }
            if (index == served.now()) {
                index.commit(clock.instant());
            }
        }
    }

    /** Puts an index that has caught up in the place of the one that is served, and removes what came before. */
    private void take(TopicIndex made) throws IOException {
        TopicIndex before = served.now();
        if (made.freshAt().isEmpty() && before != null && before.freshAt().isPresent()) {
            // The same, opened anew as a commit left it that was made before it was whole: now it has as much.
            made.freshAt(before.freshAt().get());
        }
        made.refresh();
        made.commit(clock.instant());
        served.serve(made);
        notifier.startOver(made);
        if (made.freshAt().isPresent()) {
            progress.rebuilds(Optional.empty());
        }
        trouble.goesOn();
        if (before != null) {
            served.retire(before);
        }
    }

    /** Reads nothing more, and lets nobody wait for what is to come. */
    void end() {
        closed = true;
        served.endWaiting();
        synchronized (change) {
            change.notifyAll();
        }
    }

    /** Commits what was read and leaves. */
    @Override
    public void close() throws IOException {
        end();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        served.close();
    }
}
