package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.model.EntityUpdate;
import tidings.testing.GeneratedValues;
import tidings.testing.TestCluster;

/** Entity updates to a file, by Kafka Connect. */
class FileSinkIT {

    @TempDir
    Path directory;

    @Test
    void everyUpdateIsALineOfJson() throws Exception {
        GeneratedValues values = new GeneratedValues(3);
        List<EntityUpdate> updates = Stream.generate(values::update).limit(20).toList();
        Path file = directory.resolve("updates.jsonl");
        try (TestCluster cluster = TestCluster.start(1)) {
            CommandRuns tidings = new CommandRuns(directory, Map.of("bootstrap.servers", cluster.bootstrapServers()));
            assertThat(tidings.run("topics", "--create")).as(tidings.err()).isZero();
            cluster.send(updates.stream()
                    .map(update -> new ProducerRecord<>(
                            "tidings.entity-updates",
                            update.entity().id().getBytes(StandardCharsets.UTF_8),
                            Codecs.ENTITY_UPDATE.encode(update)))
                    .toList());

            try (ChildProcess connect = Sinks.start(
                    directory,
                    Map.of(
                            "127.0.0.1:9092",
                            cluster.bootstrapServers(),
                            "127.0.0.1:8083",
                            "127.0.0.1:0",
                            "plugin.path=/opt/connect",
                            "",
                            "file=updates.jsonl",
                            "file=" + file,
                            "connect.offsets",
                            directory.resolve("connect.offsets").toString()),
                    "files.properties")) {
                await("all updates")
                        .atMost(Duration.ofMinutes(2))
                        .failFast(connect::requireAlive)
                        .until(() ->
                                Files.exists(file) && Files.readAllLines(file).size() >= updates.size());
            }
        }
        assertThat(Files.readAllLines(file))
                .containsExactlyInAnyOrderElementsOf(
                        updates.stream().map(Codecs.ENTITY_UPDATE::toJson).toList());
    }
}
