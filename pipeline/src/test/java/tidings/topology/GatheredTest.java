package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private final MemoryStore<Long> store = new MemoryStore<>("gathered");
    private final Gathered<Long> gathered = new Gathered<>(store);

    @Test
    void whatHasWaitedLongestComesFirstAsItWasPutLast() {
        gathered.put("b", 1L);
        gathered.put("a", 2L);
        gathered.put("c", 3L);
        gathered.put("b", 4L);

        assertThat(gathered.first(2)).containsExactly(KeyValue.pair("b", 4L), KeyValue.pair("a", 2L));
    }

    @Test
    void whatIsRemovedIsGoneFromTheStoreAsWell() {
        gathered.put("a", 1L);
        gathered.remove("a");
        gathered.remove("a");

        assertThat(gathered.first(1)).isEmpty();
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void whatWaitedWhenTheProcessEndedStillWaits() {
        gathered.put("a", 1L);
        gathered.put("b", 2L);
        gathered.remove("b");

        assertThat(new Gathered<>(store).first(5)).containsExactly(KeyValue.pair("a", 1L));
    }
}
