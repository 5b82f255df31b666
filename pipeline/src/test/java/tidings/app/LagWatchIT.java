package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** How far an application is behind is said by the process that runs it, and when it no longer is. */
class LagWatchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ARTICLES = (int) Backlog.FAR + 100;

    @Test
    void saysHowFarBehindItIsUntilItHasCaughtUp(@TempDir Path directory) throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Admin admin = cluster.admin();
                Meters meters = Meters.create()) {
            Configuration configuration = CommandRuns.withTopics(
                            directory, cluster.bootstrapServers(), "behind.", Map.of())
                    .configuration();
            String extract = Pipeline.applicationId(configuration.streams().extract());
            cluster.send(IntStream.range(0, ARTICLES)
                    .mapToObj(i -> new ProducerRecord<>("behind.articles", i % 2, new byte[] {1}, new byte[] {1}))
                    .toList());
            Queue<String> said = new ConcurrentLinkedQueue<>();

            try (LagWatch watch = LagWatch.start(configuration, meters, List.of(extract), said::add)) {
                await().atMost(PATIENCE).until(() -> !said.isEmpty());
                assertThat(said).containsExactly(extract + " is up to " + ARTICLES + " articles behind");

                admin.alterConsumerGroupOffsets(
                                extract,
                                IntStream.range(0, 2)
                                        .boxed()
                                        .collect(Collectors.toMap(
                                                partition -> new TopicPartition("behind.articles", partition),
                                                partition -> new OffsetAndMetadata(ARTICLES / 2))))
                        .all()
                        .get();
                await().atMost(PATIENCE).until(() -> said.size() == 2);
                assertThat(said).last().isEqualTo(extract + " has caught up");
            }
        }
    }
}
