package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of CONTRIBUTING.md, done as it says: a kind of one's own needs data files alone. */
class OwnKindIT {

    private static final String FENCE = "```";

    @TempDir
    Path directory;

    private String classPath = "";
    private Path article = Path.of("");

    /** Two data files before the others on the class path, and the article to try them with. */
    @BeforeEach
    void followTheInstructions() throws IOException {
        List<String> example = section("## Teaching it a new kind of relation");
        List<List<String>> blocks = blocks(example);
        Path words = Files.createDirectories(directory.resolve("classes/tidings/relate"));
        Files.write(words.resolve("visited.frames"), blocks.get(0));
        Files.writeString(
                words.resolve("kinds.txt"), shippedKinds() + String.join("\n", blocks.get(1)), StandardCharsets.UTF_8);
        classPath = directory.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");

        String command = example.stream()
                .filter(line -> line.contains("echo '"))
                .findFirst()
                .orElseThrow();
        article = directory.resolve("article.jsonl");
        Files.writeString(article, command.substring(command.indexOf('\'') + 1, command.lastIndexOf('\'')));
    }

    @Test
    void itsClaimsAreExtracted() throws Exception {
        try (ChildProcess extract =
                ChildProcess.startWith(classPath, directory, Tidings.class.getName(), "extract", article.toString())) {
            assertThat(extract.awaitEnd(3)).as(extract.err()).isZero();

            assertThat(extract.out()).singleElement().asString().contains("""
                    "kind":"VISITED","status":"HAPPENED","begin":0,"end":43,"time":"2025-03-06\"""");
        }
    }

    @Test
    void itsFactsAreAmongTheUpdates() throws Exception {
        try (ChildProcess demo =
                ChildProcess.startWith(classPath, directory, Tidings.class.getName(), "demo", article.toString())) {
            assertThat(demo.awaitEnd(4)).as(demo.err()).isZero();

            assertThat(demo.out().stream().map(line -> line.replaceAll(" +", " ")))
                    .contains(
                            "Clara Whitfield added Clara Whitfield visited Lisbon, 6 March 2025 · HAPPENED · 1 report")
                    .contains("facts 1: VISITED 1");
        }
    }

    private static List<String> section(String heading) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "CONTRIBUTING.md"));
        int begin = lines.indexOf(heading);
        assertThat(begin).as("where %s stands", heading).isNotNegative();
        return lines.subList(begin + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    /** The text between the fences, each block's lines without the indentation of its list. */
    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.strip().startsWith(FENCE)) {
                inside = !inside;
                if (inside) {
                    blocks.add(new ArrayList<>());
                }
            } else if (inside) {
                blocks.get(blocks.size() - 1).add(line.strip());
            }
        }
        return blocks;
    }

    private static String shippedKinds() throws IOException {
        try (var kinds = Objects.requireNonNull(OwnKindIT.class.getResourceAsStream("/tidings/relate/kinds.txt"))) {
            return new String(kinds.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
