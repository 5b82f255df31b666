package tidings.extract;

import java.util.List;
import java.util.function.Function;
import tidings.model.AnnotatedDocument;
import tidings.model.Article;
import tidings.model.Claim;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.MentionedEntity;
import tidings.model.Reading;
import tidings.model.ResolvedDocument;

/** Article → Reading → Extraction. Immutable; one a process, shared by all threads. */
public final class Extractor implements ArticleExtractor {

    private final Gate gate;
    private final Function<Article, AnnotatedDocument> annotate;
    private final Function<AnnotatedDocument, ResolvedDocument> resolve;
    private final Function<ResolvedDocument, List<Claim>> relate;
    private final String version;

    /** Composes the steps; each must be a pure function that several threads may call at once. */
    Extractor(
            Gate gate,
            Function<Article, AnnotatedDocument> annotate,
            Function<AnnotatedDocument, ResolvedDocument> resolve,
            Function<ResolvedDocument, List<Claim>> relate,
            String version) {
        this.gate = gate;
        this.annotate = annotate;
        this.resolve = resolve;
        this.relate = relate;
        this.version = version;
    }

    /** Name and version of this reading, carried by every extraction. */
    public String version() {
        return version;
    }

    /**
     * Reads one article.
     *
     * @throws RejectedArticleException if it is empty, not English or not prose
     */
    public Reading read(Article article) {
        gate.check(article);
        ResolvedDocument resolved = resolve.apply(annotate.apply(article));
        return new Reading(resolved, relate.apply(resolved), Sketcher.of(article));
    }

    @Override
    public Extraction extract(Article article, LogPosition position) {
        return toExtraction(read(article), position);
    }

    private Extraction toExtraction(Reading reading, LogPosition position) {
        Article article = reading.article();
        List<MentionedEntity> entities =
                RecordBudget.entities(reading.document().entities(), Extraction.MAX_ENTITIES);
        List<Claim> claims = RecordBudget.claims(reading.claims(), Extraction.MAX_CLAIMS, entities);
        boolean truncated = reading.document().document().truncated()
                || entities.size() < reading.document().entities().size()
                || claims.size() < reading.claims().size();
        return new Extraction(
                article.id(),
                position,
                article.uri(),
                article.source(),
                article.headline(),
                article.published(),
                article.version(),
                false,
                version,
                reading.sketch(),
                entities,
                claims,
                truncated);
    }
}
