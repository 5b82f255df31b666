package tidings.testing.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
