package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Instant START = Instant.parse("2024-03-01T10:00:00Z");

    private final Backlog backlog = new Backlog("tidings.knowledge");

    @Test
    void saysNothingOfWhoKeepsUp() {
        assertThat(backlog.look(0, START)).isEmpty();
        assertThat(backlog.look(Backlog.FAR - 1, START.plusSeconds(15))).isEmpty();
        assertThat(backlog.look(0, START.plusSeconds(30))).isEmpty();
    }

    @Test
    void saysAtOnceWhoIsFarBehindAndEachMinuteHowLongItTakes() {
        assertThat(backlog.look(24_000, START)).contains("tidings.knowledge is up to 24,000 articles behind");
        assertThat(backlog.look(22_500, START.plusSeconds(15))).isEmpty();
        assertThat(backlog.look(21_000, START.plusSeconds(30))).isEmpty();
        assertThat(backlog.look(18_000, START.plusSeconds(60)))
                .contains("tidings.knowledge is up to 18,000 articles behind: 100 fewer each second, 3 min to go");
    }

    @Test
    void takesThePaceOfTheLastMinuteAlone() {
        backlog.look(24_000, START);
        backlog.look(24_000, START.plusSeconds(60));
        backlog.look(12_000, START.plusSeconds(90));
        assertThat(backlog.look(6_000, START.plusSeconds(121)))
                .contains("tidings.knowledge is up to 6,000 articles behind: 194 fewer each second, 1 min to go");
    }

    @Test
    void saysWhenNothingGetsLess() {
        backlog.look(1_000, START);
        assertThat(backlog.look(1_200, START.plusSeconds(60)))
                .contains("tidings.knowledge is up to 1,200 articles behind, no fewer than a minute ago");
    }

    @Test
    void saysOnceThatItHasCaughtUp() {
        backlog.look(1_000, START);
        assertThat(backlog.look(10, START.plusSeconds(15))).contains("tidings.knowledge has caught up");
        assertThat(backlog.look(0, START.plusSeconds(30))).isEmpty();
    }

    @Test
    void beginsAnewWhenItIsBehindAgain() {
        backlog.look(1_000, START);
        backlog.look(0, START.plusSeconds(15));
        assertThat(backlog.look(700, START.plusSeconds(30))).contains("tidings.knowledge is up to 700 articles behind");
    }
}
