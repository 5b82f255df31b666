package tidings.knowledge;

import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate.Cause;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.PublicationTime;

/**
 * The version of an article that something was read in.
 *
 * @param published null if the article is undated
 * @param position where this version stands in the log
 */
public record Source(
        String articleId,
        @Nullable String uri,
        String outlet,
        @Nullable PublicationTime published,
        LogPosition position) {

    static Source of(Extraction extraction) {
        return new Source(
                extraction.articleId(),
                extraction.uri(),
                extraction.outlet(),
                extraction.published(),
                extraction.position());
    }

    /** This version as what brought an update about. */
    public Cause cause() {
        return new Cause(articleId, uri, position, published);
    }

    /** True if only the place in the log is another: the same version came again. */
    boolean sameVersion(Source other) {
        return equals(new Source(other.articleId, other.uri, other.outlet, other.published, position));
    }
}
