package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.extract.RejectedArticleException;
import tidings.extract.RejectedArticleException.Reason;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.Sketch;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** Dead letters under exactly-once, on a real broker: the test driver shows them only without transactions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractTopologyIT {

    /** What is left for an article's text of a batch at the topic's limit, below what the batch and the record add. */
    private static final int LARGEST_TEXT = Topics.ARTICLES.maxMessageBytes() - 300;

    private static final String UNREADABLE = "#";

    private TestCluster cluster;

    @BeforeAll
    void start() throws Exception {
        cluster = TestCluster.start(1);
    }

    @AfterAll
    void stop() throws Exception {
        cluster.close();
    }

    @Test
    void whatCannotBeReadIsPutAsideAndTheRestIsReadOnce(@TempDir Path state) throws Exception {
        StreamsSettings settings = settings("it.", state);
        try (Admin admin = cluster.admin()) {
            new TopicAdmin(admin, settings.topics()).create();
        }
        byte[] largestRejected = article("big-rejected", UNREADABLE.repeat(LARGEST_TEXT));
        cluster.send(List.of(
                record("good", article("good", "Ann met Bob.")),
                record("bytes", "no article".getBytes(StandardCharsets.UTF_8)),
                record("empty", new byte[0]),
                record("other-key", article("good", "Ann met Bob.")),
                record("big-rejected", largestRejected),
                record("big-read", article("big-read", "a".repeat(LARGEST_TEXT))),
                record("good", null),
                record("last", article("last", "Ann met Bob."))));

        try (KafkaStreams streams = new KafkaStreams(
                ExtractTopology.build(
                        settings, ExtractTopologyIT::read, Meters.create().reading()),
                settings.extract())) {
            streams.start();

            assertThat(cluster.read("it.extractions", 4))
                    .extracting(record -> Codecs.EXTRACTION.decode(record.value()))
                    .extracting(Extraction::articleId, Extraction::withdrawn)
                    .containsExactlyInAnyOrder(
                            tuple("good", false), tuple("big-read", false), tuple("good", true), tuple("last", false));
            List<ConsumerRecord<byte[], byte[]>> letters = cluster.read("it.dead-letters", 4);
            assertThat(letters)
                    .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrder("bytes", "empty", "other-key", "big-rejected");
            assertThat(letters)
                    .filteredOn(letter -> letter.value().length > LARGEST_TEXT)
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.value()).isEqualTo(largestRejected);
                        assertThat(header(letter, "__streams.errors.message")).isEqualTo("UNREADABLE: no prose");
                    });
            assertThat(streams.state()).isEqualTo(KafkaStreams.State.RUNNING);
            streams.close(Duration.ofSeconds(20));
        }
        assertThat(cluster.read("it.extractions", 4)).hasSize(4);
        assertThat(cluster.read("it.dead-letters", 4)).hasSize(4);
    }

    @Test
    void anExtractionCarriesTheLogTimeOfItsArticle(@TempDir Path state) throws Exception {
        StreamsSettings settings = settings("time.", state);
        try (Admin admin = cluster.admin()) {
            new TopicAdmin(admin, settings.topics()).create();
        }
        byte[] value = article("a-1", "Ann met Bob.");
        // A producer that dates its record 2099, which the log must not believe.
        cluster.send(List.of(new ProducerRecord<>("time.articles", 0, 4_070_908_800_000L, utf8("a-1"), value)));

        try (KafkaStreams streams = new KafkaStreams(
                ExtractTopology.build(
                        settings, ExtractTopologyIT::read, Meters.create().reading()),
                settings.extract())) {
            streams.start();

            long logTime = cluster.read("time.articles", 1).get(0).timestamp();
            assertThat(logTime).isLessThan(4_070_908_800_000L);
            assertThat(cluster.read("time.extractions", 1))
                    .singleElement()
                    .satisfies(record -> assertThat(record.timestamp()).isEqualTo(logTime));
            streams.close(Duration.ofSeconds(20));
        }
    }

    @Test
    void whatCompressionMadeSmallIsPutAsideCut(@TempDir Path state) throws Exception {
        StreamsSettings settings = settings("zip.", state);
        try (Admin admin = cluster.admin()) {
            new TopicAdmin(admin, settings.topics()).create();
        }
        int large = 20_000_000;
        ProducerRecord<byte[], byte[]> header =
                new ProducerRecord<>("zip.articles", utf8("header"), utf8("no article"));
        header.headers().add("x", new byte[large]);
        cluster.send(
                List.of(
                        new ProducerRecord<>(
                                "zip.articles", utf8("refused"), article("refused", UNREADABLE.repeat(large))),
                        new ProducerRecord<>("zip.articles", utf8("bytes"), new byte[large]),
                        header,
                        new ProducerRecord<>("zip.articles", new byte[large], article("key", "Ann met Bob.")),
                        new ProducerRecord<>("zip.articles", utf8("last"), article("last", "Ann met Bob."))),
                "gzip");

        try (KafkaStreams streams = new KafkaStreams(
                ExtractTopology.build(
                        settings, ExtractTopologyIT::read, Meters.create().reading()),
                settings.extract())) {
            streams.start();

            assertThat(cluster.read("zip.extractions", 1)).hasSize(1);
            assertThat(cluster.read("zip.dead-letters", 4)).hasSize(4).allSatisfy(letter -> {
                assertThat(header(letter, "tidings.cut")).hasSize(8);
                assertThat(header(letter, "__streams.errors.message")).isNotBlank();
            });
            assertThat(streams.state()).isEqualTo(KafkaStreams.State.RUNNING);
            streams.close(Duration.ofSeconds(20));
        }
    }

    private StreamsSettings settings(String prefix, Path state) {
        return new StreamsSettings(
                cluster.bootstrapServers(),
                new TopicSettings(
                        prefix,
                        Map.of(),
                        Map.of("articles", 2, "extractions", 2),
                        Map.of(),
                        OptionalInt.empty(),
                        OptionalInt.empty()),
                state,
                1,
                StreamsSettings.DEFAULT_COMMIT_INTERVAL,
                Map.of());
    }

    private static Extraction read(Article article, LogPosition position) {
        if (article.text().startsWith(UNREADABLE)) {
            throw new RejectedArticleException(Reason.UNREADABLE, "no prose");
        }
        return Extraction.of(article, position, "test", Sketch.EMPTY, List.of(), List.of(), false);
    }

    private static byte[] article(String id, String text) {
        return Codecs.ARTICLE.encode(new Article(
                id, null, "The Example", null, null, text, null, null, null, Article.Status.USABLE, List.of()));
    }

    private static ProducerRecord<byte[], byte[]> record(String key, byte @Nullable [] value) {
        return new ProducerRecord<>("it.articles", utf8(key), value);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
