package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.tools.consumer.ConsoleConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** From the command line through a cluster of three brokers and back; reading is hand-written, Kafka is real. */
class PipelineIT {

    @TempDir
    Path directory;

    private TestCluster cluster;
    private CommandRuns tidings;

    @BeforeEach
    void start() throws Exception {
        cluster = TestCluster.start(3);
        tidings = new CommandRuns(
                directory,
                Map.of(
                        "bootstrap.servers", cluster.bootstrapServers(),
                        "tidings.replication.factor", "3",
                        "tidings.min.in.sync.replicas", "2",
                        "tidings.articles.partitions", "4",
                        "tidings.repartition.partitions", "2",
                        "tidings.state.directory", directory.resolve("state").toString()));
    }

    @AfterEach
    void stop() throws Exception {
        cluster.close();
    }

    @Test
    void articlesGoInAndUpdatesComeOut() throws Exception {
        Path articles = Files.writeString(
                directory.resolve("articles.jsonl"), """
                {"id": "one", "text": "%s", "source": "The Courier", "published": "2021-03-05"}
                {"id": "two", "text": "%s", "source": "Harbour Times", "published": "2021-03-06"}
                {"id": "bad", "text": "refuse me", "source": "Harbour Times"}
                """.formatted(HandReading.TEXT, HandReading.TEXT));
        assertThat(tidings.run("topics", "--create")).as(tidings.err()).isZero();
        assertThat(tidings.run("topics", "--check")).isZero();
        assertThat(tidings.run("produce", articles.toString()))
                .as(tidings.err())
                .isZero();
        assertThat(tidings.out()).contains("3 articles in");

        try (Pipeline pipeline = new Pipeline(tidings.configuration(), Meters.create())) {
            assertThat(pipeline.awaited())
                    .hasValueSatisfying(line -> assertThat(line).startsWith("starting: "));
            pipeline.startKnowledge();
            pipeline.startExtract(HandReading::read);
            pipeline.awaitRunning();
            tidings.awaitDrained();
            assertThat(pipeline.awaited()).as("ready").isEmpty();
            assertThat(pipeline.failure()).isEmpty();

            assertThat(tidings.run("reset")).isZero();
            assertThat(tidings.out()).contains("at work      tidings.knowledge, to be stopped first");
            assertThat(tidings.run("reset", "--execute")).isEqualTo(1);
            assertThat(tidings.err()).contains("tidings.knowledge", "still at work");
        }

        assertThat(tidings.run("watch", "clara whitfield", "--from-beginning", "--until-end"))
                .isZero();
        assertThat(tidings.out().lines())
                .filteredOn(line -> line.contains("2 reports, 2 outlets"))
                .singleElement()
                .asString()
                .startsWith("Clara Whitfield")
                .contains("met", "4 March 2021 · HAPPENED");
        assertThat(tidings.run("dead-letters", "list")).isZero();
        assertThat(tidings.out().lines())
                .singleElement()
                .asString()
                .contains("UNREADABLE  bad  from tidings.articles-");
        assertThat(tidings.run("dead-letters", "replay")).isZero();
        consoleConsumerShowsUpdatesAsJson();
        assertThat(tidings.run("reset", "--execute")).as(tidings.err()).isZero();
        assertThat(tidings.out()).contains("topic        tidings.facts");
    }

    private void consoleConsumerShowsUpdatesAsJson() throws Exception {
        try (ChildProcess consumer = ChildProcess.start(
                directory,
                ConsoleConsumer.class.getName(),
                "--bootstrap-server",
                cluster.bootstrapServers(),
                "--topic",
                "tidings.entity-updates",
                "--from-beginning",
                "--max-messages",
                "2",
                "--timeout-ms",
                "60000",
                "--command-property",
                "isolation.level=read_committed",
                "--formatter-property",
                "value.deserializer=tidings.codec.JsonDeserializer")) {
            assertThat(consumer.awaitEnd(2)).as(consumer.err()).isZero();
            assertThat(consumer.out()).hasSize(2).allSatisfy(line -> assertThat(line)
                    .startsWith("{\"entity\":{")
                    .endsWith("}"));
        }
    }
}
