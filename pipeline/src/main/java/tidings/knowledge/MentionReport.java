package tidings.knowledge;

import java.util.List;
import tidings.model.EntityRef;

/**
 * How one version of one article names one entity.
 *
 * @param mentions how often; 0: it does not name it (any more)
 * @param surfaces the different ways it is named
 * @param origin the smallest hash of the text's sketch: copies of a text share it; 0 for a text without one
 */
public record MentionReport(EntityRef entity, Source source, int mentions, List<String> surfaces, long origin)
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
                && origin == other.origin;
    }
}
