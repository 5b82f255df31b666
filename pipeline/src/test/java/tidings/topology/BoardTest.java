package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.knowledge.Leaders;
import tidings.knowledge.Ranked;

class BoardTest {

    private static final int ROOM = 20;

    private final MemoryStore<Leaders> leaders = new MemoryStore<>("leaders");
    private final MemoryStore<String> rows = new MemoryStore<>("rows");
    private final Board board = new Board(leaders, rows, ROOM);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theFirstAreThoseOfAllWhoeverComesMovesAndGoes(long seed) {
        Random random = new Random(seed);
        Map<String, String> all = new TreeMap<>();
        for (int step = 0; step < 5_000; step++) {
            String member = "member " + random.nextInt(60);
            String rank = random.nextInt(3) == 0 ? "" : RowKey.sortable(random.nextInt(12) - 6);
            board.move("board", member, before -> {
                assertThat(before).isEqualTo(all.getOrDefault(member, ""));
                return rank;
            });
            all.put(member, rank);
            all.values().removeIf(String::isEmpty);

            assertThat(board.first("board", ROOM)).isEqualTo(first(all));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ROOM, 3 * ROOM})
    void aBoardThatAllHaveLeftLeavesNothing(int members) {
        for (int i = 0; i < members; i++) {
            String rank = RowKey.sortable(i);
            board.move("board", "member " + i, before -> rank);
        }
        for (int i = 0; i < members; i++) {
            board.move("board", "member " + i, before -> "");
        }

        assertThat(leaders.approximateNumEntries()).isZero();
        assertThat(rows.approximateNumEntries()).isZero();
    }

    private static List<Ranked> first(Map<String, String> all) {
        return all.entrySet().stream()
                .map(each -> new Ranked(each.getValue(), each.getKey()))
                .sorted()
                .limit(ROOM)
                .toList();
    }
}
