package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class HyphenatedWordsTest {

    @Test
    void capitalisedWordsAroundAHyphenAreOneWord() {
        HyphenatedWords words = words("Thomas Orme-Lauder-Pell of London-based Quay");

        assertThat(words.labels())
                .extracting(CoreLabel::word)
                .containsExactly("Thomas", "Orme-Lauder-Pell", "of", "London", "-", "based", "Quay");
        assertThat(words.begin(1)).isEqualTo(1);
        assertThat(words.begin(2)).isEqualTo(6);
        assertThat(words.areAnyIn(0, 2)).isTrue();
        assertThat(words.areAnyIn(2, 7)).isFalse();
    }

    @Test
    void aShortWordBetweenHyphensAndCapitalisedWordsIsPartOfThem() {
        assertThat(words("Pul-i-Khumri and Stratford-upon-Avon").labels())
                .extracting(CoreLabel::word)
                .containsExactly("Pul-i-Khumri", "and", "Stratford-upon-Avon");
        assertThat(words("Iran-backed-Hezbollah and Oslo-i").areAny()).isFalse();
    }

    @Test
    void aDashBetweenWordsJoinsNone() {
        assertThat(words("Orme - Lauder").areAny()).isFalse();
    }

    private static HyphenatedWords words(String text) {
        List<Segmenter.RawSentence> sentences =
                new Segmenter().segment(text, List.of()).sentences();
        return HyphenatedWords.of(sentences.get(0).labels());
    }
}
