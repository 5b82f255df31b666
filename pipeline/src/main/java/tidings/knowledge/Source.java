package tidings.knowledge;

import java.util.Objects;
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
 * @param because the version of another article that changed whom names in this one mean; null if this one came itself
 */
public record Source(
        String articleId,
        @Nullable String uri,
        String outlet,
        @Nullable PublicationTime published,
        LogPosition position,
        @Nullable Cause because) {

    static Source of(Extraction extraction) {
        return new Source(
                extraction.articleId(),
                extraction.uri(),
                extraction.outlet(),
                extraction.published(),
                extraction.position(),
                null);
    }

    /** The same, reported because of another. @param cause null, or the same: because it came itself */
    Source because(@Nullable Cause cause) {
        return new Source(articleId, uri, outlet, published, position, Objects.equals(cause, cause()) ? null : cause);
    }

    /** What brought an update about. */
    public Cause cause() {
        return because == null ? new Cause(articleId, uri, position, published) : because;
    }

    /** True if only the place in the log is another, or why it is reported: the same version came again. */
    boolean sameVersion(Source other) {
        return equals(new Source(other.articleId, other.uri, other.outlet, other.published, position, because));
    }
}
