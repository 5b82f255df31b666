package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.Sketch;

class CompactSketchTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256})
    void keepsTheFirstFiveBytesOfEachHash(int size) {
        List<Long> hashes = new Random(size).longs(size).sorted().boxed().toList();

        Sketch read = CompactSketch.of(new Sketch(hashes, 300)).sketch();

        assertThat(read.shingles()).isEqualTo(300);
        assertThat(read.hashes())
                .isEqualTo(hashes.stream().map(hash -> hash >> 24 << 24).toList());
    }

    @Test
    void hashesThatDifferInTheLastBitsOnlyStayDifferentAndInOrder() {
        Sketch sketch = new Sketch(List.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MIN_VALUE + 2, -1L, 0L, 1L), 6);

        List<Long> read = CompactSketch.of(sketch).sketch().hashes();

        assertThat(read).hasSize(6).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void equalSketchesAreEqual() {
        Sketch sketch = new Sketch(List.of(-5L, 7L), 2);

        assertThat(CompactSketch.of(sketch))
                .isEqualTo(CompactSketch.of(sketch))
                .hasSameHashCodeAs(CompactSketch.of(sketch));
        assertThat(CompactSketch.of(sketch)).isNotEqualTo(CompactSketch.of(new Sketch(List.of(-5L, 7L), 3)));
    }
}
