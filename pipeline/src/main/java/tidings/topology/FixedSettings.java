package tidings.topology;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Kafka's settings that results depend on, so that nobody may set them: a file of settings is often shared with other
 * programs, and what is right for those would lose or mix up records here without a word.
 */
final class FixedSettings {

    /** What Streams puts before a setting that is meant for one kind of client. */
    private static final Pattern CLIENT =
            Pattern.compile("^(?:consumer|main\\.consumer|restore\\.consumer|global\\.consumer|producer|admin)\\.");

    /** Of Streams: what it keeps, where, under which names, and what becomes of a record that fails. */
    @SuppressWarnings("deprecation")
    private static final Set<String> OF_STREAMS = Set.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.STATE_DIR_CONFIG,
            StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG,
            StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG,
            StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
            StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
            StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG,
            StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.DEFAULT_DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.DEFAULT_PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG);

    /** Of the topics that Streams makes: what is deleted from them, when, and what they refuse. */
    private static final Set<String> OF_INTERNAL_TOPICS = Set.of(
            StreamsConfig.topicPrefix(TopicConfig.CLEANUP_POLICY_CONFIG),
            StreamsConfig.topicPrefix(TopicConfig.RETENTION_MS_CONFIG),
            StreamsConfig.topicPrefix(TopicConfig.RETENTION_BYTES_CONFIG),
            StreamsConfig.topicPrefix(TopicConfig.DELETE_RETENTION_MS_CONFIG),
            StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG),
            StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG),
            StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG));

    /**
     * Of clients: where they begin, as whom, and which partition a key goes to, since the versions of an article find each
     * other there. With the values that are right.
     */
    private static final Map<String, Set<String>> OF_CLIENTS = Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, Set.of("earliest"),
            // Two processes of one file would fence each other off.
            ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, Set.of(),
            ProducerConfig.PARTITIONER_CLASS_CONFIG, Set.of(),
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG, Set.of("false"),
            ProducerConfig.ACKS_CONFIG, Set.of("all", "-1"),
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, Set.of("true"));

    private FixedSettings() {}

    /** Those that are set and may not be, in order; not those whose value is right anyway. */
    static Set<String> among(Map<String, String> settings) {
        Set<String> refused = new TreeSet<>();
        settings.forEach((name, value) -> {
            Set<String> right = OF_CLIENTS.get(CLIENT.matcher(name).replaceFirst(""));
            boolean isWrong = right != null && !right.contains(value.strip());
            if (isWrong || OF_STREAMS.contains(name) || OF_INTERNAL_TOPICS.contains(name)) {
                refused.add(name);
            }
        });
        return refused;
    }
}
