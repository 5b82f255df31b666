package tidings.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far an application has come, as the brokers know it.
 *
 * @param ends of what it reads: the next offset behind the last record that it may read
 * @param logEnds the same, with what lies behind the beginning of a transaction that is still open
 * @param committed where it would go on
 */
record GroupOffsets(
        Map<TopicPartition, Long> ends,
        Map<TopicPartition, Long> logEnds,
        Map<TopicPartition, OffsetAndMetadata> committed) {

    /** As they are now. */
    static GroupOffsets of(Admin admin, Drain.Reader reader) throws ExecutionException, InterruptedException {
        return new GroupOffsets(
                ends(admin, reader.topics(), IsolationLevel.READ_COMMITTED),
                ends(admin, reader.topics(), IsolationLevel.READ_UNCOMMITTED),
                admin.listConsumerGroupOffsets(reader.applicationId())
                        .partitionsToOffsetAndMetadata()
                        .get());
    }

    /**
     * True if everything before each end is committed, and no transaction is open that holds more; a partition that never
     * had a record needs no commit.
     */
    boolean isDone() {
        return ends.equals(logEnds) && ends.keySet().stream().allMatch(partition -> behind(partition) == 0);
    }

    /** By topic: offsets to go, over all partitions. Markers of transactions count too. */
    Map<String, Long> lag() {
        Map<String, Long> lag = new HashMap<>();
        ends.keySet().forEach(partition -> lag.merge(partition.topic(), behind(partition), Long::sum));
        return lag;
    }

    private long behind(TopicPartition partition) {
        OffsetAndMetadata offset = committed.get(partition);
        return Math.max(0, ends.getOrDefault(partition, 0L) - (offset == null ? 0 : offset.offset()));
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition ->
                            wanted.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
