package tidings.tell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.model.Channel;
import tidings.model.EntityUpdate.Op;
import tidings.model.Fact;
import tidings.model.Status;

class EveryoneTextTest {

    private final EveryoneText text = new EveryoneText(new UpdateText(new FactText(Phrases.load())));
    private final Fact planned = SampleFacts.meeting(Status.PLANNED, Channel.UNKNOWN, null);
    private final Fact held = SampleFacts.meeting(Status.HAPPENED, Channel.UNKNOWN, null);

    @Test
    void factOfSeveralEntitiesIsShownOnce() {
        assertThat(text.lines(SampleFacts.update(Op.ADDED, planned, null, null)))
                .hasSize(2);
        assertThat(text.lines(SampleFacts.update(Op.ADDED, planned, null, null)))
                .isEmpty();
    }

    @Test
    void changeAndRetractionAreShownAndOnceEach() {
        text.lines(SampleFacts.update(Op.ADDED, planned, null, null));

        assertThat(text.lines(SampleFacts.update(Op.CHANGED, held, planned, null)))
                .first()
                .asString()
                .contains("HAPPENED");
        assertThat(text.lines(SampleFacts.update(Op.CHANGED, held, planned, null)))
                .isEmpty();
        assertThat(text.lines(SampleFacts.update(Op.RETRACTED, null, held, null)))
                .hasSize(1);
        assertThat(text.lines(SampleFacts.update(Op.RETRACTED, null, held, null)))
                .isEmpty();
        assertThat(text.lines(SampleFacts.update(Op.ADDED, held, null, null))).isNotEmpty();
    }

    @Test
    void sentenceIsQuotedUnderTheFirstOfItsFactsOnly() {
        text.lines(SampleFacts.update(Op.ADDED, planned, null, null));

        assertThat(text.lines(SampleFacts.update(Op.CHANGED, held, planned, null)))
                .noneMatch(line -> line.contains("They shook hands."));
    }

    @Test
    void countsAreShownOnlyWhereTheyAreUnusual() {
        assertThat(text.lines(SampleFacts.update(Op.CLOSED, null, null, SampleFacts.window(5, true, 1))))
                .hasSize(1);
        assertThat(text.lines(SampleFacts.update(Op.MENTIONED, null, null, null)))
                .isEmpty();
    }
}
