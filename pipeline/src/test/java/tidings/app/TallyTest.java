package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.Extraction;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Sketch;
import tidings.model.Status;
import tidings.tell.SampleFacts;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void countsTheLastOfEachKey() {
        tally.add(extraction("a", false));
        tally.add(extraction("b", false));
        tally.add(extraction("b", true));
        tally.add(SampleFacts.meeting(Status.PLANNED, Channel.UNKNOWN, null));
        tally.add(SampleFacts.meeting(Status.HAPPENED, Channel.UNKNOWN, null));

        assertThat(tally.results())
                .startsWith(
                        "articles     1 read, 1 withdrawn",
                        "claims       0",
                        "facts        1: MET 1",
                        "             HAPPENED 1");

        tally.removeFact("fact-1");
        assertThat(tally.results()).contains("facts        0");
    }

    @Test
    void theMostActiveComeFirstWhateverTheOrder() {
        tally.add(entity(SampleFacts.TOMAS, 9, 1));
        tally.add(entity(SampleFacts.LISBON, 2, 3));
        tally.add(entity(SampleFacts.CLARA, 5, 3));

        assertThat(tally.results())
                .containsSubsequence(
                        "most active",
                        "             Clara Whitfield (local:person/clara-whitfield): 3 facts, 5 mentions",
                        "             Lisbon (wiki:Lisbon): 3 facts, 2 mentions",
                        "             Tomas Arden (local:person/tomas-arden): 1 fact, 9 mentions");
    }

    @Test
    void deadLettersAreCountedByReason() {
        tally.addDeadLetter("LANGUAGE");
        tally.addDeadLetter("EMPTY");
        tally.addDeadLetter("LANGUAGE");

        assertThat(tally.results()).endsWith("dead letters", "             1 × EMPTY", "             2 × LANGUAGE");
    }

    @Test
    void speedHasTheQuantilesOfLatency() {
        IntStream.rangeClosed(1, 100).forEach(each -> tally.addLatency(Duration.ofSeconds(each)));

        assertThat(tally.speed(50, Duration.ofSeconds(10)))
                .containsExactly(
                        "speed        5.0 articles/s", "latency      p50 51.0 s, p99 99.0 s from article to update");
    }

    private static Entity entity(EntityRef ref, int mentions, int facts) {
        return new Entity(
                ref, List.of(), mentions, 1, Map.of(Kind.MET, facts), List.of(), List.of(), null, null, null, null);
    }

    private static Extraction extraction(String id, boolean withdrawn) {
        return new Extraction(
                id,
                new LogPosition("articles", 0, 0),
                null,
                "The Courier",
                null,
                null,
                null,
                withdrawn,
                "test",
                Sketch.EMPTY,
                List.of(),
                List.of(),
                false);
    }
}
