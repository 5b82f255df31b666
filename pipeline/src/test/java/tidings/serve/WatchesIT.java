package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.broker.EmbeddedBroker;
import tidings.codec.Codecs;
import tidings.model.LogPosition;
import tidings.observe.Meters;
import tidings.serve.ServeSettings.Watching;
import tidings.testing.ByteClients;
import tidings.topology.StreamsSettings;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** Watches beside a real broker and somebody who is notified. */
class WatchesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TAKEN = 204;
    private static final TopicSettings TOPICS = new TopicSettings(
            "watched.",
            Map.of(),
            Map.of("facts", 1, "entities", 1, "entity-updates", 2, "windows", 1, "articles", 1, "extractions", 1),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty());

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final PageRecords records = new PageRecords(new LogPosition("watched.articles", 0, 0));
    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private EmbeddedBroker broker;
    private HttpServer receiver;
    private int updates;

    /** A message as it came. */
    private record Delivered(String id, String time, String signature, String body) {
        List<Integer> sequences() throws IOException {
            return JSON.readTree(body).at("/data/updates").findValues("sequence").stream()
                    .map(JsonNode::asInt)
                    .toList();
        }
    }

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServer()))) {
            new TopicAdmin(admin, TOPICS).create();
        }
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        broker.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            delivered.add(new Delivered(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Integer answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? TAKEN : answer, -1);
        }
    }

    @Test
    void eachUpdateIsDeliveredUntilItIsTakenAndGoesOnWhereAnotherServerStopped() throws Exception {
        String secret;
        try (Serving serving = serve(Watching.ANYWHERE)) {
            update(serving);
            JsonNode watch = made(serving, "{\"url\": \"" + hook() + "\", \"filter\": {\"kind\": \"MET\"}}");
            secret = watch.get("secret").asText();
            assertThat(send(serving, "GET", "/api/v1/watches", "").body())
                    .contains(hook())
                    .doesNotContain(secret);

            answers.add(500);
            update(serving);
            await().atMost(PATIENCE).until(() -> delivered.size() == 2);
        }
        assertThat(delivered.get(1).id()).isEqualTo(delivered.get(0).id());
        assertThat(delivered.get(1).body()).isEqualTo(delivered.get(0).body());
        // Not the one before the watch.
        assertThat(delivered.get(1).sequences()).containsExactly(5);
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        assertThat(delivered).allSatisfy(each -> assertThat(each.signature())
                .isEqualTo(Webhook.signature(key, each.id(), each.time(), each.body())));

        write();
        try (Serving serving = serve(Watching.ANYWHERE)) {
            await().atMost(PATIENCE).until(() -> delivered.size() == 3);
            assertThat(delivered.get(2).sequences()).containsExactly(9);

            answers.add(410);
            update(serving);
            await().atMost(PATIENCE)
                    .until(() ->
                            send(serving, "GET", "/api/v1/watches", "").body().contains("410 Gone"));
            String id = JSON.readTree(
                            send(serving, "GET", "/api/v1/watches", "").body())
                    .at("/items/0/id")
                    .asText();
            assertThat(send(serving, "DELETE", "/api/v1/watches/" + id, "").statusCode())
                    .isEqualTo(TAKEN);
            assertThat(send(serving, "GET", "/api/v1/watches/" + id, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aDigestWaitsForSeveral() throws Exception {
        try (Serving serving = serve(Watching.ANYWHERE)) {
            update(serving);
            made(serving, "{\"url\": \"" + hook() + "\", \"atLeast\": 3}");
            update(serving);
            update(serving);
            update(serving);

            await().atMost(PATIENCE).until(() -> !delivered.isEmpty());
            assertThat(delivered).singleElement().satisfies(each -> assertThat(each.sequences())
                    .containsExactly(5, 9, 13));
        }
    }

    @Test
    void nobodyIsNotifiedInsideUnlessThatIsAllowedNorWhereWatchesAreOff() throws Exception {
        String asked = "{\"url\": \"" + hook() + "\"}";
        try (Serving serving = serve(Watching.OUTSIDE)) {
            HttpResponse<String> refused = send(serving, "POST", "/api/v1/watches", asked);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("is inside");
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(serving.address() + "/api/v1/watches"))
                                            .POST(HttpRequest.BodyPublishers.ofString(asked))
                                            .header("Content-Type", "text/plain")
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as("as another site's form sends it")
                    .isEqualTo(415);
            assertThat(send(serving, "POST", "/api/v1/facts", asked).statusCode())
                    .isEqualTo(405);
        }
        try (Serving serving = serve(Watching.OFF)) {
            assertThat(send(serving, "POST", "/api/v1/watches", asked).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void pagesOfOtherSitesChangeNothing() throws Exception {
        String asked = "{\"url\": \"" + hook() + "\"}";
        try (Serving serving = serve(Watching.ANYWHERE)) {
            String own = serving.address();
            update(serving);
            for (String[] header : new String[][] {
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"},
                {"Origin", "http://elsewhere.example"},
                {"Origin", own.replaceFirst(":\\d+$", ":1")},
                {"Origin", "null"}
            }) {
                assertThat(sent(serving, "POST", "/api/v1/watches", asked, header))
                        .as(String.join(": ", header))
                        .isEqualTo(403);
            }
            assertThat(send(serving, "GET", "/api/v1/watches", "").body()).doesNotContain(hook());

            String one = "/api/v1/watches/" + made(serving, asked).get("id").asText();
            assertThat(sent(serving, "DELETE", one, "", "Sec-Fetch-Site", "cross-site"))
                    .isEqualTo(403);
            assertThat(sent(serving, "GET", one, "", "Sec-Fetch-Site", "cross-site"))
                    .isEqualTo(200);
            assertThat(sent(serving, "POST", "/api/v1/watches", asked, "Origin", own))
                    .isEqualTo(201);
            assertThat(sent(serving, "DELETE", one, "", "Sec-Fetch-Site", "same-origin"))
                    .isEqualTo(204);
        }
    }

    /** The status of what a browser sends for a page. */
    private int sent(Serving serving, String method, String path, String body, String... header)
            throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(serving.address() + path))
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .header("Content-Type", "application/json")
                                .headers(header)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String hook() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    private JsonNode made(Serving serving, String asked) throws Exception {
        HttpResponse<String> made = send(serving, "POST", "/api/v1/watches", asked);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    private HttpResponse<String> send(Serving serving, String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(serving.address() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** One more, and waits until it can be found. */
    private void update(Serving serving) throws Exception {
        String after = write();
        HttpResponse<String> answer = send(serving, "GET", "/api/v1/status?after=" + after, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String write() throws Exception {
        try (var producer = ByteClients.producer(broker.bootstrapServer(), Map.of())) {
            // New ones only: each is the lead of its change.
            byte[] value = Codecs.ENTITY_UPDATE.encode(records.update(4 * updates++));
            var written = producer.send(new ProducerRecord<>(
                            TOPICS.name(Topics.ENTITY_UPDATES),
                            PageRecords.CLARA.id().getBytes(StandardCharsets.UTF_8),
                            value))
                    .get();
            return "entity-updates-" + written.partition() + ":" + written.offset();
        }
    }

    private Serving serve(Watching watches) throws IOException {
        StreamsSettings streams = new StreamsSettings(
                broker.bootstrapServer(), TOPICS, directory.resolve("state"), 1, Duration.ofMillis(100), Map.of());
        return Serving.open(
                new ServeSettings(
                        "127.0.0.1",
                        0,
                        directory.resolve("index"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        watches,
                        0),
                streams,
                Map.of("bootstrap.servers", broker.bootstrapServer()),
                Clock.systemUTC(),
                Meters.create());
    }
}
