package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences whose trees the parser got wrong are read as if it had not. {@code misread.txt} holds them as the parser gives
 * them: {@code # SENTENCE}, {@code = CLAIM} for each claim, and the tree as {@code AnnotatedText} reads it. Adding a case is
 * adding text.
 */
class RepairTest {

    /** @param lines the tree */
    record Example(String sentence, List<String> claims, String lines) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Example> examples() throws IOException, java.net.URISyntaxException {
        Path path = Path.of(Objects.requireNonNull(RepairTest.class.getResource("misread.txt"))
                .toURI());
        return Arrays.stream(Files.readString(path).strip().split("\n\n")).map(RepairTest::example);
    }

    private static Example example(String block) {
        List<String> lines = block.lines().toList();
        return new Example(
                lines.get(0).substring(2),
                lines.stream()
                        .filter(line -> line.startsWith("= "))
                        .map(line -> line.substring(2))
                        .toList(),
                lines.stream()
                        .filter(line -> !line.startsWith("# ") && !line.startsWith("= "))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadAllTheSame(Example example) {
        assertThat(ClaimText.of(example.lines())).isEqualTo(example.claims());
    }
}
