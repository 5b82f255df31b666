package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tidings demo} as a user starts it: a child process, with real models and a broker of its own. */
class DemoIT {

    @TempDir
    Path directory;

    /**
     * What the samples come to. A difference is good news or bad: read the updates that the demo prints, and if they are
     * right, put the new summary into {@code demo-summary.txt}.
     */
    @Test
    void theSamplesComeToTheSummaryThatIsWrittenDown() throws Exception {
        try (ChildProcess demo = ChildProcess.start(directory, Tidings.class.getName(), "demo")) {
            assertThat(demo.awaitEnd(4)).as(demo.err()).isZero();

            List<String> out = demo.out();
            assertThat(out.subList(begin(out, "articles "), begin(out, "speed ")))
                    .isEqualTo(golden());
            assertThat(demo.err()).doesNotContain("Exception");
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void interruptedItLeavesNothingBehind() throws Exception {
        try (ChildProcess demo = ChildProcess.start(directory, Tidings.class.getName(), "demo")) {
            while (demo.process().descendants().findAny().isEmpty()
                    || leftovers().isEmpty()) {
                assertThat(demo.process().isAlive()).as(demo.err()).isTrue();
                Thread.onSpinWait();
            }
            List<ProcessHandle> broker = demo.process().descendants().toList();

            demo.process().destroy();

            demo.awaitEnd(1);
            for (ProcessHandle each : broker) {
                each.onExit().get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void nothingIsMadeInItsWorldAfterTheEnd() {
        DemoWorld world = DemoWorld.start();
        world.close();

        assertThatThrownBy(world::samples).hasMessage("the demo was stopped");
    }

    private static int begin(List<String> lines, String start) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith(start)) {
                return index;
            }
        }
        throw new AssertionError("no line starts with \"" + start + "\" in\n" + String.join("\n", lines));
    }

    private static List<String> golden() throws IOException {
        try (InputStream golden = Objects.requireNonNull(DemoIT.class.getResourceAsStream("demo-summary.txt"))) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("tidings-demo-"))
                    .toList();
        }
    }
}
