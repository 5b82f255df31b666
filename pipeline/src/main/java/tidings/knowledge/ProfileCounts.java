package tidings.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Kind;
import tidings.model.PublicationTime;

/**
 * The counters of one entity over all time.
 *
 * @param sequence of the last update emitted
 * @param last the entity as that update had it; null before the first
 * @param firstPublished earliest publication that names the entity; null if none is dated
 * @param lastPublished latest; null exactly if {@code firstPublished} is
 */
public record ProfileCounts(
        long sequence,
        @Nullable EntityRef last,
        int mentions,
        int articles,
        Map<Kind, Integer> facts,
        @Nullable PublicationTime firstPublished,
        @Nullable PublicationTime lastPublished) {

    public static final ProfileCounts NONE = new ProfileCounts(0, null, 0, 0, Map.of(), null, null);

    public ProfileCounts {
        facts = Map.copyOf(facts);
    }

    /** With an article more (1) or less (−1). */
    public ProfileCounts withArticle(int sign, int mentioned) {
        return new ProfileCounts(
                sequence, last, mentions + sign * mentioned, articles + sign, facts, firstPublished, lastPublished);
    }

    /** With a publication that may be the first or the last. */
    public ProfileCounts withPublished(PublicationTime published) {
        boolean first = firstPublished == null || published.compareTo(firstPublished) < 0;
        boolean latest = lastPublished == null || published.compareTo(lastPublished) > 0;
        return between(first ? published : firstPublished, latest ? published : lastPublished);
    }

    /** The same, its publications being between these. */
    public ProfileCounts between(@Nullable PublicationTime first, @Nullable PublicationTime latest) {
        return new ProfileCounts(sequence, last, mentions, articles, facts, first, latest);
    }

    /** With a fact more (1) or less (−1). */
    public ProfileCounts withFact(int sign, Kind kind) {
        return new ProfileCounts(
                sequence,
                last,
                mentions,
                articles,
                WindowCounts.withChange(facts, kind, sign),
                firstPublished,
                lastPublished);
    }

    /** One update further. */
    public ProfileCounts next(EntityRef entity) {
        return new ProfileCounts(sequence + 1, entity, mentions, articles, facts, firstPublished, lastPublished);
    }

    /** The entity as it was emitted last; what its id says if it never was. */
    public EntityRef lastEmitted(String entityId) {
        return last == null ? new EntityRef(entityId, entityId, EntityType.OTHER) : last;
    }

    /** True if nothing live speaks of the entity. */
    public boolean isEmpty() {
        return articles == 0 && facts.isEmpty();
    }
}
