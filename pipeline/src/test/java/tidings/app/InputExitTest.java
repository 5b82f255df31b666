package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.ingest.Obstacle;
import tidings.testing.FreePorts;

/** Each kind of trouble with an input has its own exit code, which the help lists. */
class InputExitTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachKindHasItsOwn() throws IOException {
        Path article = write("article.txt", "Ilse Varga left Port Ansel.");

        assertThat(print(article.toString())).isZero();
        assertThat(print(directory.resolve("none.txt").toString())).isEqualTo(3);
        assertThat(print(write("notes.docx", "Ilse Varga").toString())).isEqualTo(5);
        assertThat(print(Files.createDirectory(directory.resolve("empty")).toString()))
                .isEqualTo(6);
        assertThat(print("ftp://courier.example/a")).isEqualTo(7);
        assertThat(print("http://nowhere.invalid/")).isEqualTo(8);
        assertThat(print("http://127.0.0.1:" + FreePorts.one() + "/")).isEqualTo(9);
        assertThat(print(write("a.json", "{").toString())).isEqualTo(13);
        assertThat(err.toString().lines())
                .as("each its own line")
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void severalKindsAreOneFailure() {
        assertThat(print(directory.resolve("none.txt").toString(), "ftp://courier.example/a"))
                .isEqualTo(1);
    }

    @Test
    void noneIsLeftOutAndNoneSaidTwice() {
        assertThat(Arrays.stream(Obstacle.values()).map(EnumSet::of).map(InputExit::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code > 2);
    }

    @Test
    void theHelpListsThem() {
        for (String command : new String[] {"produce", "extract"}) {
            out.getBuffer().setLength(0);
            run(command, "--help");
            assertThat(out.toString())
                    .containsPattern("Exit codes:[^$]* 3 +no such file or directory\n[^$]* 13 +it is no article\n");
        }
    }

    private int print(String... locations) {
        return run(Stream.concat(Stream.of("produce", "--print"), Arrays.stream(locations))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Tidings.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
