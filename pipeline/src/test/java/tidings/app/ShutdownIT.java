package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.testing.TestCluster;

/** What an operator does to the pipeline while articles are read: stop it, start it, restart one instance of two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShutdownIT {

    /** What a process that SIGTERM ended has as exit value. */
    private static final int TERMINATED = 128 + 15;

    /** Those who stop processes kill after this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** After this a cluster takes an instance for dead; see {@code StreamsSettings}. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    private TestCluster cluster;
    private CommandRuns tidings;
    private String prefix = "";

    @TempDir
    Path directory;

    @BeforeAll
    void start() throws Exception {
        cluster = TestCluster.start(1);
    }

    @AfterAll
    void stop() throws Exception {
        cluster.close();
    }

    @BeforeEach
    void createTopics() throws Exception {
        prefix = directory.getFileName() + ".";
        tidings = CommandRuns.withTopics(
                directory, cluster.bootstrapServers(), prefix, Map.of("tidings.articles.partitions", "6"));
    }

    @Test
    void stoppedWhileItReadsItEndsInTimeAndNothingIsReadTwice() throws Exception {
        stopsInTimeAndReadsNothingTwice(SlowRun.class, HandReading.TEXT, 100);
    }

    /** Pages of prose, for a second or so each. */
    @Test
    void withTheModelsToo() throws Exception {
        String page = """
                Clara Whitfield, the harbour minister, met Tomas Arden in Lisbon on Thursday to settle how the two ports share
                the ships that the new canal brings. "We have agreed on more than we had hoped for," Whitfield said after
                talks that went on for nine hours, although she would not say what the agreement costs either side.

                Arden told reporters that his company will meet the unions next week. The unions, which called a strike in
                March, have said that they may sign if nobody loses work, and that they will not wait until the summer.

                """.repeat(12);

        stopsInTimeAndReadsNothingTwice(Tidings.class, page, 40);
    }

    private void stopsInTimeAndReadsNothingTwice(Class<?> program, String text, int articles) throws Exception {
        produce(text, articles);
        try (ChildProcess run = run(program, "one")) {
            run.awaitLine("ready:");
            cluster.read(prefix + "extractions", articles / 10);

            long asked = System.nanoTime();
            run.process().destroy();

            assertThat(run.awaitEnd(1)).as(run.err()).isEqualTo(TERMINATED);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE);
            assertThat(run.err()).isEmpty();
        }

        int read = committed();
        assertThat(read).as("it was at work").isBetween(articles / 10, articles - 1);
        // Committed are exactly those that are put out, also for those who read what is not committed.
        assertThat(ids(cluster.readAll(prefix + "extractions", "read_committed")))
                .hasSize(read);
        assertThat(cluster.readAll(prefix + "extractions", "read_uncommitted")).hasSize(read);

        try (ChildProcess run = run(program, "one")) {
            run.awaitLine("ready:");
            tidings.awaitDrained();
        }
        assertThat(ids(cluster.readAll(prefix + "extractions", "read_uncommitted")))
                .hasSize(articles)
                .doesNotHaveDuplicates();
    }

    @Test
    void restartedOneAfterTheOtherTwoInstancesPauseForLessThanASession() throws Exception {
        int articles = 3_000;
        produce(HandReading.TEXT, articles);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Long>> arrivals;
        try (ChildProcess first = run(SlowRun.class, "first");
                ChildProcess second = run(SlowRun.class, "second")) {
            first.awaitLine("ready:");
            second.awaitLine("ready:");
            cluster.read(prefix + "extractions", 1);
            arrivals = CompletableFuture.supplyAsync(() -> arrivals(over));

            try (ChildProcess firstAgain = restart(first, "first");
                    ChildProcess secondAgain = restart(second, "second")) {
                assertThat(firstAgain.process().isAlive()).isTrue();
                assertThat(secondAgain.process().isAlive()).isTrue();
                over.set(true);
            }
        } finally {
            over.set(true);
        }

        List<Long> times = arrivals.get(1, TimeUnit.MINUTES);
        assertThat(committed()).as("there was work all the time").isLessThan(articles);
        assertThat(IntStream.range(1, times.size())
                        .mapToObj(index -> Duration.ofNanos(times.get(index) - times.get(index - 1))))
                .hasSizeGreaterThan(20)
                .allSatisfy(gap -> assertThat(gap).isLessThan(SESSION));
    }

    /** Reading takes every processor, and beside it what is known is restored slowly. */
    @Test
    void articlesAreReadOnceWhatIsKnownIsRestored() throws Exception {
        produce(HandReading.TEXT, 300);
        try (ChildProcess killed = run(SlowRun.class, "one")) {
            killed.awaitLine("ready:");
            cluster.read(prefix + "facts", 1);
            killed.process().destroyForcibly().waitFor();
        }

        try (ChildProcess again = run(SlowRun.class, "one", "--log-level", "INFO")) {
            again.awaitLine("ready:");

            assertThat(String.join("\n", again.out()))
                    .containsSubsequence(
                            "[" + prefix + "knowledge] State transition from REBALANCING to RUNNING",
                            "[" + prefix + "extract] State transition from CREATED to REBALANCING");
        }
    }

    /** Else the groups wait until the session of the one that was killed is over. */
    @Test
    void whatIsKilledTakesItsOwnPlaceWhenItIsStartedAgain() throws Exception {
        Set<String> places;
        try (ChildProcess killed = run(SlowRun.class, "one")) {
            killed.awaitLine("ready:");
            places = places();
            killed.process().destroyForcibly().waitFor();
        }

        try (ChildProcess again = run(SlowRun.class, "one")) {
            again.awaitLine("ready:");
            assertThat(places()).isEqualTo(places);

            again.process().destroy();
            assertThat(again.awaitEnd(1)).as(again.err()).isEqualTo(TERMINATED);
        }
        assertThat(places()).as("who is stopped leaves").isEmpty();
    }

    /** By what name who is in the groups takes his place again, and what he has there. */
    private Set<String> places() throws Exception {
        try (Admin admin = cluster.admin()) {
            return admin
                    .describeConsumerGroups(List.of(prefix + "extract", prefix + "knowledge"))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .flatMap(group -> group.members().stream()
                            .map(member -> group.groupId() + " "
                                    + member.groupInstanceId().orElseThrow() + " "
                                    + member.assignment().topicPartitions().stream()
                                            .map(TopicPartition::toString)
                                            .sorted()
                                            .toList()))
                    .collect(Collectors.toSet());
        }
    }

    private ChildProcess restart(ChildProcess running, String name) throws Exception {
        running.process().destroy();
        assertThat(running.awaitEnd(1)).as(running.err()).isEqualTo(TERMINATED);
        ChildProcess again = run(SlowRun.class, name);
        again.awaitLine("ready:");
        return again;
    }

    private ChildProcess run(Class<?> program, String name, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "--http-port",
                "-1",
                "--config",
                directory.resolve("tidings.properties").toString(),
                "--kafka-config",
                "tidings.state.directory=" + directory.resolve(name).resolve("state")));
        words.addAll(List.of(more));
        return ChildProcess.start(directory.resolve(name), program.getName(), words.toArray(String[]::new));
    }

    /** When extractions came, by a clock that only goes on. */
    private List<Long> arrivals(AtomicBoolean over) {
        List<Long> times = new ArrayList<>(List.of(System.nanoTime()));
        try (TopicReader reader =
                TopicReader.fromEnd(tidings.configuration().client(), List.of(prefix + "extractions"))) {
            while (!over.get()) {
                if (!reader.poll(Duration.ofMillis(100)).isEmpty()) {
                    times.add(System.nanoTime());
                }
            }
        }
        times.add(System.nanoTime());
        return times;
    }

    /** How many articles the group has committed: they were produced without transactions, so offsets count them. */
    private int committed() throws Exception {
        try (Admin admin = cluster.admin()) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(prefix + "extract")
                    .partitionsToOffsetAndMetadata()
                    .get();
            return (int) offsets.values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        }
    }

    private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private void produce(String text, int articles) throws Exception {
        cluster.send(IntStream.range(0, articles)
                .mapToObj(number -> "article-" + number)
                .map(id -> new ProducerRecord<>(
                        prefix + "articles",
                        id.getBytes(StandardCharsets.UTF_8),
                        Codecs.ARTICLE.encode(HandReading.article(id, text))))
                .toList());
    }
}
