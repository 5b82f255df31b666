package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.extract.ArticleExtractor;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.Status;
import tidings.observe.Meters;
import tidings.testing.TestCluster;
import tidings.testing.Wire;
import tidings.topology.TopicAdmin;

/** Two pipelines on one log, and what the second would change. */
class TwoVersionsIT {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void secondPipelineReadsTheSameArticlesAndDiffShowsWhatItWouldChange() throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Admin admin = cluster.admin()) {
            Path articles = Files.writeString(directory.resolve("articles.jsonl"), """
                    {"id": "plan", "text": "Ann will meet Bob.", "source": "The Courier", "published": "2021-03-05"}
                    {"id": "words", "text": "Ann said we will see.", "source": "The Courier", "published": "2021-03-06"}
                    """);
            String broker = "--bootstrap-server=" + cluster.bootstrapServers();
            run(admin, configuration(cluster, "tidings.", Map.of()), TwoVersionsIT::first, articles);
            assertThat(tidings("diff", "tidings.", "tidings.", broker))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString())
                    .isEqualTo("2 facts the same, 0 changed, 0 only in tidings., 0 only in tidings."
                            + System.lineSeparator());

            run(
                    admin,
                    configuration(cluster, "next.", Map.of("tidings.articles.topic", "tidings.articles")),
                    TwoVersionsIT::second,
                    null);
            assertThat(tidings("diff", "tidings.", "next.", broker))
                    .as(err.toString())
                    .isEqualTo(1);
            assertThat(out.toString())
                    .contains("~ ann may meet bob")
                    .contains("status: PLANNED → POSSIBLE")
                    .contains("- ann said: “We will see.”")
                    .contains("0 facts the same, 1 changed, 1 only in tidings., 0 only in next.");
            assertThat(tidings("diff", "tidings.", "next.", broker, "--json")).isEqualTo(1);
            assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"change\":"));

            run(
                    admin,
                    configuration(cluster, "again.", Map.of("tidings.extractions.topic", "tidings.extractions")),
                    null,
                    null);
            assertThat(tidings("diff", "tidings.", "again.", broker))
                    .as(out.toString())
                    .isZero();
            assertThat(admin.listTopics().names().get())
                    .contains("next.extractions", "next.knowledge-facts-by-entity-repartition", "again.facts")
                    .doesNotContain("next.articles", "again.extractions");

            assertThat(tidings("diff", "tidings.", "none.", broker)).isEqualTo(2);
            assertThat(err.toString()).contains("a topic is missing (no topic none.facts)");
        }
    }

    /** A pipeline that works off everything and stops; without {@code reader} knowledge alone. */
    private void run(
            Admin admin, Configuration configuration, @Nullable ArticleExtractor reader, @Nullable Path articles)
            throws Exception {
        new TopicAdmin(admin, configuration.topics()).create();
        if (articles != null) {
            assertThat(tidings(
                            "produce",
                            articles.toString(),
                            "--bootstrap-server=" + configuration.streams().bootstrapServers()))
                    .as(err.toString())
                    .isZero();
        }
        try (Pipeline pipeline = new Pipeline(configuration, Meters.create())) {
            pipeline.startKnowledge();
            if (reader != null) {
                pipeline.startExtract(reader);
            }
            pipeline.awaitRunning();
            List<Drain.Reader> all = Drain.readers(admin, configuration);
            Drained.awaitAll(
                    admin,
                    all.stream()
                            .filter(each ->
                                    reader != null || each.applicationId().endsWith("knowledge"))
                            .toList(),
                    Duration.ofMinutes(2),
                    pipeline::check);
        }
    }

    private Configuration configuration(TestCluster cluster, String prefix, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("bootstrap.servers", cluster.bootstrapServers());
        all.put("tidings.prefix", prefix);
        all.put("tidings.repartition.partitions", "2");
        all.put("tidings.state.directory", directory.resolve(prefix + "state").toString());
        return Configuration.of(Map.of(), Map.of(), all, 1);
    }

    private int tidings(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Tidings.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private static Extraction first(Article article, LogPosition position) {
        return article.id().equals("plan") ? meeting(Status.PLANNED) : words();
    }

    /** Reads the plan in another way, and does not find the words. */
    private static Extraction second(Article article, LogPosition position) {
        return article.id().equals("plan")
                ? meeting(Status.POSSIBLE)
                : Wire.article("words").on("2021-03-06").extraction();
    }

    private static Extraction meeting(Status status) {
        return Wire.article("plan")
                .on("2021-03-05")
                .met("ann", "bob", status, "2021-03-09")
                .extraction();
    }

    private static Extraction words() {
        return Wire.article("words")
                .on("2021-03-06")
                .said("ann", "We will see.")
                .extraction();
    }
}
