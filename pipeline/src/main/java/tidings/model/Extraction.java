package tidings.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of one article says. A withdrawn article's says nothing: no entities, no claims.
 *
 * @param position where this version of the article stands in the log
 * @param version when the article's bringer says this version was made
 * @param withdrawn true if this version takes the article back
 * @param extractor name and version of what read it
 * @param entities by first mention, at most {@value #MAX_ENTITIES}
 * @param claims in text order, at most {@value #MAX_CLAIMS}
 * @param truncated true if a cap left entities, claims or text out
 */
public record Extraction(
        String articleId,
        LogPosition position,
        @Nullable String uri,
        String outlet,
        @Nullable String headline,
        @Nullable PublicationTime published,
        @Nullable Instant version,
        boolean withdrawn,
        String extractor,
        Sketch sketch,
        List<MentionedEntity> entities,
        List<Claim> claims,
        boolean truncated) {

    public static final int MAX_ENTITIES = 250;
    public static final int MAX_CLAIMS = 200;

    public Extraction {
        entities = List.copyOf(entities);
        claims = List.copyOf(claims);
        if (withdrawn && !(entities.isEmpty() && claims.isEmpty())) {
            throw new IllegalArgumentException("a withdrawn article says nothing, but " + articleId + " does");
        }
        if (entities.size() > MAX_ENTITIES || claims.size() > MAX_CLAIMS) {
            throw new IllegalArgumentException(
                    articleId + " with " + entities.size() + " entities and " + claims.size() + " claims");
        }
    }

    /** The same, read at another place in the log. */
    public Extraction at(LogPosition other) {
        return new Extraction(
                articleId, other, uri, outlet, headline, published, version, withdrawn, extractor, sketch, entities,
                claims, truncated);
    }

    /** What was found in an article; all else is the article's own. One that may not be used is withdrawn. */
    public static Extraction of(
            Article article,
            LogPosition position,
            String extractor,
            Sketch sketch,
            List<MentionedEntity> entities,
            List<Claim> claims,
            boolean truncated) {
        return new Extraction(
                article.id(),
                position,
                article.uri(),
                article.source(),
                article.headline(),
                article.published(),
                article.version(),
                article.status() != Article.Status.USABLE,
                extractor,
                sketch,
                entities,
                claims,
                truncated);
    }
}
