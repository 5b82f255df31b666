package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.Quotation;
import tidings.model.Span;

class QuoteScannerTest {

    private final QuoteScanner scanner = new QuoteScanner();

    @Test
    void findsStraightMarksAndWhatTheyHold() {
        String text = "\"We sail at dawn,\" the captain said. \"Be ready.\"";

        assertThat(contents(text)).containsExactly("We sail at dawn,", "Be ready.");
        assertThat(scanner.scan(text, List.of()).get(0).span()).isEqualTo(new Span(0, 18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said “the bridge is open” today.",
                "She said \"the bridge is open” today.",
                "She said “the bridge is open\" today.",
                "She said ”the bridge is open” today.",
                "She said ''the bridge is open'' today.",
                "She said ``the bridge is open'' today.",
                "She said „the bridge is open“ today.",
                "She said «the bridge is open» today.",
                "She said 'the bridge is open' today.",
                "She said ‘the bridge is open’ today.",
                "She said: \" the bridge is open \" today.",
                "She said:\"the bridge is open\"today."
            })
    void takesMarksOfAnyShapeAndMixture(String text) {
        assertThat(contents(text)).containsExactly("the bridge is open");
    }

    @Test
    void keepsQuotationsInsideOthersAsPartOfThem() {
        assertThat(contents("“He told me, ‘Go home,’ and I went,” she said."))
                .containsExactly("He told me, ‘Go home,’ and I went,");
        assertThat(contents("'He told me, \"Go home,\" and I went,' she said."))
                .containsExactly("He told me, \"Go home,\" and I went,");
        assertThat(contents("“He said “go” to me,” she said.")).containsExactly("He said “go” to me,");
    }

    @Test
    void joinsParagraphsThatRepeatTheOpeningMark() {
        String text = "“The harvest was poor.\n\n“We will buy grain,” the minister said.\n\n“Soon.”";
        List<Quotation> found = scanner.scan(text, List.of());

        assertThat(found).hasSize(2);
        assertThat(found.get(0).content())
                .extracting(span -> span.in(text))
                .containsExactly("The harvest was poor.", "We will buy grain,");
    }

    @Test
    void endsWhatNothingClosesWithItsParagraph() {
        assertThat(contents("\"The harvest was poor, he said.\n\nThe minister left."))
                .containsExactly("The harvest was poor,");
        assertThat(contents("\"The harvest was poor.\n\nThe minister left.")).containsExactly("The harvest was poor.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The harvest was poor, said Ann Example. “We will buy grain,” the minister added.",
                "“The harvest was poor, Ann Example said. It was late. “We will buy grain,” she said.",
                "“The harvest was poor, Ann Example told reporters.\n\n“We will buy grain,” the minister said."
            })
    void whatNothingClosesDoesNotSwallowTheNextSpeaker(String text) {
        assertThat(contents(text)).containsExactly("The harvest was poor,", "We will buy grain,");
    }

    @Test
    void goesOnBehindALineBreakAmidASentence() {
        Quotation found = scanner.scan("“The harvest is poor\n\nbut we have grain,” she said.", List.of())
                .get(0);

        assertThat(found.content()).hasSize(2);
        assertThat(found.span()).isEqualTo(new Span(0, 41));
    }

    @Test
    void leavesApostrophesAlone() {
        assertThat(contents("The players' coach isn't Rock 'n' Roll's '90s star; 'tis the teachers' day, go get 'em."))
                .isEmpty();
        assertThat(contents("They’re the miners’ sons’ friends, said ’em.")).isEmpty();
    }

    @Test
    void tellsAPossessiveFromTheEndOfASingleQuotation() {
        assertThat(contents("'We saw the miners' wives yesterday,' he said, and the miners' sons."))
                .containsExactly("We saw the miners' wives yesterday,");
        assertThat(contents("He calls them 'bad boys' and 'good girls' now."))
                .containsExactly("bad boys", "good girls");
    }

    @Test
    void takesNoMeasureAndNoRowOfMarksForAQuotation() {
        assertThat(contents("The 9\" nail and the 12\" board are here.")).isEmpty();
        assertThat(contents("\"\"\"\"\"\"\"\" and \"\" and ''''''''")).isEmpty();
    }

    @Test
    void readsPastMaskedParts() {
        String text = "“One,” he said. \"Advertisement “Two”";
        int mask = text.indexOf("\"Adv");

        assertThat(scanner.scan(text, List.of(new Span(mask, mask + 14))))
                .extracting(quotation -> quotation.content().get(0).in(text))
                .containsExactly("One,", "Two");
    }

    @Test
    void countsInCodePoints() {
        String text = "😀 “Yes 😀,” he said.";

        assertThat(scanner.scan(text, List.of()).get(0).content()).containsExactly(new Span(3, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "“", "' ", " '", " \"a", "\" '", "‘a ", "\n\"a", "s' "})
    void staysLinearOnHostileText(String piece) {
        String text = piece.repeat(10_000_000 / piece.length() / 5);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> scanner.scan(text, List.of()));
    }

    private List<String> contents(String text) {
        return scanner.scan(text, List.of()).stream()
                .flatMap(quotation -> quotation.content().stream())
                .map(span -> span.in(text))
                .toList();
    }
}
