package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.broker.ClockedBroker;

/** Machines whose locale has English letters only, or on whose temporary directory nothing can be executed. */
class NarrowMachinesIT {

    /** Zürich.txt for a shell: this process may itself have such a locale, and then could not name it. */
    private static final String NAME = "\"$(printf 'Z\\303\\274rich.txt')\"";

    private static final String ID = "\"id\":\"file:Zürich.txt\"";

    private static final String TEXT =
            "Ann Berg met Carl Dahl in Oslo on Monday. They spoke of ships and of the winter.";

    @TempDir
    Path directory;

    private Path articles;

    @BeforeEach
    void article() throws Exception {
        articles = Files.createDirectory(directory.resolve("articles"));
        Path file = Files.writeString(directory.resolve("article.txt"), TEXT);
        assertThat(shell("cp " + file + ' ' + articles + '/' + NAME).waitFor()).isZero();
    }

    @Test
    void theLauncherNamesFilesInAnyLocale() throws Exception {
        Process launcher = shell("LC_ALL=C exec ../tidings produce --print " + articles + '/' + NAME);

        assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(ID);
    }

    @Test
    void filesOfADirectoryHaveTheSameIdsInAnyLocale() throws Exception {
        try (ChildProcess produce = withEnglishLetters(articles.toString())) {
            assertThat(produce.awaitEnd(2)).as(produce.err()).isZero();
            assertThat(produce.out()).singleElement().asString().contains(ID);
        }
    }

    @Test
    void aNameThatTheLocaleCannotHaveIsSaid() throws Exception {
        try (ChildProcess produce = withEnglishLetters(articles + "/" + NAME)) {
            assertThat(produce.awaitEnd(2)).isEqualTo(3);
            assertThat(produce.err().strip())
                    .hasLineCount(1)
                    .endsWith("for letters beyond ASCII the locale has to have them, set LC_ALL=C.UTF-8");
        }
    }

    @Test
    void aTemporaryDirectoryWhereNothingCanBeExecutedIsSaid() throws Exception {
        try (ClockedBroker broker = ClockedBroker.start(directory.resolve("broker"), Map.of())) {
            Path temporary = Files.createDirectory(directory.resolve("temporary"));
            try (ChildProcess run = ChildProcess.startBy(
                    withoutExecutables(temporary),
                    temporary,
                    Tidings.class.getName(),
                    "run",
                    "--stages=knowledge",
                    "--http-port=-1",
                    "--bootstrap-server=" + broker.bootstrapServers(),
                    "--state-directory=" + directory.resolve("state"))) {
                assertThat(run.awaitEnd(2)).isEqualTo(1);
                assertThat(run.err().strip())
                        .hasLineCount(1)
                        .startsWith("tidings: a library of native code cannot be loaded (")
                        .endsWith("name another directory with TIDINGS_JAVA_OPTIONS=-Djava.io.tmpdir=DIRECTORY");
            }
        }
    }

    /** @param words of a shell's */
    private ChildProcess withEnglishLetters(String words) throws IOException {
        return ChildProcess.startBy(
                List.of("sh", "-c", "LC_ALL=C exec \"$@\" " + words, "sh"),
                directory.resolve("process"),
                Tidings.class.getName(),
                "produce",
                "--print");
    }

    /** Mounts it so where that is permitted; elsewhere nothing can be written there, which comes to the same. */
    private static List<String> withoutExecutables(Path directory) throws IOException, InterruptedException {
        List<String> apart = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c");
        String mount = "mount -t tmpfs -o noexec tmpfs " + directory;
        boolean isPermitted =
                shell(String.join(" ", apart) + " '" + mount + "'").waitFor() == 0;
        return isPermitted
                ? List.of(
                        "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount + " && exec \"$@\"", "sh")
                : List.of(
                        "sh",
                        "-c",
                        "chmod a-w " + directory
                                + " && exec $(test $(id -u) != 0 || echo setpriv --bounding-set=-dac_override) \"$@\"",
                        "sh");
    }

    private static Process shell(String script) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return shell.start();
    }
}
