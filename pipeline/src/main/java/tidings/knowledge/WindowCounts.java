package tidings.knowledge;

import java.util.Map;
import java.util.TreeMap;
import tidings.model.Kind;

/**
 * The counters of one entity in one window.
 *
 * @param origins different texts among the articles; copies that share their smallest shingle count once
 * @param finals how often the window was emitted as final
 */
public record WindowCounts(
        int mentions, int articles, int outlets, int origins, Map<Kind, Integer> facts, int spokenAbout, int finals) {

    public static final WindowCounts NONE = new WindowCounts(0, 0, 0, 0, Map.of(), 0, 0);

    public WindowCounts {
        facts = Map.copyOf(facts);
    }

    /** With an article more (1) or less (−1) and what it brings. */
    public WindowCounts withArticle(int sign, int mentioned, int outletChange, int originChange) {
        return new WindowCounts(
                mentions + sign * mentioned,
                articles + sign,
                outlets + outletChange,
                origins + originChange,
                facts,
                spokenAbout,
                finals);
    }

    /** With a fact more (1) or less (−1). */
    public WindowCounts withFact(int sign, Kind kind, boolean about) {
        return new WindowCounts(
                mentions,
                articles,
                outlets,
                origins,
                withChange(facts, kind, sign),
                spokenAbout + (about ? sign : 0),
                finals);
    }

    /** Emitted as final once more. */
    public WindowCounts closed() {
        return new WindowCounts(mentions, articles, outlets, origins, facts, spokenAbout, finals + 1);
    }

    /** True if nothing was ever emitted for the window, or all was retracted before it closed. */
    public boolean isBlank() {
        return equals(NONE);
    }

    /** True if nothing live is in the window. */
    public boolean isEmpty() {
        return articles == 0 && facts.isEmpty();
    }

    /** A count of zero is no entry. */
    static Map<Kind, Integer> withChange(Map<Kind, Integer> facts, Kind kind, int change) {
        Map<Kind, Integer> changed = new TreeMap<>(facts);
        changed.merge(kind, change, Integer::sum);
        changed.values().removeIf(count -> count == 0);
        return changed;
    }
}
