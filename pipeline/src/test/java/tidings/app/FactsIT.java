package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** What is known, asked for at the terminal. */
class FactsIT {

    @Test
    void factsAreFoundByWhoTheyAreAboutAndSayWhatTheyStandOn(@TempDir Path directory) throws Exception {
        try (TestCluster cluster = TestCluster.start(1)) {
            CommandRuns tidings = CommandRuns.withTopics(directory, cluster.bootstrapServers(), "ask.", Map.of());
            try (Pipeline pipeline = new Pipeline(tidings.configuration().inGeneration(1), Meters.create())) {
                pipeline.startKnowledge();
                pipeline.startExtract(HandReading::read);
                pipeline.awaitRunning();
                cluster.send(List.of(article("one"), article("two")));
                tidings.awaitDrained(pipeline::check);
            }

            assertThat(tidings.run("facts", "clara whitfield", "--kind", "met"))
                    .as(tidings.err())
                    .isZero();
            List<String> lines = tidings.out().lines().toList();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0))
                    .startsWith("Clara Whitfield met Tomas Arden")
                    .contains("2 reports");
            String id = lines.get(2).strip();

            for (List<String> none : List.of(
                    List.of("facts", "nobody"),
                    List.of("facts", "--kind", "said"),
                    List.of("facts", "--since", "2999-01-01"),
                    List.of("facts", "--contested"),
                    List.of("facts", "--origins", "9"))) {
                assertThat(tidings.run(none.toArray(new String[0]))).isZero();
                assertThat(tidings.out()).as(none.toString()).isEmpty();
                assertThat(tidings.err()).contains("no such fact is known");
            }

            assertThat(tidings.run("facts", "--format", "csv")).isZero();
            assertThat(tidings.out().lines())
                    .hasSize(2)
                    .startsWith(FactTable.head())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(
                                    id + ",MET,HAPPENED,Clara Whitfield;Tomas Arden,local:person/clara-whitfield;"));
            assertThat(tidings.run("facts", "--format", "json")).isZero();
            assertThat(new ObjectMapper().readTree(tidings.out()).get("id").asText())
                    .isEqualTo(id);

            Path table = directory.resolve("facts.parquet");
            assertThat(tidings.run("facts", "--format", "parquet", "--output", table.toString()))
                    .as(tidings.err())
                    .isZero();
            assertThat(FactParquetTest.read(table)).singleElement().satisfies(row -> assertThat(row.getString("id", 0))
                    .isEqualTo(id));
            Path text = directory.resolve("facts.txt");
            assertThat(tidings.run("facts", "--output", text.toString())).isZero();
            assertThat(text).content().contains(id);
            assertThat(tidings.run("facts", "--format", "csv", "--output", directory.toString()))
                    .isEqualTo(1);
            assertThat(tidings.err().lines()).singleElement().asString().contains(directory + ": Is a directory");

            assertThat(tidings.run("why", id)).as(tidings.err()).isZero();
            assertThat(tidings.out().lines())
                    .startsWith(lines.get(0))
                    .contains("The Courier, undated: one", "The Courier, undated: two", "  »" + HandReading.TEXT + "«")
                    .anySatisfy(
                            line -> assertThat(line).startsWith("  HAPPENED by rule test, version at ask.articles-"));
            assertThat(tidings.run("why", "0")).isEqualTo(1);
            assertThat(tidings.err()).contains("no fact has the id 0 now");
        }
    }

    private static ProducerRecord<byte[], byte[]> article(String id) {
        return new ProducerRecord<>(
                "ask.articles",
                id.getBytes(StandardCharsets.UTF_8),
                Codecs.ARTICLE.encode(HandReading.article(id, HandReading.TEXT)));
    }
}
