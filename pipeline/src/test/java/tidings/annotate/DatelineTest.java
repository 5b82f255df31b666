package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.Span;

class DatelineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT ALDER (Northern Wire) - |The mayor resigned.",
                "Lowhaven, March 3 (Northern Wire) -- |The mayor resigned.",
                "LOWHAVEN — |The mayor resigned.",
                "NEW SARN, Va. – |The mayor resigned.",
                "|The mayor — of all people — resigned.",
                "|NATO — founded in 1949 — has a harbour office.",
                "|Lowhaven - the fishing port - voted.",
                "|Clara Whitfield (Harbour Party) resigned.",
                "|PORT ALDER VOTES",
                "|"
            })
    void isWhatStandsBeforeTheFirstSentence(String marked) {
        String text = marked.replace("|", "");
        int[] points = text.codePoints().toArray();
        assertThat(Dateline.length(points, new Span(0, points.length))).isEqualTo(marked.indexOf('|'));
    }
}
