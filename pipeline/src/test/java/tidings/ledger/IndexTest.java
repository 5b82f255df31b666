package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static final int ROOM = 8;

    private final MemoryRows<String> rows = new MemoryRows<>();
    private final Shelf shelf = new Shelf(rows, "index ", ROOM);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatASortedMapFindsWhetherInThePageOrNot(long seed) {
        Random random = new Random(seed);
        NavigableMap<String, String> all = new TreeMap<>();
        Index index = Index.EMPTY;
        for (int step = 0; step < 3_000; step++) {
            // Grows beyond its room and shrinks back, again and again.
            int keys = 2 + step / 200 % 3 * ROOM;
            String key = "key " + (10 + random.nextInt(keys));
            String value = random.nextInt(2) == 0 ? null : "value " + step;
            index = index.with(shelf, key, value);
            if (value == null) {
                all.remove(key);
            } else {
                all.put(key, value);
            }

            String from = "key " + (10 + random.nextInt(keys));
            String to = "key " + (10 + random.nextInt(keys));
            assertThat(index.size()).isEqualTo(all.size());
            assertThat(index.get(shelf, key)).isEqualTo(value);
            assertThat(index.under(shelf, "key")).isEqualTo(entries(all));
            if (from.compareTo(to) <= 0) {
                NavigableMap<String, String> between = all.subMap(from, true, to, false);
                assertThat(index.first(shelf, from, to, 3))
                        .isEqualTo(entries(between).stream().limit(3).toList());
                assertThat(index.last(shelf, from, to, 3))
                        .isEqualTo(entries(between.descendingMap()).stream()
                                .limit(3)
                                .toList());
            }
        }
    }

    @Test
    void manyHaveRowsAndFewAreInThePage() {
        Index index = Index.EMPTY;
        for (int i = 0; i <= ROOM; i++) {
            index = index.with(shelf, "key " + i, "");
        }
        assertThat(index).isEqualTo(new Index(List.of(), ROOM + 1));
        assertThat(rows.all()).hasSize(ROOM + 1);

        for (int i = ROOM; i >= ROOM / 2; i--) {
            index = index.with(shelf, "key " + i, null);
        }
        assertThat(index.entries()).hasSize(ROOM / 2);
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void whatIsCountedNoMoreGoes() {
        Index index = Index.EMPTY.counted(shelf, "a", 1).counted(shelf, "b", 1).counted(shelf, "b", 1);

        assertThat(index.counted(shelf, "a", -1).counted(shelf, "b", -1))
                .isEqualTo(new Index(List.of(new Entry("b", "1")), 0));
    }

    private static List<Entry> entries(NavigableMap<String, String> map) {
        return map.entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getValue()))
                .toList();
    }
}
