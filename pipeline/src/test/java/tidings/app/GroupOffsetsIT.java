package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import tidings.testing.ByteClients;
import tidings.testing.TestCluster;

/** What is behind is what a reader of committed records would still get: others' broken transactions are not. */
class GroupOffsetsIT {

    private static final int NOTHING_BUT_ABORTED = 0;
    private static final int ABORTED_AT_THE_END = 1;
    private static final int START_MOVED_TO_THE_END = 2;
    private static final int START_MOVED_PAST_THE_COMMIT = 3;
    private static final int ABORTED_AND_THEN_A_RECORD = 4;
    private static final int NEVER_COMMITTED = 5;
    private static final List<Integer> PARTITIONS =
            IntStream.range(0, 6).boxed().toList();

    private static final String GROUP = "reading";

    @Test
    void onlyWhatCanStillBeReadIsBehind() throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Admin admin = cluster.admin();
                VisibleRecords visible = VisibleRecords.of(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            for (int partition : PARTITIONS) {
                admin.createTopics(List.of(new NewTopic(topic(partition), 1, (short) 1)))
                        .all()
                        .get();
            }
            try (KafkaProducer<byte[], byte[]> producer =
                    ByteClients.producer(cluster.bootstrapServers(), Map.of("transactional.id", "of-somebody-else"))) {
                producer.initTransactions();
                abort(producer, NOTHING_BUT_ABORTED);

                commit(producer, ABORTED_AT_THE_END);
                commitOffset(admin, ABORTED_AT_THE_END, 2);
                abort(producer, ABORTED_AT_THE_END);
                abort(producer, ABORTED_AT_THE_END);

                commit(producer, START_MOVED_TO_THE_END);
                deleteBefore(admin, START_MOVED_TO_THE_END, 2);

                commit(producer, START_MOVED_PAST_THE_COMMIT);
                commit(producer, START_MOVED_PAST_THE_COMMIT);
                commit(producer, START_MOVED_PAST_THE_COMMIT);
                commitOffset(admin, START_MOVED_PAST_THE_COMMIT, 2);
                deleteBefore(admin, START_MOVED_PAST_THE_COMMIT, 4);

                abort(producer, ABORTED_AND_THEN_A_RECORD);
                commit(producer, ABORTED_AND_THEN_A_RECORD);

                commit(producer, NEVER_COMMITTED);
            }
            awaitStableEnd(admin, NOTHING_BUT_ABORTED, 2);
            awaitStableEnd(admin, ABORTED_AT_THE_END, 6);
            awaitStableEnd(admin, START_MOVED_TO_THE_END, 2);
            awaitStableEnd(admin, START_MOVED_PAST_THE_COMMIT, 6);
            awaitStableEnd(admin, ABORTED_AND_THEN_A_RECORD, 4);
            awaitStableEnd(admin, NEVER_COMMITTED, 2);

            GroupOffsets offsets = GroupOffsets.of(
                    admin,
                    new Drain.Reader(
                            GROUP,
                            PARTITIONS.stream().map(GroupOffsetsIT::topic).toList()),
                    visible);

            assertThat(offsets.lag())
                    .containsOnly(
                            Map.entry(topic(NOTHING_BUT_ABORTED), 0L),
                            Map.entry(topic(ABORTED_AT_THE_END), 0L),
                            Map.entry(topic(START_MOVED_TO_THE_END), 0L),
                            Map.entry(topic(START_MOVED_PAST_THE_COMMIT), 2L),
                            Map.entry(topic(ABORTED_AND_THEN_A_RECORD), 2L),
                            Map.entry(topic(NEVER_COMMITTED), 2L));
            assertThat(offsets.isDone()).isFalse();
            List<Integer> read = List.of(NOTHING_BUT_ABORTED, ABORTED_AT_THE_END, START_MOVED_TO_THE_END);
            assertThat(GroupOffsets.of(
                                    admin,
                                    new Drain.Reader(
                                            GROUP,
                                            read.stream()
                                                    .map(GroupOffsetsIT::topic)
                                                    .toList()),
                                    visible)
                            .isDone())
                    .isTrue();
        }
    }

    private static String topic(int partition) {
        return "topic-" + partition;
    }

    private static void abort(KafkaProducer<byte[], byte[]> producer, int partition) throws Exception {
        producer.beginTransaction();
        send(producer, partition);
        producer.abortTransaction();
    }

    private static void commit(KafkaProducer<byte[], byte[]> producer, int partition) throws Exception {
        producer.beginTransaction();
        send(producer, partition);
        producer.commitTransaction();
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int partition) throws Exception {
        producer.send(new ProducerRecord<>(topic(partition), new byte[] {1})).get();
    }

    private static void commitOffset(Admin admin, int partition, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(
                        GROUP, Map.of(new TopicPartition(topic(partition), 0), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    /**
     * Waits until all transactions have ended in the log: a producer goes on once its coordinator has written down how
     * one ends, and the marker in each partition follows.
     */
    private static void awaitStableEnd(Admin admin, int partition, long offset) {
        TopicPartition read = new TopicPartition(topic(partition), 0);
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> admin.listOffsets(
                                        Map.of(read, OffsetSpec.latest()),
                                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                                .partitionResult(read)
                                .get()
                                .offset(),
                        end -> end >= offset);
    }

    private static void deleteBefore(Admin admin, int partition, long offset) throws Exception {
        awaitStableEnd(admin, partition, offset);
        admin.deleteRecords(Map.of(new TopicPartition(topic(partition), 0), RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }
}
