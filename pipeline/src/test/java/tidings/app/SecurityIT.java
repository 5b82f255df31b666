package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.tools.AclCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.model.LogPosition;
import tidings.observe.Meters;
import tidings.serve.ServeSettings;
import tidings.serve.Serving;
import tidings.testing.AuthorizerAudit;
import tidings.testing.SecureBroker;

/**
 * TLS, SCRAM and an authorizer, through Kafka's own settings: with the rights that {@code docs/security.md} lists all
 * works, each of them is used, and without any one list what needs it says so in one line.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecurityIT {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");

    private static final List<String> USERS =
            List.of("tidings-extract", "tidings-knowledge", "newsroom", "reader", "tidings-serve", "tidings-operator");

    private Path directory = Path.of("none");
    private SecureBroker broker;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        this.directory = directory;
        broker = SecureBroker.start(directory);
        for (String user : USERS) {
            broker.addUser(user);
        }
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    @Order(1)
    void theCommandsOfTheDocumentGrantWhatTheySay() throws Exception {
        Path admin = Files.write(
                directory.resolve("admin.properties"),
                broker.client("admin").entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
        List<Grant> grants = Grant.of(DOCUMENT);

        for (Grant grant : grants) {
            // In this JVM: to start one for each takes longer than all else here.
            AclCommand.main(grant.arguments(broker.bootstrapServers(), admin));
        }

        assertThat(grants).hasSizeGreaterThan(15);
        try (Admin client = broker.admin()) {
            assertThat(client.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(rights(grants));
        }
    }

    @Test
    @Order(2)
    void withTheRightsOfTheDocumentAllWorksAndEachOfThemIsUsed() throws Exception {
        Path articles = Files.writeString(directory.resolve("articles.jsonl"), """
                {"id": "one", "text": "%s", "source": "The Courier", "published": "2021-03-05"}
                {"id": "bad", "text": "refuse me", "source": "Harbour Times"}
                """.formatted(HandReading.TEXT));
        try (AuthorizerAudit audit = AuthorizerAudit.begin()) {
            CommandRuns operator = as("tidings-operator");
            assertThat(operator.run("topics", "--create")).as(operator.err()).isZero();
            // So that there is a generation to be read.
            assertThat(operator.run("reset", "--stages", "all", "--execute"))
                    .as(operator.err())
                    .isZero();
            CommandRuns newsroom = as("newsroom");
            assertThat(newsroom.run("produce", articles.toString()))
                    .as(newsroom.err())
                    .isZero();
            giveWork();

            try (ChildProcess extract = run("tidings-extract", "extract");
                    ChildProcess knowledge = run("tidings-knowledge", "knowledge")) {
                extract.awaitLine("ready:");
                knowledge.awaitLine("ready:");
                as("admin").awaitDrained();
                await("a look at the lag").atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                                audit.unused(rights(Grant.of(DOCUMENT).stream()
                                        .filter(SecurityIT::isOfAnApplication)
                                        .toList())))
                        .isEmpty());
                // Killed, they would be members of their groups for ten seconds more.
                extract.process().destroy();
                knowledge.process().destroy();
                extract.awaitEnd(1);
                knowledge.awaitEnd(1);
                assertThat(printed(extract) + printed(knowledge))
                        .contains("sasl.jaas.config = [hidden]")
                        .doesNotContain("secret-of");
            }

            CommandRuns reader = as("reader");
            assertThat(reader.run("watch", "clara whitfield", "--from-beginning", "--until-end"))
                    .as(reader.err())
                    .isZero();
            assertThat(reader.out()).contains("Clara Whitfield", "met");
            readFactsInAGroupOfTheReaders();
            serve();
            assertThat(operator.run("dead-letters", "list")).as(operator.err()).isZero();
            assertThat(operator.out()).contains("UNREADABLE  bad");
            assertThat(operator.run("dead-letters", "replay", "--reason", "UNREADABLE"))
                    .as(operator.err())
                    .isZero();
            assertThat(operator.out()).contains("1 dead letter replayed");
            assertThat(operator.run("reset", "--stages", "all", "--execute"))
                    .as(operator.err())
                    .isZero();

            assertThat(audit.refusals()).isEmpty();
            assertThat(audit.unused(rights(Grant.of(DOCUMENT)))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("grantsOfApplications")
    @Order(3)
    void withoutAnyOneOfThemTheApplicationStopsAndSaysWhy(Grant grant) throws Exception {
        giveWork();
        without(grant.rights(), () -> {
            CommandRuns application = as(grant.user());
            assertThat(CompletableFuture.supplyAsync(() -> application.run(
                                    "run", "--stages", grant.user().replace("tidings-", "")))
                            .get(1, TimeUnit.MINUTES))
                    .isEqualTo(1);
            assertThat(application.err().lines()).singleElement().asString().contains("Kafka does not permit it");
        });
    }

    @Test
    @Order(4)
    void aRightThatIsTakenAwayWhileItWorksEndsItWithOneLine() throws Exception {
        CommandRuns operator = as("tidings-operator");
        assertThat(operator.run("topics", "--create")).as(operator.err()).isZero();
        List<AclBinding> write = rights(Grant.of(DOCUMENT)).stream()
                .filter(right -> right.entry().principal().equals("User:tidings-knowledge")
                        && right.pattern().name().equals("tidings.facts"))
                .toList();
        assertThat(write).hasSize(1);
        try (ChildProcess knowledge = run("tidings-knowledge", "knowledge")) {
            knowledge.awaitLine("ready:");
            without(write, () -> {
                giveWork();
                assertThat(knowledge.awaitEnd(1)).isEqualTo(1);
            });
            assertThat(knowledge.err().lines().filter(line -> line.startsWith("tidings run: ")))
                    .singleElement()
                    .asString()
                    .contains("Kafka does not permit it", "tidings.facts");
        }
    }

    @Test
    @Order(5)
    void aWrongPasswordOrAnUnknownCertificateIsOneLineAndShowsNoSecret() throws Exception {
        Map<String, String> wrong = new HashMap<>(broker.client("reader"));
        wrong.put("sasl.jaas.config", SecureBroker.login("reader").replace("secret-of", "wrong-of"));
        new CommandRuns(directory, wrong);
        // With all there is to log, which can only be set for a process of its own.
        try (ChildProcess reader = ChildProcess.start(
                directory,
                Tidings.class.getName(),
                "topics",
                "--check",
                "--log-level",
                "TRACE",
                "--config",
                directory.resolve("tidings.properties").toString())) {
            assertThat(reader.awaitEnd(2)).isEqualTo(1);
            assertThat(reader.err()).contains("Kafka does not let us in");
            assertThat(printed(reader)).contains("[hidden]").doesNotContain("wrong-of-reader");
        }

        Map<String, String> untrusting = new HashMap<>(broker.client("reader"));
        untrusting.remove("ssl.truststore.location");
        untrusting.remove("ssl.truststore.type");
        CommandRuns stranger = new CommandRuns(directory, untrusting);
        assertThat(stranger.run("topics", "--check")).isEqualTo(1);
        assertThat(stranger.err().lines()).singleElement().asString().contains("Kafka does not let us in");
    }

    /** What is known, the neighbourhood of a sentence, and a watch. */
    private void serve() throws Exception {
        CommandRuns serve = as("tidings-serve");
        HttpClient http = HttpClient.newHttpClient();
        try (Serving serving = Serving.open(
                new ServeSettings(
                        "127.0.0.1",
                        0,
                        directory.resolve("index"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        ServeSettings.Watching.ANYWHERE,
                        0),
                serve.configuration().streams(),
                serve.configuration().client(),
                Clock.systemUTC(),
                Meters.create())) {
            URI api = URI.create(serving.address() + "/api/v1/");
            ObjectMapper json = new ObjectMapper();
            await("a fact").atMost(Duration.ofMinutes(1)).until(() -> json.readTree(get(http, api.resolve("facts")))
                    .at("/items/0/id")
                    .isTextual());
            JsonNode fact = json.readTree(get(http, api.resolve("facts"))).at("/items/0");
            assertThat(get(
                            http,
                            api.resolve(
                                    "articles/" + fact.at("/evidence/articleId").asText() + "/evidence")))
                    .contains("\"isWhole\":true");
            HttpRequest watch = HttpRequest.newBuilder(api.resolve("watches"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"url\": \"http://127.0.0.1:9/\"}"))
                    .build();
            assertThat(http.send(watch, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
            await("who delivers").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                try (Admin admin = broker.admin()) {
                    assertThat(admin.describeConsumerGroups(List.of("tidings.watch"))
                                    .all()
                                    .get()
                                    .values())
                            .allSatisfy(group -> assertThat(group.members()).isNotEmpty());
                }
            });
        }
    }

    private static String get(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void readFactsInAGroupOfTheReaders() {
        Map<String, Object> settings = new HashMap<>(broker.client("reader"));
        settings.putAll(Map.of("group.id", "reader.archive", "auto.offset.reset", "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("tidings.facts", "tidings.windows"));
            await("a fact").atMost(Duration.ofMinutes(1)).until(() -> !consumer.poll(Duration.ofMillis(200))
                    .isEmpty());
        }
    }

    /** Those without which an application cannot work: to know the other's lag is a convenience. */
    private static Stream<Grant> grantsOfApplications() throws IOException {
        return Grant.of(DOCUMENT).stream()
                .filter(grant -> isOfAnApplication(grant) && !grant.command().contains("--operation Describe --group"));
    }

    private static boolean isOfAnApplication(Grant grant) {
        return List.of("tidings-extract", "tidings-knowledge").contains(grant.user());
    }

    private static List<AclBinding> rights(List<Grant> grants) {
        return grants.stream().flatMap(grant -> grant.rights().stream()).toList();
    }

    /** Does something while some rights are taken away. */
    private void without(List<AclBinding> rights, Attempt attempt) throws Exception {
        try (Admin admin = broker.admin()) {
            admin.deleteAcls(rights.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get();
            // The broker learns it from the controller, a while later.
            await().until(() -> Collections.disjoint(
                    admin.describeAcls(AclBindingFilter.ANY).values().get(), rights));
            try {
                attempt.run();
            } finally {
                admin.createAcls(rights).all().get();
            }
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws Exception;
    }

    /** Something for every right to be needed: an article, an extraction, and of each one that cannot be read. */
    private void giveWork() throws Exception {
        String id = UUID.randomUUID().toString();
        Article article = HandReading.article(id, HandReading.TEXT);
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        byte[] extraction =
                Codecs.EXTRACTION.encode(HandReading.read(article, new LogPosition("tidings.articles", 0, 0)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>copyOf(broker.client("admin")),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("tidings.articles", key, Codecs.ARTICLE.encode(article)));
            producer.send(new ProducerRecord<>("tidings.articles", key, key));
            producer.send(new ProducerRecord<>("tidings.extractions", key, extraction));
            producer.send(new ProducerRecord<>("tidings.extractions", key, key));
        }
    }

    private CommandRuns as(String user) throws IOException {
        Path own = Files.createDirectories(directory.resolve(user));
        Map<String, String> settings = new HashMap<>(broker.client(user));
        settings.put("tidings.http.port", "-1");
        settings.put("tidings.threads", "1");
        settings.put("tidings.articles.partitions", "2");
        settings.put("tidings.extractions.partitions", "2");
        settings.put("tidings.repartition.partitions", "2");
        // Of each run its own: one that has failed here may hold its lock for a while, where else its process ends.
        settings.put(
                "tidings.state.directory",
                Files.createTempDirectory(own, "state").toString());
        return new CommandRuns(own, settings);
    }

    /** Both streams: tests log on the first. */
    private static String printed(ChildProcess process) throws IOException {
        return process.err() + String.join("\n", process.out());
    }

    /** Logs what is set, among much else. */
    private ChildProcess run(String user, String stages) throws IOException {
        as(user);
        Path own = directory.resolve(user);
        return ChildProcess.start(
                own,
                SlowRun.class.getName(),
                "run",
                "--stages",
                stages,
                "--log-level",
                "DEBUG",
                "--config",
                own.resolve("tidings.properties").toString());
    }
}
