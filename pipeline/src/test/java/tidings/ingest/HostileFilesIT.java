package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidings.testing.hostile.HostileFile;
import tidings.testing.hostile.HostileFiles;

/** Whatever a producer is given, it reads it or says in a line why not, and soon. */
class HostileFilesIT {

    /** Of processor time, on any machine: what hangs takes minutes. */
    private static final Duration BUDGET = Duration.ofSeconds(30);

    static List<HostileFile> files() {
        return HostileFiles.all(1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadOrRefusedInTime(HostileFile file) {
        Received received = new Received();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Attempt.at(file.name(), received, () -> new DocumentReader(Defaults.NONE)
                .readPacked(
                        Kind.ofFile(file.name()).orElseThrow(),
                        Origin.file(file.name(), file.name()),
                        new ByteArrayInputStream(file.bytes()),
                        received));

        Duration used = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        assertThat(used).isLessThan(BUDGET);
        assertThat(received.articles.size() + received.unreadable.size() + received.passedOver.size())
                .as("articles, refusals and what was passed over")
                .isPositive();
        assertThat(received.reasons())
                .allSatisfy(reason ->
                        assertThat(reason).isNotBlank().doesNotContain("\n").hasSizeLessThan(1_000));
    }
}
