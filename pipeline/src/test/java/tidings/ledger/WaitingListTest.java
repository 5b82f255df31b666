package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingListTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final MemoryRows<Waiting> rows = new MemoryRows<>();
    private final WaitingList waiting = new WaitingList(rows);

    @Test
    void whoHasWaitedLongestComesFirst() {
        waiting.change("b", each -> each.withChange(NOW));
        waiting.change("a", each -> each.withChange(NOW));
        waiting.change("c", each -> each.withChange(NOW));
        waiting.change("b", each -> each.withChange(NOW.plusSeconds(1)));

        assertThat(waiting.first(2)).containsExactly("b", "a");
        assertThat(waiting.get("b").changed()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void whoWaitsForNothingAnyMoreIsGoneFromTheStoreAsWell() {
        waiting.change("a", each -> each.withChange(NOW));
        waiting.flush();
        waiting.change("a", each -> Waiting.NOTHING);
        waiting.flush();

        assertThat(waiting.first(1)).isEmpty();
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void whoWaitedWhenTheProcessEndedStillWaits() {
        waiting.change("a", each -> each.withChange(NOW));
        waiting.flush();

        assertThat(new WaitingList(rows).get("a")).isEqualTo(new Waiting(NOW, List.of()));
    }
}
