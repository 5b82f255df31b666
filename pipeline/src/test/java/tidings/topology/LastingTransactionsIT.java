package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.testing.TestCluster;

/** What a process left open holds nobody back once it is started again. */
class LastingTransactionsIT {

    private static final TopicPartition PARTITION = new TopicPartition("results", 0);

    /** Far longer than the test may take. */
    private static final int TIMEOUT = (int) Duration.ofMinutes(10).toMillis();

    @Test
    void aRestartEndsWhatWasLeftOpen(@TempDir Path directory) throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Admin admin = cluster.admin()) {
            create(admin);
            LastingId before = LastingId.open(directory);
            try (Producer<byte[], byte[]> killed = producer(before, cluster)) {
                leaveOpen(killed);
                assertThat(readable(admin)).isZero();
                before.close();

                try (LastingId after = LastingId.open(directory);
                        Producer<byte[], byte[]> restarted = producer(after, cluster)) {
                    restarted.initTransactions();

                    await().atMost(Duration.ofMinutes(1)).until(() -> readable(admin) > 0);
                }
            }
        }
    }

    @Test
    void whatWasLeftOpenIsEndedBeforeAProducerBegins(@TempDir Path directory) throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Admin admin = cluster.admin()) {
            create(admin);
            LastingId before = LastingId.open(directory);
            try (Producer<byte[], byte[]> killed = producer(before, cluster);
                    Producer<byte[], byte[]> other = producer(LastingId.open(directory.resolve("other")), cluster)) {
                for (Producer<byte[], byte[]> each : List.of(killed, other)) {
                    leaveOpen(each);
                }
                before.close();

                try (LastingId after = LastingId.open(directory)) {
                    new LastingTransactions(after).endFormer(admin, "results");
                }

                await().atMost(Duration.ofMinutes(1)).until(() -> readable(admin) > 0);
                assertThat(readable(admin)).as("up to what the other has open").isEqualTo(1);
            }
        }
    }

    private static void create(Admin admin) throws Exception {
        admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                .all()
                .get();
    }

    private static void leaveOpen(Producer<byte[], byte[]> producer) throws Exception {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(PARTITION.topic(), new byte[] {1})).get();
    }

    private static Producer<byte[], byte[]> producer(LastingId id, TestCluster cluster) {
        return new LastingTransactions(id)
                .getProducer(Map.of(
                        "bootstrap.servers",
                        cluster.bootstrapServers(),
                        "transactional.id",
                        "results-" + UUID.randomUUID() + "-1",
                        "transaction.timeout.ms",
                        TIMEOUT));
    }

    /** Where readers of committed records have to stop. */
    private static long readable(Admin admin) throws Exception {
        return admin.listOffsets(
                        Map.of(PARTITION, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .partitionResult(PARTITION)
                .get()
                .offset();
    }
}
