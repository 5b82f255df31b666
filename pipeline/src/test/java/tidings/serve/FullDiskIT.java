package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.lucene.document.Document;
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
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** An index whose disk has no room left: it serves what it has, says so, and goes on when there is room again. */
class FullDiskIT {

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
    private final List<Long> told = new CopyOnWriteArrayList<>();
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
        try (TopicFollower<Fact> follower = follower()) {
            follower.start();
            assertThat(isFound(follower, write(values.fact()))).isTrue();
            await().atMost(PATIENCE).until(() -> follower.state().asOf().isPresent());

            disk.fill();
            Instant full = Instant.now();
            write(values.fact());
            await().atMost(PATIENCE).until(() -> disk.refused() >= OFTEN);
            write(values.fact());
            int refused = disk.refused();
            await().atMost(PATIENCE).until(() -> disk.refused() >= refused + OFTEN);

            assertThat(follower.state().documents()).isEqualTo(1);
            assertThat(follower.state().positions().of(0)).isEqualTo(1);
            assertThat(follower.state().asOf().orElseThrow()).isBeforeOrEqualTo(full);
            assertThat(follower.state().trouble().orElseThrow())
                    .contains("No space left on device")
                    .hasLineCount(1);
            assertThat(warnings()).as("said once").hasSize(1);

            disk.giveRoom();
            assertThat(isFound(follower, 2)).isTrue();
            assertThat(isFound(follower, write(values.fact()))).isTrue();
            assertThat(follower.state().documents()).isEqualTo(4);
            assertThat(follower.state().trouble()).isEmpty();
            assertThat(told).as("each once, in order").containsExactly(0L, 1L, 2L, 3L);
        }
        try (TopicFollower<Fact> again = follower();
                Stream<Path> builds = Files.list(directory)) {
            again.start();
            assertThat(again.state().documents()).isEqualTo(4);
            assertThat(builds).as("not made anew").hasSize(1);
        }
    }

    private TopicFollower<Fact> follower() {
        return new TopicFollower<>(
                new FactDocuments(new FactView(new FactText(Phrases.load()))),
                TOPICS.name(Topics.FACTS),
                new IndexDirectories(directory, path -> disk.directory(FSDirectory.open(path))),
                watch,
                Codecs.FACT.serde(Map.of()).deserializer(),
                Clock.systemUTC(),
                new TopicFollower.Listener() {
                    @Override
                    public void put(Document document, Documents.Origin origin) {
                        told.add(origin.offset());
                    }

                    @Override
                    public void moveTo(Positions positions, int generation) {}
                });
    }

    private static boolean isFound(TopicFollower<Fact> follower, long offset) throws InterruptedException {
        return follower.served().await(0, offset, PATIENCE.toMillis());
    }

    /** @return its offset */
    private long write(Fact fact) throws Exception {
        try (var producer = ByteClients.producer(broker.bootstrapServer(), Map.of())) {
            return producer.send(new ProducerRecord<>(
                            TOPICS.name(Topics.FACTS),
                            fact.id().getBytes(StandardCharsets.UTF_8),
                            Codecs.FACT.encode(fact)))
                    .get()
                    .offset();
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
