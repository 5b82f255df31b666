package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.tools.consumer.ConsoleConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.extract.RejectedArticleException;
import tidings.model.Article;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.Evidence;
import tidings.model.Extraction;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.Role;
import tidings.model.Sketch;
import tidings.model.Span;
import tidings.model.Status;
import tidings.testing.TestCluster;

/** From the command line through a cluster of three brokers and back; reading is hand-written, Kafka is real. */
class PipelineIT {

    private static final String TEXT = "Clara Whitfield met Tomas Arden.";

    @TempDir
    Path directory;

    private TestCluster cluster;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws Exception {
        cluster = TestCluster.start(3);
    }

    @AfterEach
    void stop() throws Exception {
        cluster.close();
    }

    @Test
    void articlesGoInAndUpdatesComeOut() throws Exception {
        Path articles = Files.writeString(directory.resolve("articles.jsonl"), """
                {"id": "one", "text": "%s", "source": "The Courier", "published": "2021-03-05"}
                {"id": "two", "text": "%s", "source": "Harbour Times", "published": "2021-03-06"}
                {"id": "bad", "text": "refuse me", "source": "Harbour Times"}
                """.formatted(TEXT, TEXT));
        assertThat(run("topics", "--create")).as(err.toString()).isZero();
        assertThat(run("topics", "--check")).isZero();
        assertThat(run("produce", articles.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("3 articles in");

        try (Pipeline pipeline = new Pipeline(configuration());
                Admin admin = cluster.admin()) {
            pipeline.startKnowledge();
            pipeline.startExtract(PipelineIT::read);
            pipeline.awaitRunning();
            awaitDrained(admin);

            assertThat(run("reset")).isEqualTo(1);
            assertThat(err.toString()).contains("tidings.knowledge is running");
        }

        assertThat(run("watch", "clara whitfield", "--from-beginning", "--until-end"))
                .isZero();
        assertThat(out.toString().lines())
                .filteredOn(line -> line.contains("2 reports, 2 outlets"))
                .singleElement()
                .asString()
                .startsWith("Clara Whitfield")
                .contains("met", "4 March 2021 · HAPPENED");
        assertThat(run("dead-letters", "list")).isZero();
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .contains("UNREADABLE  bad  from tidings.articles-");
        assertThat(run("dead-letters", "replay")).isZero();
        consoleConsumerShowsUpdatesAsJson();
        assertThat(run("reset", "--execute")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("topic        tidings.facts");
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

    private void awaitDrained(Admin admin) throws Exception {
        Drain drain = new Drain(admin, Drain.readers(admin, configuration()));
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (!drain.look()) {
            assertThat(Instant.now()).as("not drained").isBefore(deadline);
        }
    }

    private Configuration configuration() {
        return Configuration.of(
                Map.of(),
                Map.of(),
                Map.of(
                        "bootstrap.servers", cluster.bootstrapServers(),
                        "tidings.replication.factor", "3",
                        "tidings.min.in.sync.replicas", "2",
                        "tidings.articles.partitions", "4",
                        "tidings.repartition.partitions", "2",
                        "tidings.state.directory", directory.resolve("state").toString()),
                1);
    }

    /** Runs a command in this JVM; {@link #out} and {@link #err} hold what it printed, and nothing older. */
    private int run(String... arguments) throws Exception {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Path file = directory.resolve("tidings.properties");
        Files.write(file, settings());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", file.toString()));
        return Tidings.execute(new PrintWriter(out), new PrintWriter(err), all.toArray(new String[0]));
    }

    private List<String> settings() {
        return Stream.of(
                        "bootstrap.servers=" + cluster.bootstrapServers(),
                        "tidings.replication.factor=3",
                        "tidings.min.in.sync.replicas=2",
                        "tidings.articles.partitions=4",
                        "tidings.repartition.partitions=2",
                        "tidings.state.directory=" + directory.resolve("state"))
                .toList();
    }

    private static Extraction read(Article article, LogPosition position) {
        if (!article.text().equals(TEXT)) {
            throw new RejectedArticleException(RejectedArticleException.Reason.UNREADABLE, "no prose");
        }
        Role clara = new Role(Role.Name.PARTICIPANT, "Clara Whitfield", new Span(0, 15), SampleFacts.CLARA, null);
        Role tomas = new Role(Role.Name.PARTICIPANT, "Tomas Arden", new Span(20, 31), SampleFacts.TOMAS, null);
        Claim met = new Claim(
                article.id() + "-met",
                Kind.MET,
                Status.HAPPENED,
                List.of(clara, tomas),
                SampleFacts.on("2021-03-04", "2021-03-04", "2021-03-04"),
                null,
                null,
                new Evidence(new Span(0, TEXT.length()), TEXT, false),
                "test",
                1,
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                null);
        return new Extraction(
                article.id(),
                position,
                article.uri(),
                article.source(),
                null,
                article.published(),
                null,
                false,
                "test",
                Sketch.EMPTY,
                List.of(),
                List.of(met),
                false);
    }
}
