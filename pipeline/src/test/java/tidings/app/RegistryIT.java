package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.codec.SchemaRegistryException;
import tidings.model.Article;
import tidings.model.Fact;
import tidings.observe.Meters;
import tidings.testing.ApicurioRegistry;
import tidings.testing.GeneratedValues;
import tidings.testing.TestCluster;

/** Values in Confluent's wire form, with a real Apicurio Registry that keeps its schemas in a real Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDED = "{\"name\": \"mood\", \"type\": \"string\", \"default\": \"\"}";

    private static final byte[] KEY = {'x'};

    /** Confluent's form, with an id that no registry has given out. */
    private static final byte[] UNKNOWN_ID = {0, 0x7f, 0, 0, 1, 2};

    private TestCluster cluster;
    private ApicurioRegistry registry;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        cluster = TestCluster.start(1);
        registry = new ApicurioRegistry(cluster.bootstrapServers(), directory);
        registry.start();
        registry.awaitReady();
    }

    @AfterAll
    void stop() throws Exception {
        registry.close();
        cluster.close();
    }

    @Test
    void allSchemasAreThereBeforeAnyValueIs() throws Exception {
        configuration("first.").streams().registerSchemas();

        assertThat(JSON.readTree(registry.get("/subjects")))
                .extracting(JsonNode::asText)
                .contains(
                        "first.articles-value",
                        "first.extractions-value",
                        "first.facts-value",
                        "first.entities-value",
                        "first.entity-updates-value",
                        "first.windows-value");
    }

    @Test
    void aLaterReleaseMayAddAFieldAndTheEarlierStillWritesAndReads() throws Exception {
        Article article = new GeneratedValues(1).article();
        try (Serde<Article> serde = Codecs.ARTICLE.serde(settings())) {
            byte[] before = serde.serializer().serialize("evolved.articles", article);
            ObjectNode later = latest("evolved.articles-value");
            later.withArray("fields").add(JSON.readTree(ADDED));

            HttpResponse<String> answer = registry.register("evolved.articles-value", later.toString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            byte[] after = serde.serializer().serialize("evolved.articles", article);
            assertThat(after).isEqualTo(before);
            assertThat(serde.deserializer().deserialize("evolved.articles", inVersion(answer, before)))
                    .isEqualTo(article);
        }
        assertThat(JSON.readTree(registry.get("/subjects/evolved.articles-value/versions")))
                .hasSize(2);
    }

    /** The same value as the later release writes it: its id, and the new field's text, of length 0, at the end. */
    private static byte[] inVersion(HttpResponse<String> answer, byte[] before) throws IOException {
        byte[] bytes = Arrays.copyOf(before, before.length + 1);
        ByteBuffer.wrap(bytes).putInt(1, JSON.readTree(answer.body()).get("id").asInt());
        return bytes;
    }

    @Test
    void aSchemaThatDoesNotFitThoseBeforeIsRefusedBeforeAnyWorkWithTheDifference() throws Exception {
        configuration("old.").streams().registerSchemas();
        ObjectNode other = latest("old.facts-value");
        other.withArray("fields").forEach(field -> {
            if (field.get("name").asText().equals("id")) {
                ((ObjectNode) field).put("type", "int");
            }
        });
        HttpResponse<String> answer = registry.register("other.facts-value", other.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        assertThatThrownBy(() -> configuration("other.").streams().registerSchemas())
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("schema registry " + registry.url() + " refuses our schema for other.facts: ")
                .hasMessageContaining("STRING")
                .hasMessageContaining("another --prefix")
                .message()
                .hasLineCount(1);
        assertThat(registry.register("old.facts-value", other.toString()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void valuesAreWrittenWhileTheRegistryIsAwayAndReadWhenItIsBackWithItsSchemas() throws Exception {
        Fact fact = new GeneratedValues(2).fact();
        byte[] bytes;
        try (Serde<Fact> serde = Codecs.FACT.serde(settings())) {
            bytes = serde.serializer().serialize("kept.facts", fact);
            assertThat(serde.deserializer().deserialize("kept.facts", bytes)).isEqualTo(fact);
            registry.stop();
            assertThat(serde.serializer().serialize("kept.facts", fact)).isEqualTo(bytes);
            assertThat(serde.deserializer().deserialize("kept.facts", bytes)).isEqualTo(fact);
        } finally {
            registry.start();
        }

        // Who comes anew waits for it.
        try (Serde<Fact> serde = Codecs.FACT.serde(settings())) {
            assertThat(serde.deserializer().deserialize("kept.facts", bytes)).isEqualTo(fact);
            assertThat(serde.serializer().serialize("kept.facts", fact)).isEqualTo(bytes);
        }
    }

    @Test
    void aPipelineGoesOnWhileTheRegistryIsAwayAndWaitsOnlyWithWhatItDoesNotKnow(@TempDir Path directory)
            throws Exception {
        CommandRuns tidings = CommandRuns.withTopics(
                directory,
                cluster.bootstrapServers(),
                "going.",
                Map.of(
                        "schema.registry.url", registry.url(),
                        "schema.registry.wait.ms", "180000",
                        // What is known is asked for again all the time,
                        "apicurio.registry.check-period-ms", "100",
                        // and a transaction does not last as long as the registry is away.
                        "producer.transaction.timeout.ms", "2000"));
        try (Serde<Fact> facts = Codecs.FACT.serde(settings());
                Pipeline pipeline = new Pipeline(tidings.configuration(), Meters.create());
                ArticleWriter writer = ArticleWriter.open(tidings.configuration(), refusal -> {
                    throw new AssertionError(refusal);
                })) {
            pipeline.startKnowledge();
            pipeline.startExtract(HandReading::read);
            pipeline.awaitRunning();
            writer.write(HandReading.article("one", HandReading.TEXT));
            tidings.awaitDrained();
            assertThat(reports(facts)).isEqualTo(1);

            registry.stop();
            try {
                writer.write(HandReading.article("two", HandReading.TEXT));
                tidings.awaitDrained();
                assertThat(reports(facts)).isEqualTo(2);
                for (int partition = 0; partition < 2; partition++) {
                    cluster.send(List.of(new ProducerRecord<>("going.extractions", partition, KEY, UNKNOWN_ID)));
                }
                writer.write(HandReading.article("three", HandReading.TEXT));
                writer.flush();
            } finally {
                registry.start();
            }
            registry.awaitReady();

            tidings.awaitDrained();
            pipeline.check();
            assertThat(reports(facts)).isEqualTo(3);
            assertThat(cluster.readAll("going.dead-letters", "read_committed"))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(UNKNOWN_ID, UNKNOWN_ID);
        }
    }

    /** Of the newest fact. */
    private int reports(Serde<Fact> serde) {
        List<ConsumerRecord<byte[], byte[]>> facts = cluster.readAll("going.facts", "read_committed");
        return serde.deserializer()
                .deserialize("going.facts", facts.get(facts.size() - 1).value())
                .corroboration()
                .reports();
    }

    @Test
    void aRegistryThatStartsLaterIsWaitedFor(@TempDir Path directory) throws Exception {
        try (ApicurioRegistry late = new ApicurioRegistry(cluster.bootstrapServers(), directory)) {
            Map<String, Object> settings =
                    Map.of("schema.registry.url", late.url(), "schema.registry.wait.ms", "180000");
            CompletableFuture<byte[]> written = CompletableFuture.supplyAsync(() -> {
                try (Serde<Fact> serde = Codecs.FACT.serde(settings)) {
                    return serde.serializer().serialize("late.facts", new GeneratedValues(2).fact());
                }
            });
            late.start();

            assertThat(written.get(3, TimeUnit.MINUTES)).startsWith(0);
        }
    }

    @Test
    void aRegistryThatStaysAwayIsReportedInOneLine(@TempDir Path directory) throws Exception {
        String nowhere = new ApicurioRegistry(cluster.bootstrapServers(), directory).url();
        CommandRuns tidings = new CommandRuns(
                directory,
                Map.of(
                        "bootstrap.servers",
                        cluster.bootstrapServers(),
                        "schema.registry.url",
                        nowhere,
                        "schema.registry.wait.ms",
                        "1000",
                        "tidings.prefix",
                        "away.",
                        "tidings.http.port",
                        "-1",
                        "tidings.state.directory",
                        directory.resolve("state").toString()));

        assertThat(tidings.run("run", "--stages", "knowledge")).isEqualTo(1);

        assertThat(tidings.err())
                .hasLineCount(1)
                .startsWith("tidings run: schema registry " + nowhere + " cannot be reached: ")
                .contains("check schema.registry.url");
    }

    private Map<String, Object> settings() {
        return Map.of("schema.registry.url", registry.url(), "schema.registry.wait.ms", "180000");
    }

    private Configuration configuration(String prefix) {
        return Configuration.of(
                Map.of(
                        "bootstrap.servers", cluster.bootstrapServers(),
                        "schema.registry.url", registry.url(),
                        "tidings.prefix", prefix),
                Map.of(),
                Map.of(),
                1);
    }

    private ObjectNode latest(String subject) throws IOException, InterruptedException {
        String schema = JSON.readTree(registry.get("/subjects/" + subject + "/versions/latest"))
                .get("schema")
                .asText();
        return (ObjectNode) JSON.readTree(schema);
    }
}
