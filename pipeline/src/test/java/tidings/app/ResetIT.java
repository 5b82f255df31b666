package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.model.EntityUpdate;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** Starting over: what goes, what stays, and that what comes next is distinguished from what came before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResetIT {

    private TestCluster cluster;
    private CommandRuns tidings;
    private Path state = Path.of("state");
    private String prefix = "";
    private int prefixes;

    @BeforeAll
    void start() throws Exception {
        cluster = TestCluster.start(1);
    }

    @AfterAll
    void stop() throws Exception {
        cluster.close();
    }

    /** Each test has topics of its own, two articles in them, and facts. */
    @BeforeEach
    void work(@TempDir Path directory) throws Exception {
        prefix = "reset" + ++prefixes + ".";
        state = directory.resolve("state");
        tidings = CommandRuns.withTopics(directory, cluster.bootstrapServers(), prefix, Map.of());
        Path articles = Files.writeString(
                directory.resolve("articles.jsonl"), """
                {"id": "one", "text": "%s", "source": "The Courier", "published": "2021-03-05"}
                {"id": "two", "text": "%s", "source": "Harbour Times", "published": "2021-03-06"}
                """.formatted(HandReading.TEXT, HandReading.TEXT));
        assertThat(tidings.run("produce", articles.toString()))
                .as(tidings.err())
                .isZero();
        runUntilDrained();
    }

    @Test
    void theCopyOfTheUpdatesGoesAndComesWithThem() throws Exception {
        String copy = prefix + "entity-updates-json";
        String[] wanted = {"reset", "--execute", "--kafka-config", "tidings.json.updates=true"};

        assertThat(tidings.run(wanted)).as(tidings.err()).isZero();
        assertThat(topics()).contains(copy);
        assertThat(tidings.run("topics", "--check")).as(tidings.out()).isZero();
        assertThat(tidings.run("reset", "--execute")).as(tidings.err()).isZero();
        assertThat(tidings.out()).contains("topic        " + copy);
        assertThat(topics()).doesNotContain(copy);
    }

    @Test
    void withoutExecuteItOnlySaysWhatItWouldDo() throws Exception {
        // Of a pipeline whose prefix begins as our application is called.
        String foreign = prefix + "knowledge-x.knowledge-rows-changelog";
        try (Admin admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(foreign, 1, (short) 1)))
                    .all()
                    .get();
        }
        Set<String> before = topics();

        assertThat(tidings.run("reset")).as(tidings.err()).isZero();
        assertThat(tidings.out()).doesNotContain(foreign);

        assertThat(tidings.out())
                .contains("topic        " + prefix + "facts", "topic        " + prefix + "knowledge-")
                .contains("offsets of   " + prefix + "knowledge")
                .contains("generation   1, then 2")
                .contains("nothing is deleted yet")
                .doesNotContain(prefix + "extractions");
        assertThat(topics()).isEqualTo(before);
        assertThat(Generation.read(tidings.configuration()).number()).isEqualTo(1);
    }

    @Test
    void knowledgeIsMadeAgainFromTheExtractionsInANewGeneration() throws Exception {
        Map<String, String> facts = facts();
        assertThat(updates()).isNotEmpty().allSatisfy(update -> assertThat(update.generation())
                .isEqualTo(1));
        assertThat(state).isDirectoryContaining("glob:**/generation-1");

        assertThat(tidings.run("reset", "--execute")).as(tidings.err()).isZero();

        assertThat(topics())
                .contains(prefix + "facts", prefix + "entities", prefix + "entity-updates", prefix + "windows")
                .noneMatch(topic -> topic.startsWith(prefix + "knowledge-"));
        assertThat(facts()).isEmpty();
        assertThat(cluster.readAll(prefix + "extractions", "read_committed")).hasSize(2);

        runUntilDrained();

        assertThat(facts()).isEqualTo(facts);
        assertThat(updates()).isNotEmpty().allSatisfy(update -> assertThat(update.generation())
                .isEqualTo(2));
        assertThat(updates()).anyMatch(update -> update.sequence() == 1);
        assertThat(cluster.readAll(prefix + "extractions", "read_committed")).hasSize(2);
        assertThat(state)
                .isDirectoryContaining("glob:**/generation-2")
                .isDirectoryNotContaining("glob:**/generation-1");
    }

    @Test
    void allIsMadeAgainFromTheArticlesAndEachResetCounts() throws Exception {
        Map<String, String> facts = facts();

        assertThat(tidings.run("reset", "--stages", "all", "--execute"))
                .as(tidings.err())
                .isZero();
        assertThat(cluster.readAll(prefix + "extractions", "read_committed")).isEmpty();
        assertThat(tidings.run("reset", "--stages", "all", "--execute"))
                .as(tidings.err())
                .isZero();
        runUntilDrained();

        assertThat(facts()).isEqualTo(facts);
        assertThat(cluster.readAll(prefix + "articles", "read_committed")).hasSize(2);
        assertThat(cluster.readAll(prefix + "extractions", "read_committed")).hasSize(2);
        assertThat(updates())
                .allSatisfy(update -> assertThat(update.generation()).isEqualTo(3));
    }

    @Test
    void whatWasBrokenOffMustBeFinishedBeforeAnythingRuns() throws Exception {
        control("reset", "all");

        assertThat(tidings.run("run")).isEqualTo(1);
        assertThat(tidings.err().lines())
                .singleElement()
                .asString()
                .contains("a reset was not finished: do it again with tidings reset --stages all --execute");
        assertThat(tidings.run("reset", "--execute"))
                .as("less than what was begun")
                .isEqualTo(1);
        assertThat(tidings.run("reset", "--stages", "all", "--execute"))
                .as(tidings.err())
                .isZero();
        runUntilDrained();

        assertThat(updates()).isNotEmpty();
    }

    @Test
    void whileThePipelineIsAtWorkItSaysSoAndDoesNothing() throws Exception {
        try (Pipeline pipeline = new Pipeline(tidings.configuration().inGeneration(1), Meters.create())) {
            pipeline.startKnowledge();
            pipeline.awaitRunning();

            assertThat(tidings.run("reset")).as(tidings.err()).isZero();
            assertThat(tidings.out())
                    .contains("at work      " + prefix + "knowledge, to be stopped first", "nothing is deleted yet");
            assertThat(tidings.run("reset", "--execute")).isEqualTo(1);
            assertThat(tidings.err()).contains(prefix + "knowledge still at work: stop every tidings run first");
        }
    }

    private void runUntilDrained() throws Exception {
        Generation generation = Generation.read(tidings.configuration());
        generation.requireWhole();
        generation.removeOthers(state);
        try (Pipeline pipeline =
                new Pipeline(tidings.configuration().inGeneration(generation.number()), Meters.create())) {
            pipeline.startKnowledge();
            pipeline.startExtract(HandReading::read);
            pipeline.awaitRunning();
            tidings.awaitDrained();
        }
    }

    private Set<String> topics() throws Exception {
        try (Admin admin = cluster.admin()) {
            return admin.listTopics().names().get();
        }
    }

    private List<EntityUpdate> updates() {
        return cluster.readAll(prefix + "entity-updates", "read_committed").stream()
                .map(record -> Codecs.ENTITY_UPDATE.decode(record.value()))
                .toList();
    }

    /** As JSON, by id. */
    private Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        cluster.readAll(prefix + "facts", "read_committed").forEach(record -> {
            String id = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                facts.remove(id);
            } else {
                facts.put(id, Codecs.FACT.toJson(Codecs.FACT.decode(record.value())));
            }
        });
        return facts;
    }

    private void control(String key, @Nullable String value) throws Exception {
        cluster.send(List.of(new ProducerRecord<>(
                prefix + "control",
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8))));
    }
}
