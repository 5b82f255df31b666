package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.Dependencies;

class TreeParserIT {

    private final MaxentTagger tagger = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
    private final TreeParser parser = TreeParser.load();

    @Test
    void givesTheTreesOfCoreNlpsParser() throws IOException {
        DependencyParser stock = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
        List<List<CoreLabel>> sentences = sentences();

        assertThat(sentences).hasSizeGreaterThan(50);
        for (List<CoreLabel> sentence : sentences) {
            assertThat(parser.parse(sentence)).as(sentence.toString()).isEqualTo(tree(stock, sentence));
        }
    }

    @Test
    void parsesASentenceOfOneWord() {
        List<CoreLabel> labels = tagged("Indeed").get(0);

        assertThat(parser.parse(labels)).isEqualTo(new Dependencies(List.of(-1), List.of("root")));
    }

    private List<List<CoreLabel>> sentences() throws IOException {
        try (var file = TreeParserIT.class.getResourceAsStream("/tidings/quality/sentences.txt")) {
            assertThat(file).isNotNull();
            return tagged(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private List<List<CoreLabel>> tagged(String text) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (Segmenter.RawSentence sentence :
                new Segmenter().segment(text, List.of()).sentences()) {
            List<CoreLabel> labels = sentence.labels();
            tagger.tagCoreLabels(labels);
            for (int at = 0; at < labels.size(); at++) {
                labels.get(at).setIndex(at + 1);
            }
            sentences.add(labels);
        }
        return sentences;
    }

    private static Dependencies tree(DependencyParser parser, List<CoreLabel> labels) {
        List<Integer> heads = new ArrayList<>(Collections.nCopies(labels.size(), -1));
        List<String> relations = new ArrayList<>(Collections.nCopies(labels.size(), "dep"));
        for (TypedDependency each : parser.predict(labels).typedDependencies()) {
            int token = each.dep().index() - 1;
            heads.set(token, each.gov().index() - 1);
            relations.set(token, each.reln().toString());
        }
        return new Dependencies(heads, relations);
    }
}
