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
 * How far an application has come, as a consumer of its group would see it.
 *
 * @param ends of what it reads: the next offset behind the last record that it may read
 * @param logEnds the same, with what lies behind the beginning of a transaction that is still open
 * @param positions the offset of what it would get next; the end if it would get nothing
 */
record GroupOffsets(
        Map<TopicPartition, Long> ends, Map<TopicPartition, Long> logEnds, Map<TopicPartition, Long> positions) {

    /**
     * As they are now. Without a commit a group begins at the start of a partition, and also if retention has moved the
     * start past its commit.
     *
     * @param visible looks for what is no record for a reader, where there is something ahead
     */
    static GroupOffsets of(Admin admin, Drain.Reader reader, VisibleRecords visible)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(reader.applicationId())
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> positions =
                offsets(admin, reader.topics(), OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                positions.computeIfPresent(partition, (key, start) -> Math.max(start, offset.offset()));
            }
        });
        Map<TopicPartition, Long> ends =
                offsets(admin, reader.topics(), OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> logEnds =
                offsets(admin, reader.topics(), OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> ahead = new HashMap<>(positions);
        ahead.entrySet().removeIf(position -> position.getValue() >= ends.getOrDefault(position.getKey(), 0L));
        positions.putAll(visible.next(ahead));
        return new GroupOffsets(ends, logEnds, positions);
    }

    /**
     * True if everything before each end is worked off, and no transaction is open that holds more.
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
        return Math.max(0, ends.getOrDefault(partition, 0L) - positions.getOrDefault(partition, 0L));
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, List<String> topics, OffsetSpec spec, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition -> wanted.put(new TopicPartition(topic.name(), partition.partition()), spec));
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, end) -> offsets.put(partition, end.offset()));
        return offsets;
    }
}
