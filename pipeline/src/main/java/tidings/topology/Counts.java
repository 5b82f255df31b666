package tidings.topology;

import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** How often members stand on boards; none is no row. */
final class Counts {

    private final KeyValueStore<String, Integer> store;

    Counts(KeyValueStore<String, Integer> store) {
        this.store = store;
    }

    /** Zero for whoever does not stand there. */
    int of(String board, String member) {
        Integer count = store.get(RowKey.of(board, member));
        return count == null ? 0 : count;
    }

    /** @return 1 if the member came (0 → 1), −1 if it went (1 → 0), else 0 */
    int add(String board, String member, int change) {
        int before = of(board, member);
        int after = before + change;
        if (after < 0) {
            throw new DamagedStateException("count " + after + " of " + member + " on " + board.replace('\0', ' '));
        }
        store.put(RowKey.of(board, member), after == 0 ? null : (Integer) after);
        return Integer.signum(after) - Integer.signum(before);
    }

    /** Who stands there, by name. */
    List<String> members(String board) {
        return Rows.under(store, RowKey.of(board)).stream()
                .map(row -> RowKey.lastPart(row.key))
                .toList();
    }
}
