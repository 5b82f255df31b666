package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tidings.broker.EmbeddedBroker;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.tell.FactText;
import tidings.tell.Phrases;
import tidings.testing.ByteClients;
import tidings.testing.GeneratedValues;
import tidings.topology.Topic;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** An index beside a real broker: while it is made, and while its disk has no room left. */
class TopicFollowerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** So often it tried in vain: what is said each time is said often by then. */
    private static final int OFTEN = 4;

    private static final TopicSettings TOPICS = new TopicSettings(
            "full.", Map.of(), Map.of("facts", 1), Map.of(), OptionalInt.empty(), OptionalInt.empty());

    @TempDir
    Path data;

    @TempDir
    Path directory;

    private final GeneratedValues values = new GeneratedValues(18);
    private final FullDisk disk = new FullDisk();
    private final List<Instant> opened = new CopyOnWriteArrayList<>();
    private final List<Long> notified = new CopyOnWriteArrayList<>();
    private final TopicListener listener = new TopicListener() {

        @Override
        public void begin(Positions history, int generation) {}

        @Override
        public void put(Document document, Documents.Origin origin) {
            notified.add(origin.offset());
        }

        @Override
        public void moveTo(Positions positions, int generation) {}
    };

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private @Nullable Level level;
    private EmbeddedBroker broker;
    private TopicWatch watch;

    @BeforeEach
    void start() throws InterruptedException {
        broker = EmbeddedBroker.start(data, 0);
        try (Admin admin = Admin.create(client())) {
            new TopicAdmin(admin, TOPICS).create(List.of(Topics.FACTS, Topics.CONTROL));
        }
        watch = new TopicWatch(client(), TOPICS.name(Topics.CONTROL));
        log.start();
        level = logger().getLevel();
        logger().setLevel(Level.WARN);
        logger().addAppender(log);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(log);
        logger().setLevel(level);
        watch.close();
        broker.close();
    }

    @Test
    void whatIsThereIsServedWithItsAgeUntilThereIsRoomForTheRest() throws Exception {
        try (TopicFollower follower = follower()) {
            follower.start();
            assertThat(isFound(follower, write(values.fact()))).isTrue();
            await().atMost(PATIENCE).until(() -> contents(follower).asOf().isPresent());

            disk.fill();
            Instant full = Instant.now();
            write(values.fact());
            await().atMost(PATIENCE).until(() -> disk.refused() >= OFTEN);
            write(values.fact());
            int refused = disk.refused();
            await().atMost(PATIENCE).until(() -> disk.refused() >= refused + OFTEN);

            assertThat(contents(follower).documents()).isEqualTo(1);
            assertThat(contents(follower).positions().of(0)).isEqualTo(1);
            assertThat(contents(follower).asOf().orElseThrow()).isBeforeOrEqualTo(full);
            assertThat(follower.state().trouble().orElseThrow())
                    .contains("No space left on device")
                    .hasLineCount(1);
            assertThat(warnings()).as("said once").hasSize(1);

            disk.giveRoom();
            assertThat(isFound(follower, 2)).isTrue();
            assertThat(isFound(follower, write(values.fact()))).isTrue();
            assertThat(contents(follower).documents()).isEqualTo(4);
            assertThat(follower.state().trouble()).isEmpty();
            assertThat(notified).as("each once, in order").containsExactly(0L, 1L, 2L, 3L);
        }
        try (TopicFollower again = follower();
                Stream<Path> builds = Files.list(directory)) {
            again.start();
            assertThat(contents(again).documents()).isEqualTo(4);
            assertThat(builds).as("not made anew").hasSize(1);
        }
    }

    @Test
    void aRebuildThatFindsNoRoomIsTriedAgainEverMoreRarely() throws Exception {
        Duration first = Duration.ofMillis(500);
        try (TopicFollower follower = follower(documents(), listener, new BackOff(first, Duration.ofMinutes(1)))) {
            follower.start();
            assertThat(isFound(follower, write(values.fact()))).isTrue();
            await().atMost(PATIENCE).until(() -> follower.served().isWhole());

            disk.fill();
            opened.clear();
            send(Topics.CONTROL, "generation", "2".getBytes(StandardCharsets.UTF_8));
            await().atMost(PATIENCE).until(() -> opened.size() == 5);

            for (int i = 1; i < opened.size(); i++) {
                assertThat(Duration.between(opened.get(i - 1), opened.get(i)))
                        .as("pause %d", i)
                        .isGreaterThanOrEqualTo(first.multipliedBy(1L << (i - 1)));
            }
            assertThat(contents(follower).documents()).isEqualTo(1);
            assertThat(follower.served().awaited())
                    .as("what is there is served")
                    .isEmpty();
            assertThat(follower.state().rebuilding()).contains("generation 2 has begun");
            assertThat(follower.state().trouble().orElseThrow()).contains("No space left on device");
            assertThat(warnings()).as("said once").hasSize(1);

            disk.giveRoom();
            await().atMost(PATIENCE).until(() -> contents(follower).identity().generation() == 2);
            assertThat(follower.state().trouble()).isEmpty();
            assertThat(follower.state().rebuilding()).isEmpty();
            await("nothing is left of what was begun").atMost(PATIENCE).until(() -> builds() == 1);
        }
    }

    @Test
    void thatItIsNotWholeIsSaidUntilItHasReadWhatWasThere() throws Exception {
        for (int i = 0; i < 4; i++) {
            write(values.fact());
        }
        HeldDocuments<Fact> held = new HeldDocuments<>(documents(), 2);
        try (TopicFollower follower = follower(held, listener, soon())) {
            follower.start();
            held.awaitReached();

            assertThat(contents(follower).asOf()).isEmpty();
            assertThat(follower.state().rebuilding()).contains("there is none yet");
            assertThat(follower.served().awaited().orElseThrow())
                    .isEqualTo("the index of facts is not whole yet: 0 % of its topic is read");
            assertThatThrownBy(() -> follower.served().search(searcher -> 0))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.status()).isEqualTo(503);
                        assertThat(problem.retryAfter()).isPresent();
                    })
                    .hasMessage(follower.served().awaited().orElseThrow());

            held.letGo();
            await().atMost(PATIENCE).until(() -> follower.served().awaited().isEmpty());
            int found = follower.served()
                    .search(searcher -> searcher.getIndexReader().numDocs());
            assertThat(found).isEqualTo(4);
            assertThat(contents(follower).asOf()).isPresent();
            assertThat(follower.state().rebuilding()).isEmpty();
            assertThat(follower.state().progress()).isEmpty();
        }
        try (TopicFollower again = follower()) {
            again.start();
            assertThat(again.served().awaited()).as("it was whole").isEmpty();
        }
    }

    @Test
    void whatWasThereBeforeIsDeliveredOnlyToThoseWhoGoOnFromThere() throws Exception {
        for (int i = 0; i < 4; i++) {
            write(values.fact());
        }
        LiveTail tail = new LiveTail();
        LiveTail.Listener early = listening(tail, Optional.empty());
        LiveTail.Listener goesOn = listening(tail, Optional.of("1~0:1"));
        HeldDocuments<Fact> held = new HeldDocuments<>(documents(), 2);
        try (TopicFollower follower = follower(held, tail, soon())) {
            follower.start();
            held.awaitReached();
            LiveTail.Listener meanwhile = listening(tail, Optional.empty());
            held.letGo();
            assertThat(isFound(follower, write(values.fact()))).isTrue();

            assertThat(offsets(early)).containsExactly(4L);
            assertThat(offsets(meanwhile)).containsExactly(4L);
            assertThat(offsets(goesOn)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(tail.history().of(0)).isEqualTo(4);
        }
        // It sleeps while the next comes.
        write(values.fact());
        LiveTail restarted = new LiveTail();
        try (TopicFollower follower = follower(documents(), restarted, soon())) {
            LiveTail.Listener next = listening(restarted, Optional.empty());
            LiveTail.Listener back = listening(restarted, Optional.of("1~0:5"));
            follower.start();
            assertThat(isFound(follower, 5)).isTrue();
            assertThat(isFound(follower, write(values.fact()))).isTrue();

            assertThat(offsets(next)).containsExactly(6L);
            assertThat(offsets(back)).containsExactly(5L, 6L);
        }
    }

    private static LiveTail.Listener listening(LiveTail tail, Optional<String> from) {
        LiveTail.Listener listener = new LiveTail.Listener(new MatchAllDocsQuery(), each -> {});
        tail.listen(listener, from.flatMap(LiveTail.Resume::parse).orElse(null));
        return listener;
    }

    private static List<Long> offsets(LiveTail.Listener listener) {
        return listener.take().stream().map(LiveTail.Event::offset).toList();
    }

    private TopicFollower follower() {
        return follower(documents(), listener, soon());
    }

    private static FactDocuments documents() {
        return new FactDocuments(new FactView(new FactText(Phrases.load())));
    }

    private static BackOff soon() {
        return new BackOff(Duration.ofMillis(100), Duration.ofMillis(400));
    }

    private TopicFollower follower(Documents<Fact> documents, TopicListener listener, BackOff backOff) {
        return new TopicFollower(
                new TopicRecords<>(
                        TOPICS.name(Topics.FACTS),
                        documents,
                        Codecs.FACT.serde(Map.of()).deserializer()),
                new IndexDirectories(directory, path -> {
                    opened.add(Instant.now());
                    return disk.directory(FSDirectory.open(path));
                }),
                watch,
                Clock.systemUTC(),
                listener,
                backOff);
    }

    private static TopicState.Contents contents(TopicFollower follower) throws IOException {
        return follower.state().contents().orElseThrow();
    }

    private static boolean isFound(TopicFollower follower, long offset) throws InterruptedException {
        return follower.served().await(0, offset, PATIENCE.toMillis());
    }

    /** @return its offset */
    private long write(Fact fact) throws Exception {
        return send(Topics.FACTS, fact.id(), Codecs.FACT.encode(fact));
    }

    private long send(Topic<?> topic, String key, byte[] value) throws Exception {
        try (var producer = ByteClients.producer(broker.bootstrapServer(), Map.of())) {
            return producer.send(new ProducerRecord<>(TOPICS.name(topic), key.getBytes(StandardCharsets.UTF_8), value))
                    .get()
                    .offset();
        }
    }

    private long builds() throws IOException {
        try (Stream<Path> builds = Files.list(directory)) {
            return builds.count();
        }
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("tidings.serve");
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServer());
    }
}
