package tidings.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Kind;

/**
 * The counters of one entity over all time.
 *
 * @param sequence of the last update told
 * @param last the entity as that update had it; null before the first
 */
public record ProfileCounts(
        long sequence, @Nullable EntityRef last, int mentions, int articles, Map<Kind, Integer> facts) {

    public static final ProfileCounts NONE = new ProfileCounts(0, null, 0, 0, Map.of());

    public ProfileCounts {
        facts = Map.copyOf(facts);
    }

    /** With an article more (1) or less (−1). */
    public ProfileCounts withArticle(int sign, int mentioned) {
        return new ProfileCounts(sequence, last, mentions + sign * mentioned, articles + sign, facts);
    }

    /** With a fact more (1) or less (−1). */
    public ProfileCounts withFact(int sign, Kind kind) {
        return new ProfileCounts(sequence, last, mentions, articles, WindowCounts.withChange(facts, kind, sign));
    }

    /** One update further. */
    public ProfileCounts next(EntityRef told) {
        return new ProfileCounts(sequence + 1, told, mentions, articles, facts);
    }

    /** The entity as it was told last; what its id says if it never was. */
    public EntityRef told(String entityId) {
        return last == null ? new EntityRef(entityId, entityId, EntityType.OTHER) : last;
    }

    /** True if nothing live speaks of the entity. */
    public boolean isEmpty() {
        return articles == 0 && facts.isEmpty();
    }
}
