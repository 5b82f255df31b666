package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** What a scrape costs does not grow with the partitions of the work. */
class MeterLinesIT {

    private static final int THREADS = 2;
    private static final int MOST_LINES_A_THREAD = 500;

    @Test
    void linesGrowWithThreadsOnly(@TempDir Path directory) throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Meters meters = Meters.create()) {
            CommandRuns tidings = CommandRuns.withTopics(
                    directory,
                    cluster.bootstrapServers(),
                    "lines.",
                    Map.of("tidings.threads", "" + THREADS, "tidings.repartition.partitions", "8"));
            try (Pipeline pipeline = new Pipeline(tidings.configuration().inGeneration(1), meters)) {
                pipeline.startKnowledge();
                pipeline.startExtract(HandReading::read);
                pipeline.awaitRunning();
                cluster.send(List.of(new ProducerRecord<>(
                        "lines.articles",
                        "one".getBytes(StandardCharsets.UTF_8),
                        Codecs.ARTICLE.encode(HandReading.article("one", HandReading.TEXT)))));
                tidings.awaitDrained(pipeline::check);

                Map<String, Integer> lines = new TreeMap<>();
                meters.scrape()
                        .lines()
                        .filter(line -> line.startsWith("kafka_"))
                        .forEach(line -> lines.merge(line.replaceAll("[{ ].*", ""), 1, Integer::sum));

                assertThat(lines)
                        .containsKeys("kafka_stream_alive_stream_threads", "kafka_stream_thread_process_latency_avg");
                // Those of both applications.
                assertThat(lines.values().stream().mapToInt(Integer::intValue).sum())
                        .as(lines.toString())
                        .isLessThan(2 * THREADS * MOST_LINES_A_THREAD);
            }
        }
    }
}
