package tidings.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an entity, from all live articles. Bounded; what is kept is chosen by value, not by arrival.
 *
 * @param aliases how it is named, the commonest first, at most {@value #MAX_ALIASES}
 * @param mentions how often it is named
 * @param articles live articles that name it
 * @param facts live facts of it, by kind
 * @param counterparts who shares most facts with it, at most {@value #MAX_COUNTERPARTS}
 * @param latest ids of its facts last reported on, the newest first, at most {@value #MAX_LATEST}
 * @param firstPublished earliest publication that names it; null if none is dated
 * @param lastPublished latest; null exactly if {@code firstPublished} is
 * @param sameAs the same in Wikidata, {@code wikidata:Q6279}; null if that is not known
 * @param point where a place lies; null for all else, and if that is not known
 */
public record Entity(
        EntityRef ref,
        List<String> aliases,
        int mentions,
        int articles,
        Map<Kind, Integer> facts,
        List<Counterpart> counterparts,
        List<String> latest,
        @Nullable PublicationTime firstPublished,
        @Nullable PublicationTime lastPublished,
        @Nullable String sameAs,
        @Nullable Point point) {

    public static final int MAX_ALIASES = 10;
    public static final int MAX_COUNTERPARTS = 10;
    public static final int MAX_LATEST = 20;

    public Entity {
        aliases = List.copyOf(aliases);
        facts = Map.copyOf(facts);
        counterparts = List.copyOf(counterparts);
        latest = List.copyOf(latest);
    }
}
