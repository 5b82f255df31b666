package tidings.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IngestBenchmarkTest {

    private static final String TEXT = "Ilse Varga opened the new lock at Port Ansel on Tuesday, and barges passed"
            + " through it for the first time in four years. The old lock had been closed since a flood carried away"
            + " its lower gates.";
    private static final String PAGE = "<html lang=\"en\"><head><title>Lock opens</title></head><body><article>"
            + "<h1>Lock opens again</h1><p>" + TEXT + "</p></article></body></html>";

    @TempDir
    private Path folder;

    @Test
    void textsAreComparedByRunsOfFourWords() {
        IngestScores.Texts texts = new IngestScores.Texts();
        texts.add("a b c d e", "a b c d e");
        texts.add("a b c d", "x a b c d");

        assertThat(texts.precision()).isEqualTo(0.75);
        assertThat(texts.recall()).isEqualTo(1);
        assertThat(texts.f1()).isCloseTo(0.857, within(0.001));
    }

    @Test
    void segmentsAreFoundLostOrTooMuch() {
        IngestScores.Segments segments = new IngestScores.Segments();
        segments.add(List.of("the lock opened", "barges"), List.of("Share this"), "the lock\n opened. Share this");

        assertThat(segments.precision()).isEqualTo(0.5);
        assertThat(segments.recall()).isEqualTo(0.5);
        assertThat(segments.f1()).isEqualTo(0.5);
    }

    @Test
    void aValueThatIsNotGivenIsNotWrong() {
        IngestScores.Values values = new IngestScores.Values();
        values.add("2019-05-14", "2019-05-14");
        values.add("2019-05-14", null);
        values.add("2019-05-14", "2019-05-15");

        assertThat(values.accuracy()).isCloseTo(0.333, within(0.001));
        assertThat(values.wrongOfGiven()).isEqualTo(0.5);
        assertThat(values.f1()).isEqualTo(0.5);
    }

    @Test
    void thePublicBenchmarksAreRunAsTheyAre() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts/html"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(texts.resolve("a1.html.gz")))) {
            out.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                folder.resolve("texts/ground-truth.json"),
                "{\"a1\": {\"articleBody\": \"" + TEXT + "\", \"url\": \"https://harbour.example/lock\"}}");
        Path dates = Files.createDirectories(folder.resolve("dates/tests/cache"));
        Files.writeString(dates.resolve("lock.html"), PAGE);
        Files.writeString(
                folder.resolve("dates/tests/eval_default.json"),
                "{\"https://harbour.example/2019/05/14/lock\": {\"file\": \"lock.html\", \"date\": \"2019-05-14\"}}");
        Path segments = Files.createDirectories(folder.resolve("segments/tests/eval"));
        Files.writeString(segments.resolve("lock.html"), PAGE);
        Files.writeString(
                folder.resolve("segments/tests/evaldata.json"),
                "{\"https://harbour.example/lock\": {\"file\": \"lock.html\","
                        + " \"with\": [\"passed through it\"], \"without\": [\"Share\"]}}");
        Files.writeString(folder.resolve("lock.html"), PAGE);
        Files.writeString(
                folder.resolve("pages.jsonl"),
                "{\"file\": \"lock.html\", \"url\": \"https://harbour.example/lock\", \"headline\": \"Lock opens again\","
                        + " \"source\": \"harbour.example\", \"published\": \"2019-05-14\"}\n");

        assertThat(printed(folder))
                .contains("Tidings           F1 1.000 (precision 1.000, recall 1.000)")
                .contains("Tidings           F 1.000 (precision 1.000, recall 1.000)")
                .contains("Tidings           accuracy 1.000, F 1.000, wrong of those given 0.000 (1 pages)")
                .contains("headline          accuracy 1.000")
                .contains("outlet            accuracy 1.000")
                .contains("day               accuracy 0.000, F 0.000, wrong of those given 0.000 (1 pages)")
                .contains("4 pages");
    }

    @Test
    void aFolderWithoutOneIsSaid() {
        assertThat(new CommandLine(new IngestBenchmark()).execute(folder.toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static String printed(Path folder) {
        StringWriter printed = new StringWriter();
        CommandLine command = new CommandLine(new IngestBenchmark()).setOut(new PrintWriter(printed));
        assertThat(command.execute(folder.toString())).isZero();
        return printed.toString();
    }
}
