package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserStateTest {

    private static final int LABEL = 7;

    private final ParserState state = new ParserState(3);

    @Test
    void readsWordsFromTheFirstToTheLast() {
        assertThat(places()).startsWith(-1, -1, 0, 1, 2, 3);

        state.shift();

        assertThat(places()).startsWith(-1, 0, 1, 2, 3, -1);
    }

    @Test
    void hangsTheWordBelowTheTopByTheTop() {
        state.shift();
        state.shift();
        state.reduceLeft(LABEL);

        assertThat(state.head(1)).isEqualTo(2);
        assertThat(state.label(1)).isEqualTo(LABEL);
        assertThat(places()).startsWith(-1, 0, 2, 3, -1, -1);
    }

    @Test
    void hangsTheTopByTheWordBelow() {
        state.shift();
        state.shift();
        state.reduceRight(LABEL);

        assertThat(state.head(2)).isEqualTo(1);
        assertThat(places()).startsWith(-1, 0, 1, 3, -1, -1);
    }

    @Test
    void looksAtTheChildrenOfTheTop() {
        state.shift();
        state.shift();
        state.reduceLeft(LABEL);
        state.shift();
        state.reduceRight(LABEL);

        int[] places = places();
        assertThat(places[ParserState.FIRST_CHILD]).as("its child on the left").isEqualTo(1);
        assertThat(places[ParserState.FIRST_CHILD + 1])
                .as("its child on the right")
                .isEqualTo(3);
        assertThat(places[ParserState.FIRST_CHILD + 2])
                .as("its second on the left")
                .isEqualTo(-1);
    }

    @Test
    void hangsNothingByTheRootBeforeAllElseHangs() {
        state.shift();

        assertThat(state.canReduceRight()).isFalse();
        assertThat(state.canReduceLeft()).isFalse();

        state.shift();
        state.reduceRight(LABEL);
        state.shift();
        state.reduceRight(LABEL);

        assertThat(state.isLast()).isTrue();
        assertThat(state.canReduceRight()).isTrue();
        assertThat(state.canShift()).isFalse();

        state.reduceRight(1);

        assertThat(state.isDone()).isTrue();
        assertThat(state.head(1)).isZero();
    }

    private int[] places() {
        int[] places = new int[ParserState.PLACES];
        state.look(places);
        return places;
    }
}
