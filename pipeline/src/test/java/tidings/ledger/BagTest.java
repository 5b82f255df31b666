package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagTest {

    private static final int ROOM = 20;

    private final MemoryRows<String> rows = new MemoryRows<>();
    private final Shelf shelf = new Shelf(rows, "bag ", ROOM);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theFirstAreThoseOfAllWhoeverComesMovesAndGoes(long seed) {
        Random random = new Random(seed);
        Map<String, String> all = new TreeMap<>();
        Bag bag = Bag.EMPTY;
        for (int step = 0; step < 5_000; step++) {
            String member = "member " + random.nextInt(60);
            String rank = random.nextInt(3) == 0 ? "" : RowKey.sortable(random.nextInt(12) - 6);
            bag = bag.moved(shelf, member, before -> {
                assertThat(before).isEqualTo(all.getOrDefault(member, ""));
                return rank;
            });
            all.put(member, rank);
            all.values().removeIf(String::isEmpty);

            assertThat(bag.first()).isEqualTo(first(all));
            assertThat(bag.first().size() + bag.others()).isEqualTo(all.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ROOM, 3 * ROOM})
    void aBagThatAllHaveLeftLeavesNothing(int members) {
        Bag bag = Bag.EMPTY;
        for (int i = 0; i < members; i++) {
            String rank = RowKey.sortable(i);
            bag = bag.moved(shelf, "member " + i, before -> rank);
        }
        for (int i = 0; i < members; i++) {
            bag = bag.moved(shelf, "member " + i, before -> "");
        }

        assertThat(bag).isEqualTo(Bag.EMPTY);
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void thoseCountedMostComeFirstAndTiesByMember() {
        Bag bag = Bag.EMPTY.counted(shelf, "b", 1).counted(shelf, "c", 1).counted(shelf, "a", 1);
        bag = bag.counted(shelf, "c", 2).counted(shelf, "a", -1);

        assertThat(bag.top(5)).containsExactly(new Bag.Counted("c", 3), new Bag.Counted("b", 1));
    }

    @Test
    void lessThanNothingIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Bag.EMPTY.counted(shelf, "a", -1))
                .isInstanceOf(DamagedStateException.class)
                .hasMessageContaining("a count of -1 of a")
                .hasMessageContaining("tidings reset");
    }

    private static List<Entry> first(Map<String, String> all) {
        return all.entrySet().stream()
                .map(each -> new Entry(each.getValue(), each.getKey()))
                .sorted(Entry.BY_KEY_AND_VALUE)
                .limit(ROOM)
                .toList();
    }
}
