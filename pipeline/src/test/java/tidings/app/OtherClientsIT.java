package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.observe.Meters;
import tidings.tell.SampleFacts;
import tidings.testing.ApicurioRegistry;
import tidings.testing.TestCluster;

/** Clients that know nothing of ours but the registry and the contract: Node's kafkajs, and kcat. */
class OtherClientsIT {

    private static final Path NODE_CLIENT = Path.of("src", "test", "node", "client.mjs");

    @TempDir
    Path directory;

    @Test
    void nodeProducesArticlesAndDecodesUpdatesAndKcatSeesKeysAndHeaders() throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                ApicurioRegistry registry = new ApicurioRegistry(cluster.bootstrapServers(), directory)) {
            registry.start();
            registry.awaitReady();
            CommandRuns tidings = new CommandRuns(directory, settings(cluster, registry));
            assertThat(tidings.run("topics", "--create")).as(tidings.err()).isZero();
            tidings.configuration().streams().registerSchemas();

            produceWithNode(cluster, registry);
            try (Meters meters = Meters.create();
                    Pipeline pipeline = new Pipeline(tidings.configuration(), meters)) {
                pipeline.startKnowledge();
                pipeline.startExtract(HandReading::read);
                pipeline.awaitRunning();
                tidings.awaitDrained();
            }

            List<JsonNode> updates = consumeWithNode(cluster, registry, "tidings.entity-updates", 2);
            assertThat(updates).allSatisfy(update -> {
                assertThat(update.at("/key")).isEqualTo(update.at("/value/entity/id"));
                assertThat(update.at("/value/op").asText()).isEqualTo("ADDED");
                assertThat(update.at("/value/sequence").asInt()).isEqualTo(1);
                assertThat(update.at("/value/after/kind").asText()).isEqualTo("MET");
            });
            assertThat(updates)
                    .extracting(update -> update.at("/value/entity/name").asText())
                    .containsExactlyInAnyOrder("Clara Whitfield", "Tomas Arden");

            assertThat(kcat(cluster, "tidings.articles", "%k %h\\n")).containsExactly("one traceparent=00-1-1-01");
            assertThat(kcat(cluster, "tidings.entity-updates", "%k\\n"))
                    .containsExactlyInAnyOrder(SampleFacts.CLARA.id(), SampleFacts.TOMAS.id());
        }
    }

    private void produceWithNode(TestCluster cluster, ApicurioRegistry registry)
            throws IOException, InterruptedException {
        Path articles = Files.writeString(directory.resolve("articles.jsonl"), """
                {"id": "one", "source": "The Courier", "text": "%s", "published": "2021-03-05", "status": "USABLE"}
                """.formatted(HandReading.TEXT));
        run(
                new ProcessBuilder(
                        "node",
                        NODE_CLIENT.toString(),
                        "produce",
                        cluster.bootstrapServers(),
                        registry.url() + "/apis/ccompat/v7",
                        "tidings.articles"),
                articles);
    }

    private List<JsonNode> consumeWithNode(TestCluster cluster, ApicurioRegistry registry, String topic, int count)
            throws IOException, InterruptedException {
        List<JsonNode> values = new ArrayList<>();
        for (String line : run(
                new ProcessBuilder(
                        "node",
                        NODE_CLIENT.toString(),
                        "consume",
                        cluster.bootstrapServers(),
                        registry.url() + "/apis/ccompat/v7",
                        topic,
                        Integer.toString(count)),
                null)) {
            values.add(new ObjectMapper().readTree(line));
        }
        return values;
    }

    private List<String> kcat(TestCluster cluster, String topic, String format)
            throws IOException, InterruptedException {
        return run(
                new ProcessBuilder(
                        "kcat",
                        "-b",
                        cluster.bootstrapServers(),
                        "-C",
                        "-t",
                        topic,
                        "-o",
                        "beginning",
                        "-e",
                        "-q",
                        "-X",
                        "isolation.level=read_committed",
                        "-f",
                        format),
                null);
    }

    /** What a program prints; fails with what it says went wrong. */
    private List<String> run(ProcessBuilder builder, @Nullable Path input) throws IOException, InterruptedException {
        Path out = directory.resolve("program.out");
        Path err = directory.resolve("program.err");
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("%s still runs: %s", builder.command(), Files.readString(err))
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(out);
    }

    private Map<String, String> settings(TestCluster cluster, ApicurioRegistry registry) {
        return Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "schema.registry.url",
                registry.url(),
                "tidings.articles.partitions",
                "2",
                "tidings.entity-updates.partitions",
                "2",
                "tidings.repartition.partitions",
                "2",
                "tidings.state.directory",
                directory.resolve("state").toString());
    }
}
