package tidings.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in what is known of one entity.
 *
 * @param generation new at each reset
 * @param sequence from 1, gapless within entity and generation
 * @param after the fact as it is now; null for {@link Op#RETRACTED}, {@link Op#MENTIONED} and {@link Op#CLOSED}
 * @param before the fact as it was last emitted to this entity; null for {@link Op#ADDED}, MENTIONED and CLOSED
 * @param formerly ids of facts that were joined into this one, at most {@value #MAX_FORMERLY}; more are retracted
 * @param window the window of the cause's publication day; null if the cause is undated
 * @param cause the article version that brought it about; null where the clock did (LAPSED, CLOSED)
 * @param knownAt log time of the cause
 */
public record EntityUpdate(
        EntityRef entity,
        int generation,
        long sequence,
        Op op,
        @Nullable Fact after,
        @Nullable Fact before,
        List<String> formerly,
        @Nullable Window window,
        @Nullable Cause cause,
        Instant knownAt) {

    public static final int MAX_FORMERLY = 100;

    /** What changed. */
    public enum Op {
        /** A fact that is new to the entity. */
        ADDED,
        /** More or fewer say so; what is said is as it was. */
        CONFIRMED,
        /** Status, time, place, parties, words or id of the fact changed. */
        CHANGED,
        /** Nothing live says it any more. */
        RETRACTED,
        /** The entity was mentioned: counts only. Coalesced per entity and window. */
        MENTIONED,
        /** The window is final. */
        CLOSED
    }

    public EntityUpdate {
        formerly = List.copyOf(formerly);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence + " of " + entity.id());
        }
    }

    /** The article version behind an update. */
    public record Cause(
            String articleId,
            @Nullable String uri,
            LogPosition position,
            @Nullable PublicationTime published) {}
}
