package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sentences with the right trees say of meetings and takings: positions, fillers, what is real. */
class EventSentencesTest {

    static Stream<ReadSentence> sentences() {
        return ReadSentence.in("events.txt");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void tellsTheseEvents(ReadSentence sentence) {
        assertThat(ClaimText.of(sentence.lines())).isEqualTo(sentence.claims());
    }
}
