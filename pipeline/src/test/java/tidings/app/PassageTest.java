package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.model.Span;

class PassageTest {

    @Test
    void aShortTextIsWhole() {
        assertThat(Passage.around("She left.\nVarga met Arden.  He stayed.", new Span(10, 26)))
                .containsExactly("She left. »Varga met Arden.« He stayed.");
        assertThat(Passage.around("Varga met Arden.", new Span(0, 16))).containsExactly("»Varga met Arden.«");
    }

    @Test
    void aLongOneIsCutAtBlanksAndWrapped() {
        String text = "word ".repeat(60) + "𝐕arga met Arden." + " more".repeat(60);

        assertThat(Passage.around(text, new Span(300, 316)))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(101))
                .satisfies(lines -> assertThat(String.join(" ", lines))
                        .startsWith("… word word")
                        .contains(" word »𝐕arga met Arden.« more ")
                        .endsWith("more …"));
    }
}
