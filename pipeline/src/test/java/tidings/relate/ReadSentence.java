package tidings.relate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of a case file: {@code # SENTENCE}, {@code = CLAIM} for each claim, and the tree as the parser gives it, in the
 * form of {@code AnnotatedText}; cases are parted by an empty line. Adding a case is adding text.
 *
 * @param lines the tree
 */
record ReadSentence(String sentence, List<String> claims, String lines) {

    /** All of a file of this room, in its order. */
    static Stream<ReadSentence> in(String file) {
        try {
            Path path = Path.of(Objects.requireNonNull(ReadSentence.class.getResource(file), file)
                    .toURI());
            return Arrays.stream(Files.readString(path).strip().split("\n\n")).map(ReadSentence::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static ReadSentence of(String block) {
        List<String> lines = block.lines().toList();
        return new ReadSentence(
                lines.get(0).substring(2),
                lines.stream()
                        .filter(line -> line.startsWith("= "))
                        .map(line -> line.substring(2))
                        .toList(),
                lines.stream()
                        .filter(line -> !line.startsWith("# ") && !line.startsWith("= "))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
