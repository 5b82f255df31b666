package tidings.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients for records as they are, in bytes. The caller closes them. */
public final class ByteClients {

    private ByteClients() {}

    /**
     * A producer with one request under way: with more, the second to a topic just made can be taken before the first.
     *
     * @param settings Kafka's, which win over that
     */
    public static KafkaProducer<byte[], byte[]> producer(String bootstrapServers, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("bootstrap.servers", bootstrapServers);
        all.put("max.in.flight.requests.per.connection", 1);
        all.putAll(settings);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The same for records much larger than a topic takes as they are: compressed they may fit. */
    public static KafkaProducer<byte[], byte[]> producerOfLargeRecords(String bootstrapServers, String compression) {
        return producer(
                bootstrapServers,
                Map.of(
                        "max.request.size",
                        100_000_000,
                        "buffer.memory",
                        200_000_000L,
                        "compression.type",
                        compression));
    }

    /**
     * A consumer of committed records.
     *
     * @param settings Kafka's, which win over that
     */
    public static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("bootstrap.servers", bootstrapServers);
        all.put("isolation.level", "read_committed");
        all.putAll(settings);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Gives a consumer all partitions of a topic, and returns them. */
    public static List<TopicPartition> assign(Consumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }
}
