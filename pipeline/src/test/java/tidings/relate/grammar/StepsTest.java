package tidings.relate.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.relate.words.WordClasses;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

/**
 * Each step finds what its examples say with all other steps off, and nothing of it without the step. A file a step, in
 * {@code steps}, named after it; each example is {@code ? verb WORD} or {@code ? noun WORD}, {@code = POSITION WORD, …} and
 * the sentence as {@link AnnotatedText} reads it. Adding a case is adding text.
 */
class StepsTest {

    private static final Fillers FILLERS = new Fillers(new States());

    /** @param lines the sentence */
    record Example(Step step, String form, String word, List<String> expected, String lines) {

        @Override
        public String toString() {
            return step + ": " + form + " " + word;
        }
    }

    static Stream<Example> examples() throws IOException {
        return Arrays.stream(Step.values()).flatMap(StepsTest::examples);
    }

    private static Stream<Example> examples(Step step) {
        String file = "steps/" + step.name().toLowerCase(Locale.ROOT) + ".txt";
        try {
            Path path = Path.of(Objects.requireNonNull(StepsTest.class.getResource(file), file)
                    .toURI());
            return Stream.of(Files.readString(path).strip().split("\n\n"))
                    .map(block -> block.strip().split("\n", 3))
                    .map(parts -> new Example(
                            step,
                            parts[0].split(" ")[1],
                            parts[0].split(" ")[2],
                            List.of(parts[1].substring(2).split(", ")),
                            parts[2]));
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    @Test
    void everyStepHasItsExamples() {
        assertThat(Step.values()).allSatisfy(step -> assertThat(examples(step)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsWithAllOthersOff(Example example) {
        assertThat(arguments(example, EnumSet.of(example.step()))).containsAll(example.expected());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isNotFoundWithoutIt(Example example) {
        assertThat(arguments(example, Set.of()).containsAll(example.expected())).isFalse();
    }

    /** As {@code POSITION word}. */
    private static List<String> arguments(Example example, Set<Step> steps) {
        Context context = new Contexts(NameResolver.resolve(AnnotatedText.parse(null, example.lines()))).sentence(0);
        Tree tree = context.tree();
        int word = 0;
        while (!tree.token(word).text().equals(example.word())) {
            word++;
        }
        QuotedSpeaker speaker = new QuotedSpeaker(new ModalityLexicon());
        PredicateReader reader = new PredicateReader(context, WordClasses.GRAMMAR, FILLERS, speaker, steps);
        Predicate predicate = example.form().equals("verb")
                ? reader.verb(word)
                : reader.noun(word, word, tree.hasRelation(word, "obj") ? tree.head(word) : -1, Set.of());
        return predicate.arguments().stream()
                .map(argument ->
                        argument.position() + " " + tree.token(argument.token()).text())
                .toList();
    }
}
