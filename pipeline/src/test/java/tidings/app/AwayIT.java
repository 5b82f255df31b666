package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.broker.ClockedBroker;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.observe.Meters;
import tidings.testing.WholeTopic;

/** An instance that comes back after Kafka has forgotten what was deleted meanwhile. */
class AwayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Longer than Kafka keeps what says that something was deleted. */
    private static final Duration AWAY = Duration.ofDays(8);

    /** In which the cleaner, which rests for some seconds, can compact what the week before left. */
    private static final Duration BETWEEN_WEEKS = Duration.ofSeconds(5);

    private ClockedBroker broker;
    private CommandRuns tidings;

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws Exception {
        broker = ClockedBroker.start(directory.resolve("broker"));
        tidings = CommandRuns.withTopics(
                directory,
                broker.bootstrapServers(),
                "away.",
                Map.of(
                        "tidings.articles.partitions", "1",
                        "tidings.extractions.partitions", "1",
                        "tidings.repartition.partitions", "1"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void whatWasWithdrawnMeanwhileDoesNotComeBack() throws Exception {
        try (Pipeline goes = start("goes")) {
            goes.awaitRunning();
            produce("one", "two", "three");
            tidings.awaitDrained();
        }
        try (Pipeline stays = start("stays")) {
            stays.awaitRunning();
            assertThat(tidings.run("produce", "--withdraw", "two"))
                    .as(tidings.err())
                    .isZero();
            tidings.awaitDrained();
            awaitForgotten();
        }

        try (Pipeline goes = start("goes")) {
            goes.awaitRunning();
            produce("five");
            tidings.awaitDrained();
            assertThat(articles()).containsExactly("five", "one", "three");

            assertThat(tidings.run("produce", "--withdraw", "one", "--withdraw", "three"))
                    .as(tidings.err())
                    .isZero();
            tidings.awaitDrained();
            goes.check();
            assertThat(articles()).containsExactly("five");
        }
    }

    /** Weeks pass, until no changelog knows that something was deleted from it. */
    private void awaitForgotten() throws Exception {
        Set<String> deleted = tombstones();
        assertThat(deleted).isNotEmpty();
        AtomicInteger weeks = new AtomicInteger();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_WEEKS)
                .untilAsserted(() -> {
                    broker.setAhead(AWAY.multipliedBy(weeks.incrementAndGet()));
                    // What is written last is never compacted: something has to come after it.
                    produce("later-" + weeks);
                    assertThat(tidings.run("produce", "--withdraw", "later-" + weeks))
                            .as(tidings.err())
                            .isZero();
                    tidings.awaitDrained();
                    assertThat(tombstones()).doesNotContainAnyElementsOf(deleted);
                });
    }

    /** Topics, partitions, offsets. */
    private Set<String> tombstones() throws Exception {
        Set<String> tombstones = new TreeSet<>();
        try (Admin admin = broker.admin()) {
            for (String topic : admin.listTopics().names().get()) {
                if (topic.endsWith("-changelog")) {
                    WholeTopic.read(broker.bootstrapServers(), topic, "read_uncommitted", record -> {
                        if (record.value() == null) {
                            tombstones.add(topic + "-" + record.partition() + "@" + record.offset());
                        }
                    });
                }
            }
        }
        return tombstones;
    }

    private Pipeline start(String name) throws Exception {
        Pipeline pipeline =
                new Pipeline(tidings.configuration(directory.resolve(name)).inGeneration(1), Meters.create());
        pipeline.startKnowledge();
        pipeline.startExtract(HandReading::read);
        return pipeline;
    }

    private void produce(String... ids) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String id : ids) {
            lines.add("""
                    {"id": "%s", "text": "%s", "source": "Source of %s", "published": "2021-03-05"}""".formatted(id, HandReading.TEXT, id));
        }
        Path file = Files.write(directory.resolve("articles.jsonl"), lines);
        assertThat(tidings.run("produce", file.toString())).as(tidings.err()).isZero();
    }

    /** Which articles the facts there are stand on. */
    private Set<String> articles() {
        Map<String, Fact> facts = new TreeMap<>();
        WholeTopic.read(broker.bootstrapServers(), "away.facts", "read_committed", record -> {
            String id = key(record);
            if (record.value() == null) {
                facts.remove(id);
            } else {
                facts.put(id, Codecs.FACT.decode(record.value()));
            }
        });
        Set<String> articles = new TreeSet<>();
        facts.values().forEach(fact -> fact.sample().forEach(each -> articles.add(each.articleId())));
        return articles;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
