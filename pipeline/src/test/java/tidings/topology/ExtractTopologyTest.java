package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.extract.RejectedArticleException;
import tidings.extract.RejectedArticleException.Reason;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.Sketch;
import tidings.observe.Meters;

class ExtractTopologyTest {

    private static final Instant LOG_TIME = Instant.parse("2021-12-05T08:00:00Z");

    private final Meters meters = Meters.create();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> articles;
    private TestOutputTopic<String, Extraction> extractions;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    ExtractTopologyTest(@TempDir Path state) {
        StreamsSettings settings = settings(state);
        Properties properties = settings.extract();
        properties.put(UndecodableBytesHandler.METERS, meters.reading());
        // The test driver shows dead letters only without transactions; ExtractTopologyIT has them with.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(
                ExtractTopology.build(settings, ExtractTopologyTest::read, meters.reading()), properties, LOG_TIME);
        articles = driver.createInputTopic("t.articles", new ByteArraySerializer(), new ByteArraySerializer());
        extractions = driver.createOutputTopic(
                "t.extractions",
                new StringDeserializer(),
                settings.serde(Topics.EXTRACTIONS).deserializer());
        deadLetters =
                driver.createOutputTopic("t.dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @BeforeEach
    void nothingIsThereYet() {
        assertThat(extractions.isEmpty()).isTrue();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void anArticleBecomesAnExtractionUnderItsIdAtItsLogTime() {
        pipe("a-1", article("a-1", "Ann met Bob.", Article.Status.USABLE));

        TestRecord<String, Extraction> record = extractions.readRecord();
        assertThat(record.key()).isEqualTo("a-1");
        assertThat(record.getRecordTime()).isEqualTo(LOG_TIME);
        assertThat(record.value().position()).isEqualTo(new LogPosition("t.articles", 0, 0));
        assertThat(record.value().withdrawn()).isFalse();
        assertThat(record.value().extractor()).isEqualTo("test");
        assertThat(extractions.isEmpty()).isTrue();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void foreignHeadersAreLeftBehind() {
        TestRecord<byte[], byte[]> record = new TestRecord<>(
                utf8("a-1"), Codecs.ARTICLE.encode(article("a-1", "Ann met Bob.", Article.Status.USABLE)));
        record.headers().add("traceparent", utf8("00-1-1-01"));

        articles.pipeInput(record);

        assertThat(extractions.readRecord().headers()).isEmpty();
    }

    @Test
    void cancelledAndWithheldArticlesAndTombstonesWithdraw() {
        pipe("a-1", article("a-1", "Ann met Bob.", Article.Status.CANCELED));
        pipe("a-2", article("a-2", "Ann met Bob.", Article.Status.WITHHELD));
        pipe("a-3", null);

        assertThat(extractions.readValuesToList())
                .hasSize(3)
                .allSatisfy(extraction -> {
                    assertThat(extraction.withdrawn()).isTrue();
                    assertThat(extraction.claims()).isEmpty();
                    assertThat(extraction.entities()).isEmpty();
                    assertThat(extraction.sketch()).isEqualTo(Sketch.EMPTY);
                })
                .extracting(Extraction::articleId)
                .containsExactly("a-1", "a-2", "a-3");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void undecodableBytesAreADeadLetterAsTheyCame() {
        articles.pipeInput(utf8("a-1"), utf8("<html>no article</html>"));

        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(letter.key()).isEqualTo(utf8("a-1"));
        assertThat(letter.value()).isEqualTo(utf8("<html>no article</html>"));
        assertThat(header(letter, "__streams.errors.message")).contains("neither Avro single-object encoding");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("t.articles");
    }

    @Test
    void anArticleUnderAnotherKeyOrNoneIsADeadLetter() {
        pipe("b-1", article("a-1", "Ann met Bob.", Article.Status.USABLE));
        assertThat(header(onlyDeadLetter(), "__streams.errors.message"))
                .isEqualTo("KEY: key \"b-1\" is not the article's id \"a-1\"");

        pipe(null, article("a-1", "Ann met Bob.", Article.Status.USABLE));
        assertThat(header(onlyDeadLetter(), "__streams.errors.message"))
                .isEqualTo("KEY: no key: the key is the article's id");

        pipe(null, null);
        assertThat(header(onlyDeadLetter(), "__streams.errors.message")).startsWith("KEY: no key");
    }

    @Test
    void anIdThatAStoreCouldNotDistinguishIsADeadLetter() {
        pipe("a\u0000b", article("a\u0000b", "Ann met Bob.", Article.Status.USABLE));
        assertThat(header(onlyDeadLetter(), "__streams.errors.message"))
                .isEqualTo("KEY: a control character in the key");
    }

    @Test
    void anIdTooLongForTheRecordsBehindIsADeadLetter() {
        String id = "i".repeat(513);

        pipe(id, article(id, "Ann met Bob.", Article.Status.USABLE));
        assertThat(header(onlyDeadLetter(), "__streams.errors.message"))
                .isEqualTo("SIZE: key of 513 bytes, at most 512");

        pipe(id, null);
        assertThat(header(onlyDeadLetter(), "__streams.errors.message")).startsWith("SIZE: key");
    }

    @Test
    void anArticleThatCannotBeReadIsADeadLetterAndTheNextIsRead() {
        Article empty = article("a-1", " ", Article.Status.USABLE);

        pipe("a-1", empty);

        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(header(letter, "__streams.errors.message")).isEqualTo("EMPTY: nothing to read");
        assertThat(header(letter, "__streams.errors.exception")).isEqualTo(RejectedArticleException.class.getName());
        assertThat(Codecs.ARTICLE.decode(letter.value())).isEqualTo(empty);

        pipe("a-2", article("a-2", "Ann met Bob.", Article.Status.USABLE));
        assertThat(extractions.readKeyValuesToList()).hasSize(1);
    }

    @Test
    void whatIsReadAndWhatIsPutAsideIsCounted() {
        pipe("a-1", article("a-1", "Ann met Bob.", Article.Status.USABLE));
        pipe("a-1", null);
        pipe("a-2", article("a-2", " ", Article.Status.USABLE));
        pipe("b-1", article("a-1", "Ann met Bob.", Article.Status.USABLE));
        articles.pipeInput(utf8("a-3"), utf8("no article"));
        extractions.readValuesToList();
        deadLetters.readRecordsToList();

        assertThat(meters.scrape())
                .contains("tidings_articles_total{outcome=\"read\"} 1.0\n")
                .contains("tidings_articles_total{outcome=\"withdrawn\"} 1.0\n")
                .contains("tidings_dead_letters_total{reason=\"EMPTY\"} 1.0\n")
                .contains("tidings_dead_letters_total{reason=\"KEY\"} 1.0\n")
                .contains("tidings_dead_letters_total{reason=\"UNDECODABLE\"} 1.0\n");
    }

    @Test
    void theTopologyIsAsDescribed() throws IOException {
        Golden.assertDescription(
                ExtractTopology.build(settings(Path.of("unused")), ExtractTopologyTest::read, meters.reading()),
                "extract.txt");
    }

    /** The one dead letter since the last look, with nothing beside it. */
    private TestRecord<byte[], byte[]> onlyDeadLetter() {
        List<TestRecord<byte[], byte[]>> letters = deadLetters.readRecordsToList();
        assertThat(letters).hasSize(1);
        assertThat(extractions.isEmpty()).as("no extraction of a dead letter").isTrue();
        return letters.get(0);
    }

    private void pipe(@Nullable String key, @Nullable Article article) {
        articles.pipeInput(
                key == null ? null : utf8(key), article == null ? null : Codecs.ARTICLE.encode(article), LOG_TIME);
    }

    private static StreamsSettings settings(Path state) {
        return new StreamsSettings(
                "unused:9092",
                TopicSettings.withPrefix("t."),
                state,
                1,
                StreamsSettings.DEFAULT_COMMIT_INTERVAL,
                Map.of());
    }

    private static Extraction read(Article article, LogPosition position) {
        if (article.text().isBlank()) {
            throw new RejectedArticleException(Reason.EMPTY, "nothing to read");
        }
        return Extraction.of(article, position, "test", Sketch.EMPTY, List.of(), List.of(), false);
    }

    private static Article article(String id, String text, Article.Status status) {
        return new Article(id, null, "The Example", null, null, text, null, null, null, status, List.of());
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        Headers headers = record.headers();
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
