package tidings.ledger;

import tidings.knowledge.WindowCounts;

/**
 * What is known of one entity in one window.
 *
 * @param outlets how many of its articles each outlet has
 * @param origins how many of its articles share each origin
 * @param counterparts who else has a part in its facts, by how many
 * @param watched true if it is on the list of those to be closed
 */
public record WindowPage(WindowCounts counts, Index outlets, Index origins, Bag counterparts, boolean watched) {

    static final WindowPage EMPTY = new WindowPage(WindowCounts.NONE, Index.EMPTY, Index.EMPTY, Bag.EMPTY, false);

    /** True if nothing was ever emitted for it, or all was retracted before it closed. */
    boolean isBlank() {
        return counts.isBlank() && !watched;
    }

    WindowPage withCounts(WindowCounts other) {
        return new WindowPage(other, outlets, origins, counterparts, watched);
    }

    WindowPage withArticles(WindowCounts other, Index changedOutlets, Index changedOrigins) {
        return new WindowPage(other, changedOutlets, changedOrigins, counterparts, watched);
    }

    WindowPage withFacts(WindowCounts other, Bag changedCounterparts) {
        return new WindowPage(other, outlets, origins, changedCounterparts, watched);
    }

    WindowPage watched(boolean other) {
        return new WindowPage(counts, outlets, origins, counterparts, other);
    }
}
