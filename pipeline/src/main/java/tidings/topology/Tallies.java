package tidings.topology;

import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts of members on boards, with an index of who has most: whatever is kept of many is the first few of an order, so
 * that taking one back brings up the next.
 */
final class Tallies {

    private final Counts counts;
    private final KeyValueStore<String, Integer> ranking;

    Tallies(KeyValueStore<String, Integer> counts, KeyValueStore<String, Integer> ranking) {
        this.counts = new Counts(counts);
        this.ranking = ranking;
    }

    /** A member and its count. */
    record Counted(String member, int count) {}

    /**
     * Counts without ranking.
     *
     * @return 1 if the member came (0 → 1), −1 if it went (1 → 0), else 0
     */
    int count(String board, String member, int change) {
        return counts.add(board, member, change);
    }

    /** Counts and ranks. */
    void rank(String board, String member, int change) {
        int before = counts.of(board, member);
        int after = before + change;
        counts.add(board, member, change);
        if (before > 0) {
            ranking.delete(rankKey(board, before, member));
        }
        if (after > 0) {
            ranking.put(rankKey(board, after, member), after);
        }
    }

    /** Who has most, ties by member. */
    List<Counted> top(String board, int limit) {
        return Rows.under(ranking, RowKey.of(board), limit).stream()
                .map(row -> new Counted(RowKey.lastPart(row.key), row.value))
                .toList();
    }

    private static String rankKey(String board, int count, String member) {
        return RowKey.of(board, RowKey.descending(RowKey.sortable(count)), member);
    }
}
