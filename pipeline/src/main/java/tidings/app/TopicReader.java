package tidings.app;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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

    private final Consumer<byte[], byte[]> consumer;

    private TopicReader(Consumer<byte[], byte[]> consumer) {
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

    private static TopicReader open(Map<String, Object> client, Collection<String> topics) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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

    private static List<PartitionInfo> partitions(Consumer<byte[], byte[]> consumer, String topic) {
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
