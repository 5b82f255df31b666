package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordTaggerIT {

    private static final String STRANGE = "xolqed wrtzed plomfed zumbled klirped snarfed drofted blipsed grontzed.";

    private final WordTagger tagger = WordTagger.load();

    @Test
    void givesTheTagsOfTheModelWhereItKnowsTheWords() throws IOException {
        Set<String> unknown = WordFile.read("parts-of-speech.txt").stream()
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toSet());
        MaxentTagger stock = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
        WordTagger.Pass pass = tagger.pass();
        List<List<CoreLabel>> sentences = sentences(prose()).stream()
                .filter(sentence -> sentence.stream().noneMatch(word -> unknown.contains(word.word())))
                .toList();

        assertThat(sentences).hasSizeGreaterThan(50);
        for (List<CoreLabel> sentence : sentences) {
            stock.tagCoreLabels(sentence);
            List<String> expected = tags(sentence);
            pass.tag(sentence);
            assertThat(tags(sentence)).as(sentence.toString()).isEqualTo(expected);
        }
    }

    @Test
    void theEndOfAHyphenatedNameIsNoPreposition() {
        List<CoreLabel> sentence = sentences("The two men , Song Gyu Hon and Lim Hae-in , spoke for an hour .")
                .get(0);
        int end = sentence.size() - 7;
        new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH).tagCoreLabels(sentence);
        assertThat(sentence.get(end).word()).isEqualTo("in");
        assertThat(tags(sentence).get(end)).as("by the model").isEqualTo("IN");

        tagger.pass().tag(sentence);

        assertThat(tags(sentence).get(end)).isEqualTo("NNP");
    }

    @Test
    void theIslamicStateIsNoVerb() {
        WordTagger.Pass pass = tagger.pass();

        assertThat(tags(tagged(pass, "The town was seized by IS in January .")).get(5))
                .isEqualTo("NNP");
        assertThat(tags(tagged(pass, "IS seized the town in January .")).get(0)).isEqualTo("NNP");
        assertThat(tags(tagged(pass, "What IS Wants in Syria")).get(1))
                .as("a headline")
                .isEqualTo("NNP");
        assertThat(tags(tagged(pass, "THE TIME TO GO IS NOW .")).get(4))
                .as("a sentence in capitals")
                .isEqualTo("VBZ");
        assertThat(tags(tagged(pass, "Is the town theirs ?")).get(0)).isEqualTo("VBZ");
    }

    @Test
    void givesVerbsOfEventsAllThatTheyMayBe() {
        WordTagger.Pass pass = tagger.pass();
        assertThat(tags(tagged(pass, "Norland will annex the valley .")).get(2)).isEqualTo("VB");
        assertThat(tags(tagged(pass, "The recapture of the town took a day .")).get(1))
                .isEqualTo("NN");
        assertThat(tags(tagged(pass, "Rebels retook the town .")).get(1)).isEqualTo("VBD");
    }

    @Test
    void takesWordsThatNobodyKnowsForNounsOnceTheBudgetIsSpent() {
        WordTagger.Pass pass = tagger.pass();
        List<CoreLabel> first = tagged(pass, STRANGE);
        List<CoreLabel> last = first;
        for (int times = 0; times < 20; times++) {
            last = tagged(pass, STRANGE);
        }

        assertThat(tags(first)).as("so far the model decides").contains("VBD");
        assertThat(tags(last).subList(0, last.size() - 1)).containsOnly("NN");
        assertThat(tags(tagged(pass, "Xolqed wrtzed plomfed Zumbled klirped 4,711,815 snarfed drofted blipsed.")))
                .containsExactly("NNP", "NN", "NN", "NNP", "NN", "CD", "NN", "NN", "NN", ".");
        assertThat(tags(tagged(pass, "He has zumbled it."))).as("fits").contains("VBN");
        assertThat(tags(tagged(tagger.pass(), STRANGE)))
                .as("another document has a budget of its own")
                .isEqualTo(tags(first));
    }

    private static String prose() throws IOException {
        try (var file = WordTaggerIT.class.getResourceAsStream("/tidings/quality/sentences.txt")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<CoreLabel> tagged(WordTagger.Pass pass, String sentence) {
        List<CoreLabel> labels = sentences(sentence).get(0);
        pass.tag(labels);
        return labels;
    }

    private static List<List<CoreLabel>> sentences(String text) {
        return new Segmenter()
                .segment(text, Collections.emptyList()).sentences().stream()
                        .map(Segmenter.RawSentence::labels)
                        .toList();
    }

    private static List<String> tags(List<CoreLabel> sentence) {
        return sentence.stream().map(CoreLabel::tag).toList();
    }
}
