package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences whose trees the parser got wrong are read as if it had not. */
class RepairTest {

    static Stream<ReadSentence> sentences() {
        return ReadSentence.in("misread.txt");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void isReadAllTheSame(ReadSentence sentence) {
        assertThat(ClaimText.of(sentence.lines())).isEqualTo(sentence.claims());
    }
}
