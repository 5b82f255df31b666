package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "  Taxes – won’t rise!  | taxes wont rise",
                "But taxes will rise | taxes will rise",
                "3.5 % of GDP | 3 5 of gdp",
                "L'État, c'est moi | létat cest moi",
                "ﬁnal ② K | final 2 k",
                "व्यापार बढ़ेगा। | व्यापार बढ़ेगा",
                "𝒜𝒷 👩‍🚀 c | ab c",
                "?! | ?!",
            })
    void foldsWhatMakesNoDifference(String words, String folded) {
        assertThat(Wording.fold(words)).isEqualTo(folded);
    }

    @Test
    void leavesLettersNumbersAndMarksWithSingleSpacesBetween() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < 12; at++) {
                text.appendCodePoint(random.nextInt(at % 3 == 0 ? 0x250 : 0x1F000));
            }
            String words = text.toString();
            String folded = Normalizer.normalize(words, Normalizer.Form.NFKC)
                    .replaceAll("['’‘ʼ`]", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ")
                    .strip();
            assertThat(Wording.fold(words)).isEqualTo(folded.isEmpty() ? words : folded);
        }
    }
}
