package tidings.testing.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.testing.Wire;
import tidings.testing.hostile.HostileRecord.Ending;

/** Records that no producer of ours would write. */
public final class HostileRecords {

    /** Less than a broker takes by default, by what the rest of record and batch needs. */
    private static final int LIMIT = 1_048_588 - 400;

    private static final byte[] GOOD = Codecs.ARTICLE.encode(HostileArticle.article("record", HostileCharacters.PROSE));

    private final String topic;
    private final Random random;
    private final List<HostileRecord> records = new ArrayList<>();

    private HostileRecords(String topic, long seed) {
        this.topic = topic;
        this.random = new Random(seed);
    }

    /** One or more of each family for a topic of articles, the same for the same seed. */
    public static List<HostileRecord> all(String topic, long seed) {
        HostileRecords made = new HostileRecords(topic, seed);
        made.undecodable();
        made.damaged();
        made.blocks();
        made.foreign();
        made.keys();
        made.sizes();
        made.headers();
        return List.copyOf(made.records);
    }

    private void undecodable() {
        refused("no bytes", new byte[0]);
        refused("one byte", new byte[] {0});
        refused("words", "no article".getBytes(StandardCharsets.UTF_8));
        refused("JSON", "{\"id\": \"1\", \"text\": \"Clara met Tomas.\"}".getBytes(StandardCharsets.UTF_8));
        refused("Java object", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'});
        refused("noise", noise(10_000));
        refused(
                "schema nobody knows",
                ByteBuffer.wrap(GOOD.clone()).putLong(2, 42).array());
        refused("schema of another record", extraction());
        refused(
                "registry id nobody knows",
                ByteBuffer.allocate(50).put((byte) 0).putInt(123_456).array());
        refused(
                "registry id below zero",
                ByteBuffer.allocate(50).put((byte) 0).putInt(-1).array());
        refused("header only", Arrays.copyOf(GOOD, 10));
        refused("half a header", Arrays.copyOf(GOOD, 7));
        refused("no values", body(new byte[0]));
        refused("length that lies", body(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F}));
        refused("length below zero", body(new byte[] {1}));
        refused("number without end", body(filled(64, (byte) 0xFF)));
        refused("bytes left over", Arrays.copyOf(GOOD, GOOD.length + 1));
        refused("two articles in one", joined(GOOD, GOOD));
    }

    /** Bytes cut or changed; what comes of a changed letter may well be an article, of another key or the same. */
    private void damaged() {
        for (int round = 0; round < 10; round++) {
            refused("cut off", Arrays.copyOf(GOOD, 10 + random.nextInt(GOOD.length - 10)));
        }
        byte[] status = GOOD.clone();
        status[GOOD.length - 2] = 99;
        refused("status nobody knows", status);
        byte[] year = Codecs.ARTICLE.encode(HostileArticle.article("record", ""));
        String day = new String(year, StandardCharsets.ISO_8859_1);
        refused("published in year 0", day.replace("2025-03-03", "0000-01-01").getBytes(StandardCharsets.ISO_8859_1));
        refused(
                "published in year 99999",
                day.replace("2025-03-03", "+99999-1-1").getBytes(StandardCharsets.ISO_8859_1));
        refused("published on no day", day.replace("2025-03-03", "2025-02-30").getBytes(StandardCharsets.ISO_8859_1));
        byte[] letters = GOOD.clone();
        letters[GOOD.length / 2] = (byte) 0xFF;
        readable("letters that are not UTF-8", key(), letters);
    }

    /** Of what is masked, the last field; a block may say how many bytes it takes. */
    private void blocks() {
        masked("a block of a billion in no bytes", Ending.DEAD_LETTER, "ffffffff070000");
        masked("a block of the least count", Ending.DEAD_LETTER, "ffffffffffffffffff010000");
        masked("a block of a billion", Ending.DEAD_LETTER, "feffffff070000");
        masked("a block of fewer bytes than it has", Ending.EITHER, "0102000000");
        masked("a block of less than no bytes", Ending.EITHER, "0101000000");
        masked("a block that nothing ends", Ending.DEAD_LETTER, "020000");
        masked("ten thousand blocks", Ending.EITHER, "010a0202".repeat(10_000) + "00");
        masked("a span that ends before it begins", Ending.DEAD_LETTER, "020a0600");
        masked("a span below zero", Ending.DEAD_LETTER, "02010200");
        masked("a span beyond the text", Ending.EITHER, "0200feffffff0f00");
        masked("spans that overlap", Ending.EITHER, "04000a020c00");
    }

    private void masked(String family, Ending ending, String bytes) {
        // Without the zero that says that nothing is.
        byte[] before = Arrays.copyOf(GOOD, GOOD.length - 1);
        add(family, ending, key(), joined(before, HexFormat.of().parseHex(bytes)), List.of());
    }

    /** What others put on a topic: other formats, other schemas, other choices of ours. */
    private void foreign() {
        byte[] id = Arrays.copyOfRange(GOOD, 10, 11 + key().length());
        refused("union of a branch nobody knows", body(joined(id, new byte[] {4, 0})));
        refused("union of a branch below zero", body(joined(id, new byte[] {1, 0})));
        refused("id in Confluent's form and nothing else", new byte[5]);
        refused("Confluent's form around ours", joined(new byte[] {0, 0, 0, 0, 1}, GOOD));
        refused("ours around ours", joined(Arrays.copyOf(GOOD, 10), GOOD));
        refused("a file of Avro", joined("Obj\u0001".getBytes(StandardCharsets.UTF_8), GOOD));
        refused("packed", joined(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0}, GOOD));
        refused("packed for Java", joined(new byte[] {(byte) 0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0}, GOOD));
        refused("a mark before it", joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, GOOD));
        refused("fingerprint the wrong way round", reversed(2, 10));
        refused("nulls", new byte[GOOD.length]);
        add("the word null", Ending.EITHER, key(), "null".getBytes(StandardCharsets.UTF_8), List.of());
        add("key of control characters", Ending.DEAD_LETTER, "\u001B[2J\u0000", GOOD, List.of());
        add("key of half a letter", Ending.DEAD_LETTER, key() + '\uD83D', GOOD, List.of());
        add("key longer by a space", Ending.DEAD_LETTER, key() + ' ', GOOD, List.of());
        add("tombstone under a key that turns round", Ending.EITHER, "\u202E\u2066x", null, List.of());
        add(
                "tombstone with ten thousand headers",
                Ending.EXTRACTION,
                key(),
                null,
                times(10_000, new RecordHeader("x", null)));
        add(
                "headers that turn round",
                Ending.DEAD_LETTER,
                key(),
                noise(100),
                List.of(new RecordHeader("\u202E\u001B[2J", "\u001B]0;x\u0007".getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] reversed(int from, int to) {
        byte[] reversed = GOOD.clone();
        for (int i = from; i < to; i++) {
            reversed[i] = GOOD[to - 1 - (i - from)];
        }
        return reversed;
    }

    private void keys() {
        add("no key", Ending.DEAD_LETTER, null, GOOD, List.of());
        add("nothing", Ending.DEAD_LETTER, null, null, List.of());
        add("empty key", Ending.DEAD_LETTER, "", GOOD, List.of());
        add("key of white space", Ending.DEAD_LETTER, " \n\u00A0", GOOD, List.of());
        add("key of another article", Ending.DEAD_LETTER, "other", GOOD, List.of());
        add("key of half a megabyte", Ending.DEAD_LETTER, "k".repeat(500_000), null, List.of());
        readable("tombstone of nothing", "never-seen", null);
        readable("tombstone of something", key(), null);
        records.add(new HostileRecord(
                "key that is not UTF-8", Ending.DEAD_LETTER, new ProducerRecord<>(topic, null, noise(100), GOOD)));
        article("withheld", Ending.EXTRACTION, article -> with(article, "", Article.Status.WITHHELD));
        article("canceled", Ending.EXTRACTION, article -> with(article, "", Article.Status.CANCELED));
    }

    private void sizes() {
        article(
                "at the limit, readable",
                Ending.EXTRACTION,
                article -> with(article, "a ".repeat((LIMIT - key().length()) / 2 - 60), Article.Status.USABLE));
        article(
                "at the limit, refused",
                Ending.DEAD_LETTER,
                article -> with(article, "#".repeat(LIMIT - 120), Article.Status.USABLE));
        refused("at the limit, noise", noise(LIMIT - 60));
    }

    private void headers() {
        byte[] large = noise(1_040_000);
        add("header of a megabyte", Ending.EXTRACTION, key(), GOOD, List.of(new RecordHeader("x", large)));
        add(
                "header of a megabyte on noise",
                Ending.DEAD_LETTER,
                key(),
                noise(100),
                List.of(new RecordHeader("x", large)));
        add("ten thousand headers", Ending.EXTRACTION, key(), GOOD, times(10_000, new RecordHeader("x", new byte[] {1
        })));
        add(
                "ten thousand headers on noise",
                Ending.DEAD_LETTER,
                key(),
                noise(100),
                times(10_000, new RecordHeader("x", null)));
        add("headers of a dead letter", Ending.EXTRACTION, key(), GOOD, errors());
        add("headers of a dead letter on noise", Ending.DEAD_LETTER, key(), noise(100), errors());
        add("header without a name", Ending.EXTRACTION, key(), GOOD, List.of(new RecordHeader("", null)));
    }

    private static List<Header> errors() {
        return List.of(
                new RecordHeader("__streams.errors.topic", "elsewhere".getBytes(StandardCharsets.UTF_8)),
                new RecordHeader("__streams.errors.offset", new byte[] {1}),
                new RecordHeader("__streams.errors.message", null));
    }

    private static List<Header> times(int count, Header header) {
        return Collections.nCopies(count, header);
    }

    private void refused(String family, byte[] value) {
        add(family, Ending.DEAD_LETTER, key(), value, List.of());
    }

    private void readable(String family, String key, byte @Nullable [] value) {
        add(family, Ending.EXTRACTION, key, value, List.of());
    }

    private void article(String family, Ending ending, UnaryOperator<Article> change) {
        add(
                family,
                ending,
                key(),
                Codecs.ARTICLE.encode(change.apply(HostileArticle.article("record", "text"))),
                List.of());
    }

    private void add(
            String family, Ending ending, @Nullable String key, byte @Nullable [] value, List<Header> headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        records.add(
                new HostileRecord(family, ending, new ProducerRecord<>(topic, null, null, keyBytes, value, headers)));
    }

    private static String key() {
        return HostileArticle.article("record", "").id();
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    /** Our header, and something else behind it. */
    private static byte[] body(byte[] behind) {
        return joined(Arrays.copyOf(GOOD, 10), behind);
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] extraction() {
        return Codecs.EXTRACTION.encode(Wire.withdrawal(key()));
    }

    private static Article with(Article article, String text, Article.Status status) {
        return new Article(article.id(), null, article.source(), null, null, text, null, null, null, status, List.of());
    }
}
