package tidings.topology;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import tidings.extract.ArticleExtractor;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.Sketch;

/** One record of the articles topic: a version to read, or a withdrawal, or a dead letter. */
final class ArticleReader implements FixedKeyProcessor<String, @Nullable Article, Extraction> {

    /** Where a withdrawal's extraction says what read it. */
    private static final String WITHDRAWAL = "withdrawal";

    private final ArticleExtractor extractor;
    private @Nullable FixedKeyProcessorContext<String, Extraction> context;

    ArticleReader(ArticleExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Extraction> context) {
        this.context = context;
    }

    /**
     * The record's time, log time, is handed on. Foreign headers are not: they would multiply in every hop behind.
     *
     * @throws MisplacedArticleException for a dead letter
     */
    @Override
    public void process(FixedKeyRecord<String, @Nullable Article> record) {
        FixedKeyProcessorContext<String, Extraction> there = Objects.requireNonNull(context, "init comes first");
        LogPosition position =
                there.recordMetadata().map(ArticleReader::position).orElseThrow();
        Extraction extraction = extraction(record.key(), record.value(), position);
        there.forward(record.withValue(extraction).withHeaders(new RecordHeaders()));
    }

    private Extraction extraction(@Nullable String key, @Nullable Article article, LogPosition position) {
        if (key == null || key.isBlank()) {
            throw new MisplacedArticleException("no key: the key is the article's id");
        }
        if (article == null) {
            return tombstone(key, position);
        }
        if (!key.equals(article.id())) {
            throw new MisplacedArticleException("key \"" + key + "\" is not the article's id \"" + article.id() + '"');
        }
        return article.status() == Article.Status.USABLE
                ? extractor.extract(article, position)
                : withdrawal(article, position);
    }

    private static Extraction tombstone(String id, LogPosition position) {
        return new Extraction(
                id, position, null, "", null, null, null, true, WITHDRAWAL, Sketch.EMPTY, List.of(), List.of(), false);
    }

    private static Extraction withdrawal(Article article, LogPosition position) {
        return new Extraction(
                article.id(),
                position,
                article.uri(),
                article.source(),
                article.headline(),
                article.published(),
                article.version(),
                true,
                WITHDRAWAL,
                Sketch.EMPTY,
                List.of(),
                List.of(),
                false);
    }

    private static LogPosition position(RecordMetadata metadata) {
        return new LogPosition(metadata.topic(), metadata.partition(), metadata.offset());
    }
}
