package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.annotate.Segmenter.RawSentence;
import tidings.annotate.Segmenter.Segments;
import tidings.model.Cap;
import tidings.model.Span;

class SegmenterTest {

    private final Segmenter segmenter = new Segmenter();

    @Test
    void countsOffsetsInCodePoints() {
        String text = "Rain 🌧 fell. 🌧🌧 Ann slept.";
        RawSentence last = segmenter.segment(text, List.of()).sentences().stream()
                .reduce((one, other) -> other)
                .orElseThrow();

        assertThat(last.labels()).extracting(CoreLabel::word).contains("Ann", "slept");
        for (int at = 0; at < last.labels().size(); at++) {
            assertThat(last.spans().get(at).in(text))
                    .isEqualTo(last.labels().get(at).originalText());
        }
    }

    @Test
    void partsParagraphsAndSkipsWhatIsMasked() {
        String text = "Ann spoke\nShare this\nCarl listened.";
        List<RawSentence> sentences =
                segmenter.segment(text, List.of(new Span(10, 20))).sentences();

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(1).paragraph()).isEqualTo(1);
        assertThat(sentences.get(1).spans().get(0).in(text)).isEqualTo("Carl");
    }

    @Test
    void anAbbreviationInBracketsEndsNoSentence() {
        List<RawSentence> sentences = segmenter
                .segment("Ann Example (R-S.C.) said no. (Bob agreed.) He left.", List.of())
                .sentences();

        assertThat(sentences).hasSize(3);
        assertThat(sentences.get(0).labels())
                .extracting(CoreLabel::word)
                .containsExactly("Ann", "Example", "(", "R-S.C.", ")", "said", "no", ".");
    }

    @Test
    void aQuotationInDoubledApostrophesBeginsItsSentence() {
        List<RawSentence> sentences = segmenter
                .segment("''It rains,'' Ann said. ''It pours.'' Carl left.", List.of())
                .sentences();

        assertThat(sentences)
                .extracting(sentence -> sentence.labels().get(0).word() + " "
                        + sentence.labels().get(1).word())
                .containsExactly("`` It", "`` It", "Carl left");
    }

    @Test
    void theModelsSeeStraightApostrophes() {
        RawSentence sentence =
                segmenter.segment("He’s late, isn’t he?", List.of()).sentences().get(0);

        assertThat(sentence.labels()).extracting(CoreLabel::word).contains("'s", "n't");
        assertThat(sentence.labels()).extracting(CoreLabel::originalText).contains("’s", "n’t");
    }

    @Test
    void splitsEndlessSentencesAfterPunctuation() {
        Segments segments = segmenter.segment("rain and wind, ".repeat(200), List.of());

        assertThat(segments.caps()).containsExactly(Cap.SENTENCE);
        assertThat(segments.sentences()).allSatisfy(each -> {
            assertThat(each.labels()).hasSizeLessThanOrEqualTo(Segmenter.LONGEST_SENTENCE);
            assertThat(each.labels().get(each.labels().size() - 1).word()).isEqualTo(",");
        });
    }

    @Test
    void leavesOutEndlessTokens() {
        Segments segments = segmenter.segment("Ann said " + "x".repeat(100_000) + " to Carl.", List.of());

        assertThat(segments.caps()).containsExactly(Cap.TOKEN);
        assertThat(segments.sentences())
                .flatExtracting(RawSentence::labels)
                .extracting(CoreLabel::word)
                .containsExactly("Ann", "said", "to", "Carl", ".");
    }

    @Test
    void readsNoMoreThanTheCap() {
        Segments segments = segmenter.segment("It rained again.\n\n".repeat(3_000), List.of());

        assertThat(segments.caps()).containsExactly(Cap.DOCUMENT);
        assertThat(segments.sentences().stream()
                        .mapToInt(each -> each.labels().size())
                        .sum())
                .isEqualTo(Segmenter.MOST_TOKENS);
        assertThat(segmenter.segment("It rained again.", List.of()).caps()).isEmpty();
    }

    @Test
    void readsNoMoreLettersThanTheCap() {
        Segments segments = segmenter.segment(("y".repeat(25) + " rained.\n\n").repeat(2_000), List.of());

        assertThat(segments.caps()).containsExactly(Cap.DOCUMENT);
        assertThat(segments.sentences().stream()
                        .flatMap(each -> each.labels().stream())
                        .mapToInt(label -> label.word().length())
                        .sum())
                .isBetween(Segmenter.MOST_LETTERS - 32, Segmenter.MOST_LETTERS);
    }

    @Test
    void showsTheModelsTheBeginningOfLongTokens() {
        String address = "www.example.org/news/harbour-strike-goes-on";
        CoreLabel label = segmenter
                .segment("See " + address + " for more.", List.of())
                .sentences()
                .get(0)
                .labels()
                .get(1);

        assertThat(label.originalText()).isEqualTo(address);
        assertThat(label.word()).isEqualTo(address.substring(0, Segmenter.LONGEST_WORD));
    }

    @Test
    void leavesOutEndlessRunsOfManyTokens() {
        Segments segments = segmenter.segment("Ann saw\n" + "a@".repeat(501) + "\nand rain.", List.of());

        assertThat(segments.caps()).containsExactly(Cap.TOKEN);
        assertThat(segments.sentences())
                .flatExtracting(RawSentence::labels)
                .extracting(CoreLabel::word)
                .containsExactly("Ann", "saw", "and", "rain", ".");
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(segmenter.segment(" \n\t", List.of()).sentences()).isEmpty();
    }
}
