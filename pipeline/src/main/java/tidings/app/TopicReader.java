package tidings.app;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics as they grow: every partition, committed records only, without a group. Values stay bytes: what they are
 * depends on the topic.
 */
final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** From the first record there is. */
    static TopicReader fromBeginning(Map<String, Object> client, Collection<String> topics) {
        TopicReader reader = open(client, topics);
        reader.consumer.seekToBeginning(reader.consumer.assignment());
        return reader;
    }

    /** From now on. */
    static TopicReader fromEnd(Map<String, Object> client, Collection<String> topics) {
        TopicReader reader = open(client, topics);
        reader.consumer.seekToEnd(reader.consumer.assignment());
        // The end is looked up when it is first asked for: here, not some time later.
        reader.consumer.assignment().forEach(reader.consumer::position);
        return reader;
    }

    /** From these offsets on, of these partitions only. */
    static TopicReader fromOffsets(Map<String, Object> client, Map<TopicPartition, Long> offsets) {
        TopicReader reader = new TopicReader(consumer(client));
        reader.consumer.assign(offsets.keySet());
        offsets.forEach(reader.consumer::seek);
        return reader;
    }

    private static TopicReader open(Map<String, Object> client, Collection<String> topics) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(client);
        try {
            consumer.assign(topics.stream()
                    .flatMap(topic -> partitions(consumer, topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        return new TopicReader(consumer);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<PartitionInfo> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("no topic " + topic);
        }
        return partitions;
    }

    /** What has come, after waiting for the first of it for at most {@code patience}. */
    ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /**
     * Reads on to what is the end now. It waits for transactions that are open before it: what they say counts, too.
     *
     * @param admin asked for the end, which a reader of committed records does not get
     * @param to takes every committed record, in the order of each partition
     */
    void readToEnd(Admin admin, Consumer<ConsumerRecord<byte[], byte[]>> to)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(consumer.assignment().stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get();
        while (ends.entrySet().stream()
                .anyMatch(
                        end -> consumer.position(end.getKey()) < end.getValue().offset())) {
            consumer.poll(PATIENCE).forEach(to);
        }
    }

    /** The next offset of a partition. */
    long position(TopicPartition partition) {
        return consumer.position(partition);
    }

    /** True if all that is committed now in this partition has been read. */
    boolean isAtEnd(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).values().stream()
                .allMatch(end -> consumer.position(partition) >= end);
    }

    /** True if all that is committed now has been read. */
    boolean isAtEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
