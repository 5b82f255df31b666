package tidings.knowledge;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.Point;

/**
 * How one version of one article names one entity.
 *
 * @param mentions how often; 0: it does not name it (any more)
 * @param surfaces the different ways it is named
 * @param origin the smallest hash of the text's sketch: copies of a text share it; 0 for a text without one
 * @param sameAs the same in Wikidata; null if that is not known
 * @param point where a place lies; null if that is not known
 */
public record MentionReport(
        EntityRef entity,
        Source source,
        int mentions,
        List<String> surfaces,
        long origin,
        @Nullable String sameAs,
        @Nullable Point point)
        implements Message {

    public MentionReport {
        surfaces = List.copyOf(surfaces);
        if (mentions < 0) {
            throw new IllegalArgumentException("entity " + entity.id() + " mentioned " + mentions + " times");
        }
    }

    /** True if both say the same, wherever in the log the version stands. */
    public boolean saysTheSame(MentionReport other) {
        return source.sameVersion(other.source)
                && entity.equals(other.entity)
                && mentions == other.mentions
                && surfaces.equals(other.surfaces)
                && origin == other.origin
                && Objects.equals(sameAs, other.sameAs)
                && Objects.equals(point, other.point);
    }
}
