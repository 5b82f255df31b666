package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.model.Sketch;

class OriginsTest {

    @Test
    void containmentOfWholeSketchesIsExact() {
        assertThat(Origins.containment(sketch(List.of(1L, 2L, 3L, 4L)), sketch(List.of(3L, 4L, 5L))))
                .isEqualTo(2 / 3.0);
    }

    @Test
    void textWithoutShinglesIsInNothing() {
        assertThat(Origins.containment(Sketch.EMPTY, Sketch.EMPTY)).isZero();
    }

    @Test
    void shortenedCopyIsFoundFromTheSmallestHashesAlone() {
        List<Long> whole = new Random(1).longs(2_000).boxed().toList();

        assertThat(Origins.containment(sketch(whole), sketch(whole.subList(0, 600))))
                .isCloseTo(1, within(0.15));
        assertThat(Origins.containment(sketch(whole.subList(0, 600)), sketch(whole)))
                .isCloseTo(1, within(0.15));
    }

    @Test
    void halfSharedIsEstimatedAsHalf() {
        List<Long> hashes = new Random(2).longs(1_500).boxed().toList();
        Sketch one = sketch(hashes.subList(0, 1_000));
        Sketch other = sketch(hashes.subList(500, 1_500));

        assertThat(Origins.containment(one, other)).isCloseTo(0.5, within(0.1));
    }

    @Test
    void shortTextInALongOneIsFound() {
        List<Long> whole = new Random(3).longs(2_000).boxed().toList();

        assertThat(Origins.containment(sketch(whole), sketch(whole.subList(0, 200))))
                .isGreaterThan(Origins.COPIED);
    }

    private static Sketch sketch(List<Long> shingles) {
        Stream<Long> smallest = shingles.stream().sorted().limit(Sketch.SIZE);
        return new Sketch(smallest.toList(), shingles.size());
    }
}
