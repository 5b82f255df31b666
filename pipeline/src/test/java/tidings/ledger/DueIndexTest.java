package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueIndexTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-05");

    private final DueIndex due = new DueIndex(new MemoryRows<>());

    @Test
    void whatIsDueIsTakenOnceInTheOrderOfTheDays() {
        due.put(DAY.plusDays(1), "later");
        due.put(DAY, "now");
        due.put(DAY.plusDays(9), "not yet");

        assertThat(due.take(DAY.plusDays(1))).containsExactly("now", "later");
        assertThat(due.take(DAY.plusDays(1))).isEmpty();
        assertThat(due.take(DAY.plusDays(9))).containsExactly("not yet");
    }

    @Test
    void whatComesInForADayThatHasPassedIsDueAtOnce() {
        assertThat(due.take(DAY)).isEmpty();
        due.put(DAY.minusDays(30), "late");

        assertThat(due.take(DAY)).containsExactly("late");
    }

    @Test
    void moreThanABatchIsTakenInSeveral() {
        for (int i = 0; i < 1_200; i++) {
            due.put(DAY.plusDays(i % 3), "row " + i);
        }
        List<String> taken = new ArrayList<>();
        for (List<String> batch = due.take(DAY.plusDays(3)); !batch.isEmpty(); batch = due.take(DAY.plusDays(3))) {
            taken.addAll(batch);
        }

        assertThat(taken).hasSize(1_200).doesNotHaveDuplicates();
    }

    @Test
    void whatWasRemovedIsNotDue() {
        due.put(DAY, "gone");
        due.put(DAY, "there");
        due.remove(DAY, "gone");

        assertThat(due.take(DAY)).containsExactly("there");
    }
}
