package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.extract.ArticleExtractor;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** Dead letters of both applications: looked at, and put back when what was wrong has been put right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersIT {

    /** Whose partition is neither the key's own nor the first. */
    private static final int CHOSEN_PARTITION = 3;

    private TestCluster cluster;
    private CommandRuns tidings;
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

    /** Each test has topics of its own. */
    @BeforeEach
    void createTopics(@TempDir Path directory) throws Exception {
        prefix = "letters" + ++prefixes + ".";
        tidings = CommandRuns.withTopics(
                directory, cluster.bootstrapServers(), prefix, Map.of("tidings.articles.partitions", "4"));
    }

    @Test
    void whatFailedGoesBackToWhereItCameFromOnceItCanBeRead() throws Exception {
        ProducerRecord<byte[], byte[]> refused = record("articles", CHOSEN_PARTITION, "late", article("late", "???"));
        refused.headers().add("trace", utf8("42"));
        cluster.send(List.of(refused, record("articles", 0, "junk", utf8("no article"))));
        work(HandReading::read);

        assertThat(list())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .contains("  UNREADABLE  late  from " + prefix + "articles-3@0")
                                .doesNotEndWith("replayed"),
                        line -> assertThat(line).contains("  UNDECODABLE  junk  from " + prefix + "articles-0@0"));
        assertThat(list("--reason", "unreadable", "--source", "articles")).hasSize(1);
        assertThat(list("--source", "extractions")).isEmpty();
        assertThat(list("--since", "2999-01-01")).isEmpty();
        assertThat(list("--until", "2999-01-01T00:00:00Z")).hasSize(2);
        String position = list("--reason", "UNREADABLE").get(0).split(" ")[0];

        assertThat(tidings.run("dead-letters", "replay", "--reason", "UNREADABLE"))
                .as(tidings.err())
                .isZero();
        assertThat(tidings.out()).contains("1 dead letter replayed");
        work((article, where) -> HandReading.read(readable(article), where));

        ConsumerRecord<byte[], byte[]> again = cluster.read(prefix + "articles", 3).stream()
                .filter(each -> each.partition() == CHOSEN_PARTITION && each.offset() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(header(again, "tidings.replay.of")).isEqualTo(position);
        assertThat(header(again, "tidings.replay.origin")).isEqualTo(prefix + "articles-3@0");
        assertThat(header(again, "trace")).isEqualTo("42");
        assertThat(again.headers()).noneMatch(header -> header.key().startsWith("__streams"));
        assertThat(cluster.read(prefix + "extractions", 1))
                .extracting(each -> Codecs.EXTRACTION.decode(each.value()))
                .extracting(Extraction::articleId)
                .containsExactly("late");
        assertThat(list(position)).singleElement().asString().endsWith("  replayed");
    }

    @Test
    void aReplayIsDoneOnceUnlessMoreIsAskedFor() throws Exception {
        cluster.send(List.of(record("articles", 1, "a", article("a", "???"))));
        work(HandReading::read);

        assertThat(tidings.run("dead-letters", "replay")).isZero();
        assertThat(tidings.run("dead-letters", "replay")).isZero();
        assertThat(tidings.out()).contains("1 dead letter replayed before", "0 dead letters replayed");
        assertThat(tidings.run("dead-letters", "replay", "--again")).isZero();
        assertThat(tidings.out()).contains("1 dead letter replayed");
        work(HandReading::read);

        // The original and two replays, which failed again: those are letters of their own, and know where they began.
        assertThat(cluster.read(prefix + "articles", 3)).hasSize(3);
        assertThat(list()).hasSize(3);
        assertThat(tidings.run("dead-letters", "show", "--since", "2020-01-01")).isZero();
        assertThat(tidings.out())
                .contains("origin   " + prefix + "articles-1@0")
                .containsPattern(
                        "origin   \\S+articles-1@\\d+, replayed from 0@0, first at " + prefix + "articles-1@0");
    }

    @Test
    void aVersionThatANewerOneHasReplacedStays() throws Exception {
        cluster.send(List.of(
                record("articles", 2, "a", article("a", "???")),
                record("articles", 2, "a", article("a", HandReading.TEXT)),
                record("articles", 1, "gone", article("gone", "???")),
                record("articles", 1, "gone", null)));
        work(HandReading::read);

        assertThat(tidings.run("dead-letters", "replay")).isZero();

        assertThat(tidings.out())
                .contains("stays: a newer record of its key is at " + prefix + "articles-2@1")
                .contains("stays: a newer record of its key is at " + prefix + "articles-1@1")
                .contains("0 dead letters replayed");
    }

    @Test
    void bytesThatKnowledgeCannotReadAreKeptAndGoBackToTheExtractions() throws Exception {
        cluster.send(List.of(record("extractions", 1, "b", utf8("no extraction"))));
        work(HandReading::read);

        assertThat(list("--source", prefix + "extractions"))
                .singleElement()
                .asString()
                .contains("  UNDECODABLE  b  from " + prefix + "extractions-1@0");
        assertThat(tidings.run("dead-letters", "show", "0@0")).isZero();
        assertThat(tidings.out()).contains("13 bytes that are no record of ours: no extraction");
        assertThat(tidings.run("dead-letters", "replay", "--source", "extractions"))
                .isZero();
        assertThat(cluster.read(prefix + "extractions", 2)).allSatisfy(each -> {
            assertThat(each.partition()).isEqualTo(1);
            assertThat(each.value()).asString().isEqualTo("no extraction");
        });
    }

    @Test
    void whatIsNotOursOrNotThereIsSaidSo() throws Exception {
        cluster.send(List.of(new ProducerRecord<>(prefix + "dead-letters", 0, utf8("x"), utf8("a stranger's"))));

        assertThat(tidings.run("dead-letters", "replay")).isZero();
        assertThat(tidings.out()).contains("0@0 stays: it is from an unknown place", "0 dead letters replayed");
        assertThat(tidings.run("dead-letters", "show", "0@7")).isEqualTo(1);
        assertThat(tidings.err()).contains("no dead letter at 0@7");
        assertThat(tidings.run("dead-letters", "list", "--since", "Tuesday")).isEqualTo(2);
        assertThat(tidings.err()).contains("\"Tuesday\" is no time");
    }

    /** Until all is worked off. */
    private void work(ArticleExtractor extractor) throws Exception {
        try (Pipeline pipeline = new Pipeline(tidings.configuration(), Meters.create())) {
            pipeline.startKnowledge();
            pipeline.startExtract(extractor);
            pipeline.awaitRunning();
            tidings.awaitDrained();
        }
    }

    private List<String> list(String... options) {
        String[] command = new String[options.length + 2];
        command[0] = "dead-letters";
        command[1] = "list";
        System.arraycopy(options, 0, command, 2, options.length);
        assertThat(tidings.run(command)).as(tidings.err()).isZero();
        return tidings.out().lines().toList();
    }

    private static Article readable(Article article) {
        return Codecs.ARTICLE.decode(article(article.id(), HandReading.TEXT));
    }

    private static byte[] article(String id, String text) {
        return Codecs.ARTICLE.encode(HandReading.article(id, text));
    }

    private ProducerRecord<byte[], byte[]> record(String suffix, int partition, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(prefix + suffix, partition, utf8(key), value);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
