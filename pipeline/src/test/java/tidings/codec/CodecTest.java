package tidings.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.Article;
import tidings.model.Claim;
import tidings.model.Span;
import tidings.testing.GeneratedValues;

class CodecTest {

    private static final Article ARTICLE = new Article(
            "a-1",
            null,
            "The Example",
            null,
            null,
            "Ann met Bob.",
            null,
            null,
            null,
            Article.Status.USABLE,
            List.of(new Span(0, 3)));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsRead(long seed) {
        GeneratedValues values = new GeneratedValues(seed);

        assertRoundTrip(Codecs.ARTICLE, values.article());
        assertRoundTrip(Codecs.EXTRACTION, values.extraction());
        assertRoundTrip(Codecs.FACT, values.fact());
        assertRoundTrip(Codecs.ENTITY, values.entity());
        assertRoundTrip(Codecs.ENTITY_UPDATE, values.update());
        assertRoundTrip(Codecs.ENTITY_WINDOW, values.entityWindow());
    }

    @Test
    void equalValuesHaveEqualBytes() {
        byte[] first = Codecs.ENTITY.encode(new GeneratedValues(7).entity());
        byte[] second = Codecs.ENTITY.encode(new GeneratedValues(7).entity());

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void brokenBytesAreRefusedInOneLine(long seed) {
        Random random = new Random(seed);
        byte[] bytes = Codecs.EXTRACTION.encode(new GeneratedValues(seed).extraction());
        for (int turn = 0; turn < 20; turn++) {
            byte[] broken = Arrays.copyOf(bytes, bytes.length - random.nextInt(3));
            broken[10 + random.nextInt(broken.length - 10)] = (byte) random.nextInt();
            try {
                Codecs.EXTRACTION.decode(broken);
            } catch (SerializationException e) {
                assertThat(e.getMessage()).doesNotContain("\n").isNotBlank();
            }
        }
    }

    @Test
    void aLengthThatLiesMakesNoRoom() {
        byte[] header = Arrays.copyOf(Codecs.ARTICLE.encode(ARTICLE), 10);
        byte[] lie = Arrays.copyOf(header, 15);
        // The id's length: the zig-zag form of 2,147,483,639, the longest that Avro lets pass.
        System.arraycopy(new byte[] {(byte) 0xee, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}, 0, lie, 10, 5);

        assertThatThrownBy(() -> Codecs.ARTICLE.decode(lie)).isInstanceOf(SerializationException.class);
    }

    /** Such a block may be passed over by its length, which says nothing of what is in it. */
    @ParameterizedTest
    @ValueSource(strings = {"ffffffff070000", "010aeeffffff0f00", "0106ffffff00", "ffffffffffffffffff010000"})
    void aBlockThatLiesMakesNoRoom(String words) {
        Schema schema = SchemaBuilder.record("Words")
                .fields()
                .name("words")
                .type()
                .array()
                .items()
                .stringType()
                .noDefault()
                .endRecord();

        assertThatThrownBy(() -> AvroBody.read(HexFormat.of().parseHex(words), 0, schema, schema))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void bytesLeftOverAreRefused() {
        byte[] bytes = Codecs.ARTICLE.encode(ARTICLE);

        assertThatThrownBy(() -> Codecs.ARTICLE.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("bytes are left over behind a Article");
    }

    @Test
    void bytesOfAnotherKindAreRefused() {
        assertThatThrownBy(() -> Codecs.ARTICLE.decode("{\"id\": \"a-1\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("neither Avro single-object encoding");
        assertThatThrownBy(() -> Codecs.ARTICLE.decode(new byte[0])).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> Codecs.ARTICLE.decode(new byte[] {0, 0, 0, 0, 7, 2}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void anotherRecordIsRefused() {
        byte[] fact = Codecs.FACT.encode(new GeneratedValues(1).fact());

        assertThatThrownBy(() -> Codecs.ARTICLE.decode(fact))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no known schema has the fingerprint");
    }

    @Test
    void aRecordThatBreaksARuleOfTheModelIsRefused() {
        Schema schema = Codecs.ARTICLE.schema();
        var datum = Codecs.ARTICLE.toAvro(ARTICLE);
        datum.put("id", " ");

        assertThat(schema.getField("id")).isNotNull();
        assertThatThrownBy(() -> Codecs.ARTICLE.toModel(datum))
                .isInstanceOf(SerializationException.class)
                .hasMessage("not a good Article: an article needs an id");
    }

    @Test
    void loneSurrogatesBecomeQuestionMarksAndOffsetsHold() {
        Article broken = withText("Ann \uD83D met \uDC00 Bob \uD83D\uDC4B.");

        Article read = Codecs.ARTICLE.decode(Codecs.ARTICLE.encode(broken));

        assertThat(read.text()).isEqualTo("Ann ? met ? Bob \uD83D\uDC4B.");
        assertThat(read.text().codePoints().count())
                .isEqualTo(broken.text().codePoints().count());
    }

    @Test
    void instantsOutOfReachAreRefusedAndFinerOnesCut() {
        assertThatThrownBy(() -> Codecs.ARTICLE.encode(withVersion(Instant.MAX)))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Article cannot be written: ");
        assertThat(Codecs.ARTICLE
                        .decode(Codecs.ARTICLE.encode(withVersion(Instant.parse("2021-12-04T10:45:00.123456Z"))))
                        .version())
                .isEqualTo(Instant.parse("2021-12-04T10:45:00.123Z"));
    }

    @Test
    void aTombstoneStaysNull() {
        try (Serde<Article> serde = Codecs.ARTICLE.internalSerde()) {
            assertThat(serde.serializer().serialize("topic", null)).isNull();
            assertThat(serde.deserializer().deserialize("topic", null)).isNull();
        }
    }

    @Test
    void aSchemaThatDoesNotFitIsRefusedAtOnce() {
        assertThatThrownBy(() -> new Codec<>(Claim.class, tidings.schema.Article.getClassSchema()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tidings.schema.Article has no field for tidings.model.Claim.kind");
    }

    @Test
    void jsonIsOnePlainLine() {
        assertThat(Codecs.ARTICLE.toJson(withVersion(Instant.parse("2021-12-04T10:45:00Z"))))
                .isEqualTo("{\"id\":\"a-1\",\"uri\":null,\"source\":\"The Example\",\"credit\":null,\"headline\":null,"
                        + "\"text\":\"Ann met Bob.\",\"language\":null,\"published\":null,"
                        + "\"version\":\"2021-12-04T10:45:00Z\",\"status\":\"USABLE\","
                        + "\"masked\":[{\"begin\":0,\"end\":3}]}");
    }

    @Test
    void kafkasToolsSeeJsonOfAnyRecord() {
        GeneratedValues values = new GeneratedValues(3);
        try (JsonDeserializer json = new JsonDeserializer()) {
            json.configure(Map.of(), false);

            assertThat(json.deserialize("articles", Codecs.ARTICLE.encode(ARTICLE)))
                    .hasToString(Codecs.ARTICLE.toJson(ARTICLE));
            assertThat(String.valueOf(json.deserialize("facts", Codecs.FACT.encode(values.fact()))))
                    .startsWith("{\"id\":\"")
                    .doesNotContain("\n");
            assertThat(json.deserialize("facts", null)).isNull();
            assertThat(json.deserialize("facts", "null".getBytes(StandardCharsets.UTF_8)))
                    .as("a tombstone, as the console consumer hands it on")
                    .hasToString("null");
            assertThatThrownBy(() -> json.deserialize("facts", new byte[] {1, 2, 3}))
                    .isInstanceOf(SerializationException.class);
        }
    }

    private static <T> void assertRoundTrip(Codec<T> codec, T value) {
        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
    }

    private static Article withText(String text) {
        return new Article(
                "a-1", null, "The Example", null, null, text, null, null, null, Article.Status.USABLE, List.of());
    }

    private static Article withVersion(Instant version) {
        return new Article(
                "a-1",
                null,
                "The Example",
                null,
                null,
                ARTICLE.text(),
                null,
                null,
                version,
                Article.Status.USABLE,
                ARTICLE.masked());
    }
}
