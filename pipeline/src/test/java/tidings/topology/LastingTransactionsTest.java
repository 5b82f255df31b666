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
        try (LastingTransactions transactions = LastingTransactions.open(directory.resolve("tidings.extract"))) {
            first = transactions.name(FIRST);
        }

        try (LastingTransactions transactions = LastingTransactions.open(directory.resolve("tidings.extract"))) {
            assertThat(transactions.name(SECOND))
                    .isEqualTo(first)
                    .startsWith("tidings.extract-")
                    .endsWith("-1");
        }
    }

    @Test
    void keepTheNumbersOfTheThreadsApart() {
        try (LastingTransactions transactions = LastingTransactions.open(directory)) {
            assertThat(transactions.name(FIRST)).isNotEqualTo(transactions.name(FIRST.replace("-1", "-2")));
        }
    }

    @Test
    void areCalledWhatStreamsCallsThemWhileAnotherWorksThere() {
        try (LastingTransactions one = LastingTransactions.open(directory);
                LastingTransactions other = LastingTransactions.open(directory)) {
            assertThat(one.name(FIRST)).isNotEqualTo(FIRST);
            assertThat(other.name(FIRST)).isEqualTo(FIRST);
        }
    }

    @Test
    void areCalledWhatStreamsCallsThemWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        try (LastingTransactions transactions = LastingTransactions.open(file.resolve("below"))) {
            assertThat(transactions.name(FIRST)).isEqualTo(FIRST);
        }
    }

    @Test
    void getAnotherNameWhereTheFileIsDamaged() throws IOException {
        Files.writeString(directory.resolve("process-id"), "7d1d7ffb-f6b");

        String name;
        try (LastingTransactions transactions = LastingTransactions.open(directory)) {
            name = transactions.name(FIRST);
        }

        try (LastingTransactions transactions = LastingTransactions.open(directory)) {
            assertThat(transactions.name(SECOND)).isEqualTo(name).isNotEqualTo(SECOND);
        }
    }
}
