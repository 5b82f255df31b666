package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.BufferedWriter;
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
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tidings.broker.EmbeddedBroker;
import tidings.codec.Codecs;
import tidings.model.Entity;
import tidings.model.EntityWindow;
import tidings.model.Fact;
import tidings.model.LogPosition;
import tidings.observe.Meters;
import tidings.testing.ByteClients;
import tidings.topology.StreamsSettings;
import tidings.topology.Topic;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** The page in a real browser, {@code -Dtidings.browser}, beside a real broker: see {@code web/look.mjs}. */
class PageIT {

    private static final Path SCRIPT = Path.of("..", "web", "look.mjs");
    private static final TopicSettings TOPICS = new TopicSettings(
            "page.",
            Map.of(),
            Map.of("facts", 1, "entities", 1, "entity-updates", 1, "windows", 1, "articles", 1, "extractions", 1),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty());
    private static final int UPDATES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedBroker broker;

    private int updates;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aPersonFindsAllWithBothThemesAtAnyWidthByKeyboardAndOffLine() throws Exception {
        Path data = directory.resolve("broker");
        broker = EmbeddedBroker.start(data, 0);
        String server = broker.bootstrapServer();
        int port = Integer.parseInt(server.substring(server.indexOf(':') + 1));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server))) {
            new TopicAdmin(admin, TOPICS).create();
        }
        PageRecords records = write();
        StreamsSettings streams =
                new StreamsSettings(server, TOPICS, directory.resolve("state"), 1, Duration.ofMillis(100), Map.of());
        try (Serving serving = Serving.open(
                new ServeSettings(
                        "127.0.0.1",
                        0,
                        directory.resolve("index"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        ServeSettings.Watching.OFF,
                        0),
                streams,
                Map.of("bootstrap.servers", server),
                Clock.systemUTC(),
                Meters.create())) {
            awaitAll(serving);
            Path err = directory.resolve("browser.err");
            Process browser = new ProcessBuilder(
                            "node",
                            SCRIPT.toString(),
                            "check",
                            serving.address(),
                            System.getProperty("tidings.browser"),
                            PageRecords.CLARA.id())
                    .redirectError(err.toFile())
                    .start();
            try (BufferedReader asked = browser.inputReader(StandardCharsets.UTF_8);
                    BufferedWriter done = browser.outputWriter(StandardCharsets.UTF_8)) {
                for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                    switch (line) {
                        case "update" -> send(Topics.ENTITY_UPDATES, PageRecords.CLARA.id(), encoded(records));
                        case "restart" -> {
                            broker.close();
                            broker = EmbeddedBroker.start(data, port);
                        }
                        default -> throw new AssertionError(line);
                    }
                    done.write("done\n");
                    done.flush();
                }
                assertThat(browser.waitFor()).as(Files.readString(err)).isZero();
            } finally {
                browser.destroyForcibly();
            }
        } finally {
            broker.close();
        }
    }

    private PageRecords write() throws Exception {
        RecordMetadata article =
                send(Topics.ARTICLES, PageRecords.article().id(), Codecs.ARTICLE.encode(PageRecords.article()));
        PageRecords records = new PageRecords(new LogPosition(article.topic(), article.partition(), article.offset()));
        try (var producer = ByteClients.producer(broker.bootstrapServer(), Map.of())) {
            for (Fact each : records.manyFacts()) {
                producer.send(record(Topics.FACTS, each.id(), Codecs.FACT.encode(each)));
            }
        }
        for (Fact each : records.facts()) {
            send(Topics.FACTS, each.id(), Codecs.FACT.encode(each));
        }
        for (Entity each : records.entities()) {
            send(Topics.ENTITIES, each.ref().id(), Codecs.ENTITY.encode(each));
            for (EntityWindow window : PageRecords.windows(each.ref())) {
                send(Topics.WINDOWS, window.key(), Codecs.ENTITY_WINDOW.encode(window));
            }
        }
        for (int i = 0; i < UPDATES; i++) {
            send(Topics.ENTITY_UPDATES, PageRecords.CLARA.id(), encoded(records));
        }
        return records;
    }

    private byte[] encoded(PageRecords records) {
        return Codecs.ENTITY_UPDATE.encode(records.update(updates++));
    }

    private RecordMetadata send(Topic<?> topic, String key, byte[] value) throws Exception {
        try (var producer = ByteClients.producer(broker.bootstrapServer(), Map.of())) {
            return producer.send(record(topic, key, value)).get();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Topic<?> topic, String key, byte[] value) {
        return new ProducerRecord<>(TOPICS.name(topic), key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Until what was written last of each topic can be found. */
    private void awaitAll(Serving serving) {
        HttpClient http = HttpClient.newHttpClient();
        try (var consumer = ByteClients.consumer(broker.bootstrapServer(), Map.of())) {
            for (Topic<?> topic : List.of(Topics.FACTS, Topics.ENTITIES, Topics.ENTITY_UPDATES, Topics.WINDOWS)) {
                long end = consumer.endOffsets(ByteClients.assign(consumer, TOPICS.name(topic)))
                        .values()
                        .iterator()
                        .next();
                URI address =
                        URI.create(serving.address() + "/api/v1/status?after=" + topic.suffix() + "-0:" + (end - 1));
                await().atMost(PATIENCE)
                        .until(() -> http.send(
                                                HttpRequest.newBuilder(address).build(),
                                                HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200);
            }
        }
    }
}
