package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastingTransactionsTest {

    private static final String FIRST = "tidings.extract-0b9d7c1e-7a8e-4c35-9a54-2b2a1d9f4a10-1";
    private static final String SECOND = "tidings.extract-7d1d7ffb-f6b6-4f8a-b35c-f6d243e45478-1";

    @TempDir
    Path directory;

    @Test
    void areCalledTheSameAfterARestart() {
        String first;
        try (LastingId id = LastingId.open(directory.resolve("tidings.extract"))) {
            first = name(id, FIRST);
        }

        try (LastingId id = LastingId.open(directory.resolve("tidings.extract"))) {
            assertThat(name(id, SECOND))
                    .isEqualTo(first)
                    .startsWith("tidings.extract-")
                    .endsWith("-1");
        }
    }

    @Test
    void keepTheNumbersOfTheThreadsApart() {
        try (LastingId id = LastingId.open(directory)) {
            assertThat(name(id, FIRST)).isNotEqualTo(name(id, FIRST.replace("-1", "-2")));
        }
    }

    @Test
    void areCalledWhatStreamsCallsThemWhileAnotherWorksThere() {
        try (LastingId one = LastingId.open(directory);
                LastingId other = LastingId.open(directory)) {
            assertThat(name(one, FIRST)).isNotEqualTo(FIRST);
            assertThat(name(other, FIRST)).isEqualTo(FIRST);
        }
    }

    @Test
    void areCalledWhatStreamsCallsThemWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        try (LastingId id = LastingId.open(file.resolve("below"))) {
            assertThat(name(id, FIRST)).isEqualTo(FIRST);
        }
    }

    @Test
    void getAnotherNameWhereTheFileIsDamaged() throws IOException {
        Files.writeString(directory.resolve("process-id"), "7d1d7ffb-f6b");

        String name;
        try (LastingId id = LastingId.open(directory)) {
            name = name(id, FIRST);
        }

        try (LastingId id = LastingId.open(directory)) {
            assertThat(name(id, SECOND)).isEqualTo(name).isNotEqualTo(SECOND);
        }
    }

    private static String name(LastingId id, String ofStreams) {
        return new LastingTransactions(id).name(ofStreams);
    }
}
