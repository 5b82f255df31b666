package tidings.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far an application has come, as the brokers know it.
 *
 * @param ends of what it reads: the next offset behind the last committed record
 * @param committed where it would go on
 */
record GroupOffsets(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {

    /** As they are now. */
    static GroupOffsets of(Admin admin, Drain.Reader reader) throws ExecutionException, InterruptedException {
        return new GroupOffsets(
                ends(admin, reader.topics()),
                admin.listConsumerGroupOffsets(reader.applicationId())
                        .partitionsToOffsetAndMetadata()
                        .get());
    }

    /** True if everything before each end is committed; a partition that never had a record needs no commit. */
    boolean isDone() {
        return ends.keySet().stream().allMatch(partition -> behind(partition) == 0);
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

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition ->
                            wanted.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(
                        wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }
}
