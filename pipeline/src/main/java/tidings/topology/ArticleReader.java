package tidings.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tidings.extract.ArticleExtractor;
import tidings.extract.RejectedArticleException;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.Sketch;
import tidings.observe.DeadLetterReason;
import tidings.observe.ReadingMeters;

/** One record of the articles topic: a version to read, or a withdrawal, or a dead letter. */
final class ArticleReader implements FixedKeyProcessor<String, @Nullable Article, Extraction> {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

    /** Where a withdrawal's extraction says what read it. */
    private static final String WITHDRAWAL = "withdrawal";

    /** These come back in every record that the article feeds, several times; UTF-8 bytes. */
    private static final int MAX_ID = 512;

    private static final int MAX_URI = 1_024;
    private static final int MAX_SOURCE = 256;
    private static final int MAX_HEADLINE = 2_048;

    private final ArticleExtractor extractor;
    private final ReadingMeters meters;
    private @Nullable FixedKeyProcessorContext<String, Extraction> context;

    ArticleReader(ArticleExtractor extractor, ReadingMeters meters) {
        this.extractor = extractor;
        this.meters = meters;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Extraction> context) {
        this.context = context;
    }

    /**
     * The record's time, log time, is handed on. Foreign headers are not: they would multiply in every hop behind.
     *
     * @throws UnfitArticleException for a dead letter
     */
    @Override
    public void process(FixedKeyRecord<String, @Nullable Article> record) {
        FixedKeyProcessorContext<String, Extraction> there = Objects.requireNonNull(context, "init comes first");
        LogPosition position =
                there.recordMetadata().map(ArticleReader::position).orElseThrow();
        MDC.put("article", record.key());
        try {
            Extraction extraction = extraction(record.key(), record.value(), position);
            meters.read(extraction, record.timestamp());
            there.forward(record.withValue(extraction).withHeaders(new RecordHeaders()));
        } finally {
            MDC.remove("article");
        }
    }

    /** What fails here is the article's fault; what fails behind it is not. */
    private Extraction extraction(@Nullable String key, @Nullable Article article, LogPosition position) {
        try {
            Extraction extraction = read(key, article, position);
            LOG.debug("read: {} claims", extraction.claims().size());
            return extraction;
        } catch (RuntimeException e) {
            meters.putAside(reason(e));
            LOG.warn("put aside from {}: {}", position, e.getMessage());
            throw e;
        }
    }

    private static DeadLetterReason reason(RuntimeException thrown) {
        if (thrown instanceof RejectedArticleException rejected) {
            return DeadLetterReason.of(rejected.reason());
        }
        return thrown instanceof UnfitArticleException unfit ? unfit.reason() : DeadLetterReason.UNFORESEEN;
    }

    private Extraction read(@Nullable String key, @Nullable Article article, LogPosition position) {
        if (key == null || key.isBlank()) {
            throw new UnfitArticleException(DeadLetterReason.KEY, "no key: the key is the article's id");
        }
        requireShort("key", key, MAX_ID);
        // Such a character separates the parts of row keys in the stores.
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw new UnfitArticleException(DeadLetterReason.KEY, "a control character in the key");
        }
        if (article == null) {
            return tombstone(key, position);
        }
        if (!key.equals(article.id())) {
            throw new UnfitArticleException(
                    DeadLetterReason.KEY, "key \"" + key + "\" is not the article's id \"" + article.id() + '"');
        }
        requireShort("uri", article.uri(), MAX_URI);
        requireShort("source", article.source(), MAX_SOURCE);
        requireShort("headline", article.headline(), MAX_HEADLINE);
        return article.status() == Article.Status.USABLE
                ? extractor.extract(article, position)
                : Extraction.of(article, position, WITHDRAWAL, Sketch.EMPTY, List.of(), List.of(), false);
    }

    private static void requireShort(String field, @Nullable String text, int most) {
        int bytes = text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw new UnfitArticleException(DeadLetterReason.SIZE, field + " of " + bytes + " bytes, at most " + most);
        }
    }

    private static Extraction tombstone(String id, LogPosition position) {
        return new Extraction(
                id, position, null, "", null, null, null, true, WITHDRAWAL, Sketch.EMPTY, List.of(), List.of(), false);
    }

    private static LogPosition position(RecordMetadata metadata) {
        return new LogPosition(metadata.topic(), metadata.partition(), metadata.offset());
    }
}
