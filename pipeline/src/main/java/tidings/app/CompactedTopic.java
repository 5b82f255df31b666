package tidings.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import tidings.topology.Topic;

/** What a compacted topic holds: the last value of each key, without those that were deleted. */
final class CompactedTopic {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private CompactedTopic() {}

    /**
     * All that is committed now, by key.
     *
     * @param name of the topic on the brokers
     * @param topic whose values it has
     */
    static <V> Map<String, V> read(Configuration configuration, String name, Topic<V> topic) {
        Map<String, V> values = new TreeMap<>();
        try (TopicReader reader = TopicReader.fromBeginning(configuration.client(), List.of(name));
                Deserializer<V> decoder = configuration.streams().serde(topic).deserializer()) {
            while (!reader.isAtEnd()) {
                for (ConsumerRecord<byte[], byte[]> each : reader.poll(PATIENCE)) {
                    String key = new String(each.key(), StandardCharsets.UTF_8);
                    if (each.value() == null) {
                        values.remove(key);
                    } else {
                        values.put(key, decoder.deserialize(name, each.value()));
                    }
                }
            }
        }
        return values;
    }
}
