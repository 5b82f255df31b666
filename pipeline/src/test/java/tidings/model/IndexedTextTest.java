package tidings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann met Bob.", "Žofia 𝒜 met 👩‍🚀 in Łódź", "𝒜𝒜", "half a pair \uD835, and \uDC9C"})
    void givesEverySpanTheWordsThatCountingGives(String text) {
        IndexedText indexed = new IndexedText(text);
        int length = text.codePointCount(0, text.length());
        for (int begin = 0; begin <= length; begin++) {
            for (int end = begin; end <= length; end++) {
                Span span = new Span(begin, end);
                assertThat(indexed.at(span)).isEqualTo(span.in(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "𝒜nn"})
    void refusesASpanBehindTheEnd(String text) {
        assertThatThrownBy(() -> new IndexedText(text).at(new Span(2, 4)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
