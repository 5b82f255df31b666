package tidings.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.observe.ServingMeters;

/**
 * Keeps the index of one topic: on a thread of its own it reads, applies all, makes it visible, and now and then commits.
 * What is there is served
 * ({@link ServedIndex}) while another is built beside it; while Kafka is away; and when the disk is full.
 */
final class TopicFollower<V> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration VISIBLE_EVERY = Duration.ofMillis(250);
    /** While much is to be read, every look costs a segment, and segments their merging. */
    private static final Duration VISIBLE_EVERY_BEHIND = Duration.ofSeconds(2);

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration EXPIRE_EVERY = Duration.ofHours(1);
    private static final Duration CLOSING = Duration.ofSeconds(10);
    /** Kafka's clients have waited themselves before they give up. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private static final long COMMIT_BYTES = 128L << 20;
    /** So near the end a new index takes over. */
    private static final long NEARLY = 1_000;

    private static final double NEARLY_ALL = 0.99;
    private static final int PER_CENT = 100;

    private final Documents<V> documents;
    private final String topic;
    private final IndexDirectories directories;
    private final ServedIndex served;
    private final TopicWatch watch;
    private final Deserializer<V> decoder;
    private final Clock clock;
    private final Listener listener;
    private final BackOff backOff;
    private final Thread thread;
    private final Object change = new Object();
    private volatile boolean closed;
    private volatile Optional<String> rebuilding = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile long behind;
    private volatile long size;
    private Optional<String> said = Optional.empty();
    private boolean saidUndecodable;
    /** So far who listens was told; of the topic that is served. */
    private Positions told = Positions.NONE;

    private Instant expired = Instant.EPOCH;

    /** Is told what is read of the topic that is served, by the thread that reads it. */
    interface Listener {

        Listener NOBODY = new Listener() {
            @Override
            public void begin(Positions history, int generation) {}

            @Override
            public void put(Document document, Documents.Origin origin) {}

            @Override
            public void moveTo(Positions positions, int generation) {}
        };

        /**
         * Reading begins, or goes on after Kafka was away.
         *
         * @param history what is before these had been written when it did, and is no news to those who come from now on
         */
        void begin(Positions history, int generation);

        /** Each record once, in the order of its partition. */
        void put(Document document, Documents.Origin origin);

        /** All up to here was put. */
        void moveTo(Positions positions, int generation);
    }

    /**
     * @param directories where its indexes lie
     * @param watch tells what the topic is now, and opens consumers
     * @param listener is told what is read of the topic that is served
     * @param backOff how long to wait before an index that could not be written is tried again
     */
    TopicFollower(
            Documents<V> documents,
            String topic,
            IndexDirectories directories,
            TopicWatch watch,
            Deserializer<V> decoder,
            Clock clock,
            Listener listener,
            BackOff backOff) {
        this.documents = documents;
        this.topic = topic;
        this.directories = directories;
        this.served =
                new ServedIndex(directories, documents.order(), () -> awaited().orElse("try again"));
        this.watch = watch;
        this.decoder = decoder;
        this.clock = clock;
        this.listener = listener;
        this.backOff = backOff;
        this.thread = new Thread(this::run, "index-" + documents.topic().suffix());
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
            told = found.visible();
            listener.moveTo(told, found.identity().generation());
        }
        thread.start();
    }

    /** What is searched. */
    ServedIndex served() {
        return served;
    }

    TopicState state() throws IOException {
        TopicIndex index = served.now();
        if (index == null) {
            return new TopicState(
                    Optional.empty(), Positions.NONE, Optional.empty(), behind, 0, 0, rebuilding, progress(), trouble);
        }
        return new TopicState(
                Optional.of(index.identity()),
                index.visible(),
                index.freshAt(),
                behind,
                index.size(),
                index.bytes(),
                rebuilding,
                progress(),
                trouble);
    }

    /** What keeps one from asking, in one line; empty as soon as what is served is whole. */
    Optional<String> awaited() {
        if (served.isWhole()) {
            return Optional.empty();
        }
        String line = "the index of " + name() + " is not whole yet"
                + progress()
                        .map(part -> ": " + (int) (part * PER_CENT) + " % of its topic is read")
                        .orElse("");
        return Optional.of(trouble.map(each -> line + "; " + each).orElse(line));
    }

    /** Less than all until it is visible: what was read last is not. */
    private Optional<Double> progress() {
        return rebuilding.isEmpty() || size == 0
                ? Optional.empty()
                : Optional.of(Math.min(NEARLY_ALL, (double) (size - Math.min(size, behind)) / size));
    }

    /** How it stands, for those who measure. */
    ServingMeters.Index measured() {
        return new ServingMeters.Index() {
            @Override
            public long behind() {
                return behind;
            }

            @Override
            public double ageSeconds() {
                return now().flatMap(TopicState::asOf)
                        .map(asOf ->
                                (double) Duration.between(asOf, clock.instant()).toSeconds())
                        .orElse(Double.NaN);
            }

            @Override
            public long documents() {
                return now().map(TopicState::documents).orElse(0);
            }

            @Override
            public long bytes() {
                return now().map(TopicState::bytes).orElse(0L);
            }

            private Optional<TopicState> now() {
                try {
                    return Optional.of(state());
                } catch (IOException | AlreadyClosedException e) {
                    return Optional.empty();
                }
            }
        };
    }

    /** Of the index. */
    String name() {
        return documents.topic().suffix();
    }

    /** Name of the topic. */
    String topic() {
        return topic;
    }

    private void run() {
        while (!closed) {
            Duration pause = AGAIN_AFTER;
            try {
                follow();
            } catch (InterruptException | InterruptedException e) {
                return;
            } catch (InvalidOffsetException e) {
                // Only where what was read of is gone: see follow.
                say("records are gone that were not read yet", "(" + e.getMessage() + ")");
            } catch (KafkaException | ExecutionException e) {
                say("Kafka does not answer:", oneLine(e) + "; what is known is served meanwhile");
            } catch (IOException | AlreadyClosedException e) {
                // Each attempt reads again what it could not write.
                pause = backOff.next();
                say(
                        "the index cannot be written:",
                        oneLine(e) + "; is the disk full? What is known is served, and it is tried again after "
                                + pause.toSeconds() + " s");
            } catch (RuntimeException | Error e) {
                LOG.error("the index of {} has stopped", topic, e);
                trouble = Optional.of("stopped by a fault: " + oneLine(e) + "; restart, and see the log");
                return;
            }
            pause(pause);
        }
    }

    /** What it says itself, without the wrappers that futures put around it. */
    private static String oneLine(Throwable thrown) {
        Throwable cause =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** Logged once until it goes on, whatever the details are meanwhile. */
    private void say(String what, String details) {
        String line = what + " " + details;
        if (!said.equals(Optional.of(what))) {
            LOG.warn("{}: {}", topic, line);
        }
        said = Optional.of(what);
        trouble = Optional.of(line);
    }

    /** What is served was written to. */
    private void goOn() {
        if (said.isPresent()) {
            LOG.info("{}: goes on", topic);
        }
        said = Optional.empty();
        trouble = Optional.empty();
        backOff.reset();
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
        TopicWatch.Topic now = watch.look(topic);
        Instant start = clock.instant();
        TopicIndex kept = served.writable();
        Optional<String> reason = Rebuild.reason(kept, now, start);
        if (kept != null && reason.isEmpty()) {
            rebuilding = served.isWhole() ? Optional.empty() : Optional.of("it was not read to its end yet");
            if (kept == served.now()) {
                trouble = Optional.empty();
                read(kept, now);
            } else {
                readBeside(kept, now, () -> kept.applied().hasPassedAll(told));
            }
            return;
        }
        if (kept != null && kept != served.now()) {
            kept.close();
        }
        if (!rebuilding.equals(reason)) {
            LOG.info("the index of {} is made: {}", topic, reason.orElse(""));
        }
        rebuilding = reason;
        make(directories.next(), now, start);
    }

    private void make(Path directory, TopicWatch.Topic now, Instant start)
            throws IOException, InterruptedException, ExecutionException {
        TopicIndex made;
        try {
            made = TopicIndex.create(directories.open(directory), now.identity(), documents.order(), start);
        } catch (IOException | RuntimeException e) {
            directories.remove(directory);
            throw e;
        }
        try {
            if (served.now() == null) {
                // Nothing is there to be served: it grows in its place, and is searched once it is whole.
                made.commit(start);
                served.serve(made);
                read(made, now);
            } else {
                readBeside(made, now, () -> behind <= NEARLY && made.freshAt().isPresent());
            }
        } finally {
            if (served.now() != made) {
                made.close();
                directories.remove(directory);
            }
        }
    }

    /** Reads on into what is served. */
    private void read(TopicIndex index, TopicWatch.Topic now)
            throws IOException, InterruptedException, ExecutionException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(index, now)) {
            new Reading(index, consumer, now).go(() -> false);
        }
    }

    /** Reads into another index than the one that is served; once it has caught up puts it in its place and reads on. */
    private void readBeside(TopicIndex index, TopicWatch.Topic now, End caughtUp)
            throws IOException, InterruptedException, ExecutionException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(index, now)) {
            Reading reading = new Reading(index, consumer, now);
            if (reading.go(caughtUp)) {
                take(index);
                reading.go(() -> false);
            }
        } finally {
            if (served.now() != index) {
                index.close();
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(TopicIndex index, TopicWatch.Topic now) {
        KafkaConsumer<byte[], byte[]> consumer = watch.consumer();
        consumer.assign(now.partitions());
        for (TopicPartition each : now.partitions()) {
            long begin = now.begins().getOrDefault(each.partition(), 0L);
            consumer.seek(each, Math.max(begin, index.applied().of(each.partition())));
        }
        return consumer;
    }

    /** Puts a new index in the place of the one that is served, and removes what came before. */
    private void take(TopicIndex made) throws IOException {
        TopicIndex before = served.now();
        if (made.freshAt().isEmpty() && before != null && before.freshAt().isPresent()) {
            // The same, opened anew as a commit left it that was made before it was whole: now it has as much.
            made.freshAt(before.freshAt().get());
            made.refresh();
        }
        told = made.applied();
        served.serve(made);
        rebuilding = made.freshAt().isPresent() ? Optional.empty() : rebuilding;
        goOn();
        if (before != null) {
            served.retire(before);
        }
    }

    /** When the reading of a topic is over. */
    @FunctionalInterface
    private interface End {
        boolean isReached();
    }

    /** Records into one index, from where its consumer stands. */
    private final class Reading {

        private final TopicIndex index;
        private final KafkaConsumer<byte[], byte[]> consumer;
        private final TopicWatch.Topic read;
        private final Instant begun;
        /** All that could be read when it began. */
        private final Positions history;

        private Instant refreshed;
        private Instant committed;
        private Instant looked;

        Reading(TopicIndex index, KafkaConsumer<byte[], byte[]> consumer, TopicWatch.Topic read) {
            this.index = index;
            this.consumer = consumer;
            this.read = read;
            this.begun = clock.instant();
            this.history = Positions.of(consumer.endOffsets(consumer.assignment()));
            this.refreshed = begun;
            this.committed = begun;
            this.looked = begun;
            measure(read);
            if (isOfWhatIsServed()) {
                listener.begin(history, index.identity().generation());
            }
        }

        private void measure(TopicWatch.Topic found) {
            behind = index.applied().until(found.ends());
            size = found.size();
        }

        /** @return whether the end is reached, with all that was read committed; false if this is closed, or the topic another one */
        boolean go(End end) throws IOException, InterruptedException, ExecutionException {
            while (!closed) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    apply(record);
                }
                advance();
                Instant now = clock.instant();
                boolean looks = isDue(looked, LOOK_EVERY, now);
                if (looks || isDue(refreshed, behind <= NEARLY ? VISIBLE_EVERY : VISIBLE_EVERY_BEHIND, now)) {
                    expire(now);
                    if (index.freshAt().isEmpty() && index.applied().hasPassedAll(history)) {
                        index.freshAt(begun);
                    }
                    index.refresh();
                    refreshed = now;
                    if (index == served.now() && index.freshAt().isPresent()) {
                        rebuilding = Optional.empty();
                    }
                }
                if (index == served.now()
                        && (isDue(committed, COMMIT_EVERY, now) || index.pendingBytes() > COMMIT_BYTES)) {
                    index.commit(now);
                    committed = now;
                    goOn();
                }
                if (looks) {
                    TopicWatch.Topic found = watch.look(topic);
                    measure(found);
                    looked = now;
                    if (!found.identity().equals(read.identity())) {
                        return false;
                    }
                    if (behind <= NEARLY && index.freshAt().isPresent()) {
                        index.freshAt(now);
                    }
                    if (end.isReached()) {
                        index.refresh();
                        index.commit(now);
                        return true;
                    }
                }
            }
            if (index == served.now()) {
                index.commit(clock.instant());
            }
            return false;
        }

        private static boolean isDue(Instant last, Duration every, Instant now) {
            return Duration.between(last, now).compareTo(every) >= 0;
        }

        /** Past the markers of transactions as well, which are no records. */
        private void advance() {
            Positions positions = index.applied();
            for (TopicPartition each : consumer.assignment()) {
                long next = consumer.position(each);
                if (next != positions.of(each.partition()) || !positions.next().containsKey(each.partition())) {
                    positions = positions.with(each.partition(), next);
                }
            }
            index.moveTo(positions);
            if (isOfWhatIsServed()) {
                told = told.orBeyond(positions);
                listener.moveTo(told, index.identity().generation());
            }
        }

        /** Also beside it, where the one that is served cannot be written to: who listens waits for no disk. */
        private boolean isOfWhatIsServed() {
            return served.identity().equals(Optional.of(index.identity()));
        }

        private void apply(ConsumerRecord<byte[], byte[]> record) throws IOException {
            if (record.key() == null) {
                return;
            }
            var origin = new Documents.Origin(record.partition(), record.offset(), record.timestamp());
            String key = new String(record.key(), StandardCharsets.UTF_8);
            String id = documents.id(key, origin);
            if (record.value() == null) {
                index.put(id, Optional.empty());
                return;
            }
            try {
                Document document = documents.of(decoder.deserialize(record.topic(), record.value()), origin);
                index.put(id, Optional.of(document));
                if (isOfWhatIsServed() && !told.hasPassed(origin.partition(), origin.offset())) {
                    listener.put(document, origin);
                    told = told.with(origin.partition(), origin.offset() + 1);
                }
            } catch (SerializationException e) {
                if (!saidUndecodable) {
                    LOG.warn(
                            "left out {}-{}@{}, and more of its kind: {}",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            oneLine(e));
                    saidUndecodable = true;
                }
            }
        }

        private void expire(Instant now) throws IOException {
            if (read.recordsKept().isPresent() && isDue(expired, EXPIRE_EVERY, now)) {
                long oldest = now.minus(read.recordsKept().get()).toEpochMilli();
                index.remove(Fields.between(Fields.KNOWN, Long.MIN_VALUE, oldest));
                expired = now;
            }
        }
    }

    /** Commits what was read and leaves. */
    @Override
    public void close() throws IOException {
        closed = true;
        served.endWaiting();
        synchronized (change) {
            change.notifyAll();
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        served.close();
    }
}
