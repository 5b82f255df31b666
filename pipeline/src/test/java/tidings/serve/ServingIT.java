package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.broker.EmbeddedBroker;
import tidings.codec.Codecs;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.Fact;
import tidings.model.LogPosition;
import tidings.observe.Meters;
import tidings.testing.ByteClients;
import tidings.testing.GeneratedValues;
import tidings.topology.StreamsSettings;
import tidings.topology.Topic;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** A read side beside a real broker: what it finds when, and what it does as the topics change under it. */
class ServingIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger PIPELINES = new AtomicInteger();

    @TempDir
    static Path data;

    private static EmbeddedBroker broker;

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final GeneratedValues values = new GeneratedValues(17);
    private TopicSettings topics;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void makeTopics() throws InterruptedException {
        topics = new TopicSettings(
                "serving-" + PIPELINES.incrementAndGet() + ".",
                Map.of(),
                Map.of("facts", 2, "entities", 1, "entity-updates", 1, "windows", 1, "articles", 1, "extractions", 1),
                Map.of(),
                OptionalInt.empty(),
                OptionalInt.empty());
        try (Admin admin = admin()) {
            new TopicAdmin(admin, topics).create();
        }
    }

    @Test
    void whatIsWrittenIsFoundAfterItsPositionAndGoneAfterItsTombstone() throws Exception {
        Fact fact = values.fact();
        try (Serving serving = serve(Clock.systemUTC())) {
            String written = write(fact.id(), fact);
            assertThat(get(serving, address(fact) + "?after=" + written).statusCode())
                    .isEqualTo(200);

            String deleted = write(fact.id(), null);
            assertThat(get(serving, address(fact) + "?after=" + deleted).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aRestartGoesOnFromItsLastCommit() throws Exception {
        Fact before = values.fact();
        Fact after = values.fact();
        try (Serving serving = serve(Clock.systemUTC())) {
            assertFound(serving, before, write(before.id(), before));
        }
        // What it has read it does not need to be there again.
        deleteAllRecords();
        String written = write(after.id(), after);

        try (Serving serving = serve(Clock.systemUTC())) {
            assertThat(get(serving, address(before)).statusCode()).isEqualTo(200);
            assertFound(serving, after, written);
            assertThat(get(serving, address(before)).statusCode()).isEqualTo(200);
            assertThat(builds()).containsExactly("1");
        }
    }

    @Test
    void whatWasLostUnreadMakesItBeginAnew() throws Exception {
        Fact gone = values.fact();
        Fact lost = values.fact();
        Fact kept = values.fact();
        try (Serving serving = serve(Clock.systemUTC())) {
            assertFound(serving, gone, write(gone.id(), gone));
        }
        write(lost.id(), lost);
        write(gone.id(), null);
        deleteAllRecords();
        String written = write(kept.id(), kept);

        try (Serving serving = serve(Clock.systemUTC())) {
            awaitIds(serving, Set.of(kept.id()));
            assertFound(serving, kept, written);
            assertThat(builds()).containsExactly("2");
        }
    }

    @Test
    void whoSleptLongerThanDeletionsAreSureToBeKeptBeginsAnew() throws Exception {
        Fact fact = values.fact();
        try (Serving serving = serve(Clock.systemUTC())) {
            assertFound(serving, fact, write(fact.id(), fact));
        }

        try (Serving serving = serve(Clock.offset(Clock.systemUTC(), Duration.ofDays(4)))) {
            assertThat(get(serving, address(fact)).statusCode()).isEqualTo(200);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(builds()).containsExactly("2"));
            assertThat(get(serving, address(fact)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anotherGenerationTakesThePlaceOfTheOneThatIsServedMeanwhile() throws Exception {
        Fact former = values.fact();
        Fact next = values.fact();
        try (Serving serving = serve(Clock.systemUTC());
                Admin admin = admin()) {
            assertFound(serving, former, write(former.id(), former));

            TopicAdmin contract = new TopicAdmin(admin, topics);
            contract.delete(List.of(topics.name(Topics.FACTS)));
            contract.create(List.of(Topics.FACTS));
            write(next.id(), next);
            send(Topics.CONTROL, "generation", "2".getBytes(StandardCharsets.UTF_8));

            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
                Set<String> served = ids(serving);
                assertThat(served).hasSize(1);
                return served.contains(next.id()) && generation(serving) == 2;
            });
            assertThat(ids(serving)).containsExactly(next.id());
        }
    }

    @Test
    void whileTheBrokerIsAwayItSaysSoAndServesWhatItHas() throws Exception {
        Fact before = values.fact();
        Fact after = values.fact();
        try (Serving serving = serve(Clock.systemUTC())) {
            assertFound(serving, before, write(before.id(), before));

            broker.close();
            try {
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                                facts(serving).get("trouble").asText())
                        .contains("Kafka does not answer"));
                assertThat(get(serving, address(before)).statusCode()).isEqualTo(200);
                assertThat(get(serving, "/health/ready").statusCode()).isEqualTo(200);
            } finally {
                broker = EmbeddedBroker.start(
                        data, URI.create("kafka://" + broker.bootstrapServer()).getPort());
            }
            String written = write(after.id(), after);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            get(serving, address(after) + "?after=" + written).statusCode())
                    .isEqualTo(200));
            assertThat(facts(serving).get("trouble").isNull()).isTrue();
            assertThat(builds()).containsExactly("1");
        }
    }

    @Test
    void changesAreKnownForAsLongAsUpdatesAreKeptAndWindowsForEver() throws Exception {
        PageRecords records = new PageRecords(new LogPosition("articles", 0, 0));
        for (EntityWindow each : PageRecords.windows(PageRecords.CLARA)) {
            send(Topics.WINDOWS, each.key(), Codecs.ENTITY_WINDOW.encode(each));
        }
        try (Serving serving = serve(Clock.systemUTC())) {
            assertThat(updates(serving, writeUpdates(records, 0, 3))).isEqualTo(3);
            await().atMost(PATIENCE).until(() -> chartedWindows(serving) == 3);
        }
        // The next comes and goes while it is not there.
        writeUpdates(records, 3, 4);
        try (Admin admin = admin()) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(topics.name(Topics.ENTITY_UPDATES), 0), RecordsToDelete.beforeOffset(4)))
                    .all()
                    .get();
        }
        String last = writeUpdates(records, 4, 5);

        try (Serving serving = serve(Clock.systemUTC())) {
            assertThat(updates(serving, last)).as("it keeps what it read").isEqualTo(4);
            assertThat(builds("entity-updates")).containsExactly("1");
        }
        try (Serving serving = serve(Clock.offset(Clock.systemUTC(), Duration.ofDays(31)))) {
            await().atMost(PATIENCE).until(() -> updates(serving, last) == 0);
            assertThat(chartedWindows(serving)).isEqualTo(3);
        }
        directory = directory.resolve("another");
        try (Serving serving = serve(Clock.systemUTC())) {
            assertThat(updates(serving, last)).as("what there is").isEqualTo(1);
            await().atMost(PATIENCE).until(() -> chartedWindows(serving) == 3);
        }
    }

    /** Writes some updates, and says where the last is. */
    private String writeUpdates(PageRecords records, int from, int to) throws Exception {
        String at = "";
        for (int i = from; i < to; i++) {
            EntityUpdate update = records.update(i);
            RecordMetadata written =
                    send(Topics.ENTITY_UPDATES, update.entity().id(), Codecs.ENTITY_UPDATE.encode(update));
            at = "entity-updates-" + written.partition() + ":" + written.offset();
        }
        return at;
    }

    private int updates(Serving serving, String after) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                get(serving, "/api/v1/updates?entity=" + Address.encoded(PageRecords.CLARA.id()) + "&after=" + after);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("total").asInt();
    }

    private int chartedWindows(Serving serving) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                get(serving, "/api/v1/entities/" + Address.encoded(PageRecords.CLARA.id()) + "/timeline");
        int charted = 0;
        // None while one of the indexes is still made.
        for (JsonNode day : JSON.readTree(answer.body()).path("items")) {
            charted += day.get("window").isNull() ? 0 : 1;
        }
        return charted;
    }

    @Test
    void aSecondOneOnTheDirectoryIsReportedInOneLine() throws Exception {
        Fact fact = values.fact();
        try (Serving first = serve(Clock.systemUTC())) {
            String written = write(fact.id(), fact);
            assertFound(first, fact, written);

            assertThatThrownBy(() -> serve(Clock.systemUTC()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageNotContaining("\n");
            assertFound(first, fact, written);
        }
    }

    private Serving serve(Clock clock) throws IOException {
        StreamsSettings streams = new StreamsSettings(
                broker.bootstrapServer(), topics, directory.resolve("state"), 1, Duration.ofMillis(100), Map.of());
        return Serving.open(
                new ServeSettings(
                        "127.0.0.1",
                        0,
                        directory,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        ServeSettings.Watching.OFF,
                        0),
                streams,
                Map.of("bootstrap.servers", broker.bootstrapServer()),
                clock,
                Meters.create());
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServer()));
    }

    /** Writes a fact, or that it is gone, and says where as {@code after} wants it. */
    private String write(String key, @Nullable Fact fact) throws Exception {
        RecordMetadata written = send(Topics.FACTS, key, fact == null ? null : Codecs.FACT.encode(fact));
        return "facts-" + written.partition() + ":" + written.offset();
    }

    private RecordMetadata send(Topic<?> topic, String key, byte @Nullable [] value) throws Exception {
        try (var producer = ByteClients.producer(broker.bootstrapServer(), Map.of())) {
            return producer.send(new ProducerRecord<>(topics.name(topic), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    /** As a broker that lost them, or compacted them away. */
    private void deleteAllRecords() throws Exception {
        String topic = topics.name(Topics.FACTS);
        try (Admin admin = admin()) {
            // Kafka deletes none of a compacted topic when asked to.
            setCleanup(admin, topic, TopicConfig.CLEANUP_POLICY_DELETE);
            admin.deleteRecords(Map.of(
                            new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1),
                            new TopicPartition(topic, 1), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
            setCleanup(admin, topic, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
    }

    private static void setCleanup(Admin admin, String topic, String policy) throws Exception {
        var set =
                new AlterConfigOp(new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                .all()
                .get();
    }

    private static String address(Fact fact) {
        return "/api/v1/facts/" + Address.encoded(fact.id());
    }

    private HttpResponse<String> get(Serving serving, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(serving.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void assertFound(Serving serving, Fact fact, String after) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(serving, address(fact) + "?after=" + after);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Set<String> ids(Serving serving) throws IOException, InterruptedException {
        Set<String> ids = new TreeSet<>();
        JSON.readTree(get(serving, "/api/v1/facts").body())
                .path("items")
                .forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    private void awaitIds(Serving serving, Set<String> wanted) {
        await().atMost(PATIENCE).until(() -> ids(serving).equals(wanted));
    }

    private JsonNode facts(Serving serving) throws IOException, InterruptedException {
        return JSON.readTree(get(serving, "/api/v1/status").body()).at("/items/0");
    }

    private int generation(Serving serving) throws IOException, InterruptedException {
        return facts(serving).get("generation").asInt();
    }

    /** The directories of the facts' index, numbered as they were made. */
    private List<String> builds() throws IOException {
        return builds("facts");
    }

    private List<String> builds(String index) throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve(index))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
