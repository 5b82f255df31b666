package tidings.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Op;
import tidings.model.Fact;
import tidings.model.Status;

class UpdateTextTest {

    private final UpdateText text = new UpdateText(new FactText(Phrases.load()));
    private final Fact held = SampleFacts.meeting(Status.HAPPENED, Channel.UNKNOWN, null);
    private final Fact planned = SampleFacts.meeting(Status.PLANNED, Channel.UNKNOWN, null);

    @Test
    void aNewFactComesWithItsEvidence() {
        assertThat(text.lines(SampleFacts.update(Op.ADDED, held, null, null)))
                .containsExactly(
                        "Clara Whitfield        added      Clara Whitfield met Tomas Arden in Lisbon · HAPPENED"
                                + " · 3 reports, 2 outlets, 1 independent",
                        "                                  “They shook hands.” — The Courier, 5 March 2021");
    }

    @Test
    void aChangeSaysWhatWasBefore() {
        assertThat(text.lines(SampleFacts.update(Op.CHANGED, held, planned, null)))
                .hasSize(3)
                .element(1)
                .asString()
                .endsWith("  before: Clara Whitfield is to meet Tomas Arden in Lisbon · PLANNED");
    }

    @Test
    void aChangeThatShowsNothingIsNotShown() {
        EntityUpdate update = new EntityUpdate(
                SampleFacts.CLARA, 1, 1, Op.CHANGED, held, held, List.of(held.id()), null, null, Instant.EPOCH);

        assertThat(text.lines(update)).isEmpty();
    }

    @Test
    void aRetractionSaysWhatIsNoLongerSaid() {
        assertThat(text.lines(SampleFacts.update(Op.RETRACTED, null, held, null)))
                .singleElement()
                .asString()
                .endsWith("Clara Whitfield met Tomas Arden in Lisbon · no article says so any more");
    }

    @Test
    void aWindowSaysWhatItHolds() {
        assertThat(text.lines(SampleFacts.update(Op.CLOSED, null, null, SampleFacts.window(5, true, 1))))
                .singleElement()
                .asString()
                .endsWith(
                        "4 March 2021: 5 mentions in 2 articles of 1 outlet · MET 1, SAID 3 · unusual: 3 independent texts, usually 1.0"
                                + " · complete, corrected since (1 time)");
        assertThat(text.lines(SampleFacts.update(Op.MENTIONED, null, null, null)))
                .singleElement()
                .asString()
                .endsWith("without a date");
    }
}
