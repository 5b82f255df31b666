package tidings.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import tidings.codec.RegisteredSerde;

/**
 * What may be set about the two Streams applications, and the properties that come of it, each with its reason.
 *
 * @param bootstrapServers {@code host:port} of some brokers, by commas
 * @param stateDirectory durable, and of this process alone: it carries the process's id, and with it lost an abandoned
 *     transaction blocks readers until its timeout
 * @param threads stream threads of each application
 * @param commitInterval how often results become visible to those who read committed records only
 * @param kafka Kafka's own settings, of the broker's clients, of Streams and of {@link tidings.codec.Codec#serde}; they
 *     win over what is set here, but for those that results depend on
 */
public record StreamsSettings(
        String bootstrapServers,
        TopicSettings topics,
        Path stateDirectory,
        int threads,
        Duration commitInterval,
        Map<String, String> kafka) {

    public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(300);

    /** Far below Kafka's delivery timeout, whatever the commit interval. */
    private static final Duration LONGEST_LINGER = Duration.ofSeconds(10);

    /** Bytes; with some 150 partitions still below the 32 MiB that a producer has. */
    private static final int PRODUCER_BATCH = 64 << 10;

    /** @throws IllegalArgumentException if a setting is out of range or not to be set, showing it */
    public StreamsSettings {
        kafka = Map.copyOf(kafka);
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrap servers: none given, want host:port");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + ", at least 1");
        }
        if (commitInterval.toMillis() < 1) {
            throw new IllegalArgumentException("commit interval " + commitInterval + ", at least 1 ms");
        }
        Set<String> refused = FixedSettings.among(kafka);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("not to be set, results depend on it: " + String.join(", ", refused));
        }
    }

    public StreamsSettings withStateDirectory(Path other) {
        return new StreamsSettings(bootstrapServers, topics, other, threads, commitInterval, kafka);
    }

    /** Whether other instances of knowledge keep copies of the state of one. */
    public boolean hasStandbys() {
        String standbys = kafka.getOrDefault(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, "0");
        return !"0".equals(standbys.strip());
    }

    /** Without the values of Kafka's settings: there are passwords among them. */
    @Override
    public String toString() {
        return "StreamsSettings[bootstrapServers=" + bootstrapServers + ", topics=" + topics + ", stateDirectory="
                + stateDirectory + ", threads=" + threads + ", commitInterval=" + commitInterval + ", kafka="
                + new TreeSet<>(kafka.keySet()) + "]";
    }

    /** How values of a topic are written, with the registry if one is set. */
    public <V> Serde<V> serde(Topic<V> topic) {
        return topic.serde().apply(kafka);
    }

    /**
     * Makes the schemas of all topics known to the registry, if one is set.
     *
     * @throws tidings.codec.SchemaRegistryException if it refuses one, or cannot be reached for as long as is set
     */
    public void registerSchemas() {
        for (Topic<?> topic : topics.topics()) {
            try (Serde<?> serde = serde(topic)) {
                if (serde instanceof RegisteredSerde<?> registered) {
                    registered.register(topics.name(topic));
                }
            }
        }
    }

    /** Of the application that reads articles: stateless, slow a record. */
    public Properties extract() {
        Properties properties = common("extract");
        // Streams works off what it polled before it polls again. With the default 500 slow records a new instance
        // waits minutes for its share; with 2 it had it in seconds.
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2);
        // A record that takes longer loops for ever, so this is far above what reading is capped at.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), 300_000);
        // A slow record in an open transaction outlives the default 10 s and loops. It also bounds how long a lost
        // instance's transaction blocks readers, so no more than the longest record needs.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        // Stateless: an article that fails is put aside, and the next is not the worse for it.
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedArticleHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        properties.putAll(kafka);
        return properties;
    }

    /** Of the application that makes facts and updates: stateful, fast a record. */
    public Properties knowledge() {
        Properties properties = common("knowledge");
        // To skip a record that failed half-way would leave its half in the stores: stop, and say why.
        properties.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
        // RocksDB's default memory is for each store of each task: together more than the heap.
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedStoreMemory.class);
        // Nothing is visible before it is committed, and a commit sends what waits: sent earlier, the same records are
        // only more requests to more than a hundred partitions.
        long linger = Math.min(commitInterval.toMillis(), LONGEST_LINGER.toMillis());
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), Math.toIntExact(linger));
        // One full batch makes the producer send what it has of all partitions.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), PRODUCER_BATCH);
        properties.putAll(kafka);
        return properties;
    }

    private Properties common(String application) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.prefix() + application);
        // Without, each start makes names of its own, which no quota, log or dashboard can know.
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, topics.prefix() + application);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        // Input offset, state and outputs of a record in one transaction: nothing twice, nothing lost.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        // How long a killed instance's work lies; the default 45 s is for clusters with long pauses.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        // A generated name changes with the topology, and the state under it is lost.
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.name(Topics.DEAD_LETTERS));
        // Bytes that nobody can read are no reason to stop, a registry that is away is.
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableBytesHandler.class);
        // A dead letter is its article and error headers: if the producer refuses it, the application dies.
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                Topics.DEAD_LETTERS.maxMessageBytes());
        // With more, a transaction's second request can overtake its first at the broker, which refuses it with an
        // error in its log; the producer sends it again, but whoever watches the broker is alarmed for nothing.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        // As in the topics of the contract.
        TopicSettings.INTERNAL.forEach((name, value) -> properties.put(StreamsConfig.topicPrefix(name), value));
        topics.replicationFactor().ifPresent(factor -> properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, factor));
        return properties;
    }
}
