package tidings.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** All records of a topic up to what is its end now. */
public final class WholeTopic {

    private WholeTopic() {}

    /**
     * Reads it.
     *
     * @param isolation {@code read_committed} or {@code read_uncommitted}
     * @param to takes every record, in the order of each partition
     */
    public static void read(
            String bootstrapServers,
            String topic,
            String isolation,
            Consumer<? super ConsumerRecord<byte[], byte[]>> to) {
        try (var consumer = ByteClients.consumer(bootstrapServers, Map.of("isolation.level", isolation))) {
            List<TopicPartition> partitions = ByteClients.assign(consumer, topic);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(to);
            }
        }
    }
}
