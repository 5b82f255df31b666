package tidings.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.model.Sketch;
import tidings.testing.AnnotatedText;

class SketcherTest {

    @Test
    void isBlindToPunctuationAndCase() {
        assertThat(of("“We will be ready,” the coach said on Monday night."))
                .isEqualTo(of("WE will be ready the coach, said on Monday night"));
    }

    @Test
    void ofAShortenedCopyIsContained() {
        Random random = new Random(7);
        String text =
                Stream.generate(() -> "word" + random.nextInt(5_000)).limit(600).collect(Collectors.joining(" "));
        Sketch whole = of(text);
        Sketch half = of(text.substring(0, text.length() / 2));

        Set<Long> shared = new HashSet<>(half.hashes());
        shared.retainAll(whole.hashes());
        assertThat(whole.shingles()).isEqualTo(596);
        assertThat(whole.hashes()).hasSize(Sketch.SIZE);
        // what of the whole's sample falls into the half is in the half's sample
        assertThat(shared.size()).isBetween(Sketch.SIZE * 4 / 10, Sketch.SIZE * 6 / 10);
    }

    @Test
    void ofAShortTextIsThatOfTheWhole() {
        assertThat(of("Two words").shingles()).isEqualTo(1);
        assertThat(of("…")).isEqualTo(Sketch.EMPTY);
    }

    private static Sketch of(String text) {
        return Sketcher.of(AnnotatedText.article(null, text));
    }
}
