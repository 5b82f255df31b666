package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.broker.ClockedBroker;
import tidings.observe.Meters;
import tidings.testing.WholeTopic;

/** Brokers refuse records from the future, and log time is from the future once a broker's clock was ahead. */
class BrokerClockIT {

    @Test
    void articlesOfAClockThatWasAheadAreReadAsAllOthers(@TempDir Path directory) throws Exception {
        try (ClockedBroker broker = ClockedBroker.start(directory.resolve("broker"))) {
            CommandRuns tidings = CommandRuns.withTopics(directory, broker.bootstrapServers(), "ahead.", Map.of());
            broker.setAhead(Duration.ofDays(3));
            produce(tidings, directory, "one");
            broker.setAhead(Duration.ZERO);
            produce(tidings, directory, "two");

            try (Pipeline pipeline = new Pipeline(tidings.configuration().inGeneration(1), Meters.create())) {
                pipeline.startKnowledge();
                pipeline.startExtract(HandReading::read);
                pipeline.awaitRunning();
                tidings.awaitDrained(pipeline::check);
            }

            assertThat(records(broker, "ahead.extractions")).isEqualTo(2);
            assertThat(records(broker, "ahead.facts")).isPositive();
            assertThat(tidings.run("topics", "--check"))
                    .as(tidings.err() + tidings.out())
                    .isZero();
        }
    }

    private static int records(ClockedBroker broker, String topic) {
        int[] count = {0};
        WholeTopic.read(broker.bootstrapServers(), topic, "read_committed", record -> count[0]++);
        return count[0];
    }

    private static void produce(CommandRuns tidings, Path directory, String id) throws Exception {
        Path file = Files.writeString(directory.resolve(id + ".json"), """
                {"id": "%s", "text": "%s", "published": "2021-03-05"}""".formatted(id, HandReading.TEXT));
        assertThat(tidings.run("produce", file.toString())).as(tidings.err()).isZero();
    }
}
