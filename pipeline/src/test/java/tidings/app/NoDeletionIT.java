package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.broker.ClockedBroker;

/** Brokers that delete no topics. */
class NoDeletionIT {

    @Test
    void aResetThatCannotBeLeavesAllAsItIs(@TempDir Path directory) throws Exception {
        try (ClockedBroker broker =
                ClockedBroker.start(directory.resolve("broker"), Map.of("delete.topic.enable", "false"))) {
            CommandRuns tidings = CommandRuns.withTopics(directory, broker.bootstrapServers(), "kept.", Map.of());

            assertThat(tidings.run("reset", "--execute")).isEqualTo(1);

            assertThat(tidings.err()).contains("the brokers delete no topics: set delete.topic.enable=true");
            Generation generation = Generation.read(tidings.configuration());
            assertThat(generation.number()).isEqualTo(1);
            assertThat(generation.unfinished()).isEmpty();
            assertThat(tidings.run("topics", "--check")).as(tidings.out()).isZero();
        }
    }
}
