package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Received received = Received.of(file.name(), file.bytes());

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
