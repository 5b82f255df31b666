package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The floors of quality on text that others annotated, where it is at hand: {@code mvn verify -Dtidings.gold=DIRECTORY}, with
 * its {@code score.py} in the directory above. It is not part of a build without; {@code SentencesIT} holds floors on texts of our own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldIT {

    @TempDir
    static Path directory;

    private final Path gold = Path.of(System.getProperty("tidings.gold"));
    private Path articles = directory;
    private Path predictions = directory;

    @BeforeAll
    void readWithEightThreads() throws Exception {
        articles = directory.resolve("articles.jsonl");
        Files.write(articles, score("articles", gold));
        predictions = read(8, articles);
    }

    /** Every fourth article: what threads do to each other shows on any, and reading all once more takes minutes. */
    @Test
    void saysTheSameWithOneThreadAndEight() throws IOException {
        Path some = directory.resolve("some.jsonl");
        Files.write(some, everyFourth(articles));
        List<String> alone = Files.readAllLines(read(1, some));
        assertThat(alone).hasSizeGreaterThan(100).isEqualTo(everyFourth(predictions));
    }

    private static List<String> everyFourth(Path lines) throws IOException {
        List<String> all = Files.readAllLines(lines);
        return IntStream.range(0, all.size())
                .filter(line -> line % 4 == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void everyFigureIsAboveItsFloorOrBelowItsCeiling() throws Exception {
        assertThat(score("check", gold, predictions))
                .contains("check.faults                                      0.0   ");
        Map<String, Map<String, Double>> figures = Map.of(
                "all", figures(score("score", gold, predictions)),
                "seen", figures(score("score", gold, predictions, "--half", "seen")),
                "blind", figures(score("score", gold, predictions, "--half", "blind")));
        List<String> below = new ArrayList<>();
        for (String line : floors()) {
            String[] columns = line.split("\\s+");
            double figure = figures.getOrDefault(columns[0], Map.of()).getOrDefault(columns[1], Double.NaN);
            double bound = Double.parseDouble(columns[3]);
            boolean holds = columns[2].equals("at-least") ? figure >= bound : figure <= bound;
            if (!holds) {
                below.add(line + " but is " + figure);
            }
        }
        assertThat(below).isEmpty();
    }

    private Path read(int threads, Path from) throws IOException {
        Path lines = directory.resolve("predictions-" + threads + ".jsonl");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(lines, StandardCharsets.UTF_8));
                PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8)) {
            assertThat(Tidings.execute(out, err, "extract", "--threads", "" + threads, from.toString()))
                    .isZero();
        }
        return lines;
    }

    private static List<String> floors() throws IOException {
        try (var file = GoldIT.class.getResourceAsStream("/tidings/quality/floors.txt")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Lines of {@code NAME VALUE notes}. */
    private static Map<String, Double> figures(List<String> lines) {
        Map<String, Double> figures = new TreeMap<>();
        for (String line : lines) {
            String[] columns = line.split("\\s+");
            if (columns.length > 1 && columns[1].matches("-?\\d+\\.\\d+")) {
                figures.put(columns[0], Double.valueOf(columns[1]));
            }
        }
        return figures;
    }

    private static List<String> score(String command, Path gold, Object... more) throws Exception {
        List<String> words = new ArrayList<>(
                List.of("python3", gold.resolveSibling("score.py").toString(), command, gold.toString()));
        for (Object each : more) {
            words.add(each.toString());
        }
        Path out = Files.createTempFile(directory, command, ".out");
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as("score.py " + command)
                .isTrue();
        assertThat(process.exitValue()).as("score.py " + command).isZero();
        return Files.readAllLines(out);
    }
}
