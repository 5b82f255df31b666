package tidings.serve;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What the topics are now: their ids, ends and settings, and the generation that the control topic says. */
final class TopicWatch implements AutoCloseable {

    private static final String GENERATION_KEY = "generation";
    private static final int FIRST_GENERATION = 1;

    private final Map<String, Object> client;
    private final String control;
    private final Admin admin;
    private final Map<String, String> said = new HashMap<>();
    private volatile @Nullable KafkaConsumer<byte[], byte[]> reader;
    private volatile boolean ended;

    /**
     * @param client Kafka's settings for clients
     * @param control name of the control topic
     */
    TopicWatch(Map<String, Object> client, String control) {
        this.client = Map.copyOf(client);
        this.control = control;
        Map<String, Object> impatient = new HashMap<>(client);
        impatient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        impatient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 6_000);
        this.admin = Admin.create(impatient);
    }

    /**
     * A topic as it is now.
     *
     * @param begins the first offsets there are
     * @param ends the next offsets there will be, those of open transactions included: what stands still behind them is
     *     seen
     * @param tombstonesKept how long deletions can be read of; empty if the topic is not compacted
     * @param recordsKept how long records are kept; empty for ever
     */
    record Topic(
            String name,
            IndexIdentity identity,
            List<TopicPartition> partitions,
            Map<Integer, Long> begins,
            Map<Integer, Long> ends,
            Optional<Duration> tombstonesKept,
            Optional<Duration> recordsKept) {

        /** How many records there are, about. */
        long size() {
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                    .sum();
        }

        /** True if it ends before what was read of it: it is another log. */
        boolean isShorterThan(Positions read) {
            return read.next().entrySet().stream()
                    .anyMatch(each -> each.getValue() > ends.getOrDefault(each.getKey(), 0L));
        }
    }

    /**
     * Asks Kafka.
     *
     * @throws org.apache.kafka.common.KafkaException if it does not answer, also as the cause of an ExecutionException
     */
    Topic look(String topic) throws InterruptedException, ExecutionException {
        TopicDescription described =
                only(admin.describeTopics(List.of(topic)).allTopicNames().get());
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = only(admin.describeConfigs(List.of(resource)).all().get());
        List<TopicPartition> partitions = described.partitions().stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        return new Topic(
                topic,
                new IndexIdentity(generation(), described.topicId().toString()),
                partitions,
                offsets(partitions, OffsetSpec.earliest()),
                offsets(partitions, OffsetSpec.latest()),
                Optional.of(config)
                        .filter(each -> cleanup(each).contains(TopicConfig.CLEANUP_POLICY_COMPACT))
                        .map(each -> millis(each, TopicConfig.DELETE_RETENTION_MS_CONFIG)),
                Optional.of(config)
                        .filter(each -> cleanup(each).contains(TopicConfig.CLEANUP_POLICY_DELETE))
                        .map(each -> millis(each, TopicConfig.RETENTION_MS_CONFIG))
                        .filter(kept -> !kept.isNegative()));
    }

    private static <V> V only(Map<?, V> answers) {
        return answers.values().iterator().next();
    }

    private static String cleanup(Config config) {
        return config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    }

    private static Duration millis(Config config, String name) {
        return Duration.ofMillis(Long.parseLong(config.get(name).value()));
    }

    private Map<Integer, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), each -> which)))
                .all()
                .get();
        return found.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().partition(), each -> each.getValue()
                        .offset()));
    }

    /** How often the outputs were begun anew. */
    synchronized int generation() {
        KafkaConsumer<byte[], byte[]> consumer = reader;
        if (consumer == null) {
            consumer = consumer();
            TopicPartition whole = new TopicPartition(control, 0);
            consumer.assign(List.of(whole));
            consumer.seekToBeginning(List.of(whole));
            reader = consumer;
            if (ended) {
                consumer.wakeup();
            }
        }
        long end =
                consumer.endOffsets(consumer.assignment()).values().iterator().next();
        while (consumer.position(new TopicPartition(control, 0)) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    said.remove(key);
                } else {
                    said.put(key, new String(record.value(), StandardCharsets.UTF_8));
                }
            }
        }
        String number = said.get(GENERATION_KEY);
        return number == null ? FIRST_GENERATION : Integer.parseInt(number);
    }

    /** Reads committed records only; says so where an offset is not there, and does not guess. */
    KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * One that reads all of a topic.
     *
     * @param from where it stands; where records before its begin are gone, it stands there
     */
    KafkaConsumer<byte[], byte[]> consumer(Topic topic, Positions from) {
        KafkaConsumer<byte[], byte[]> consumer = consumer();
        consumer.assign(topic.partitions());
        for (TopicPartition each : topic.partitions()) {
            long begin = topic.begins().getOrDefault(each.partition(), 0L);
            consumer.seek(each, Math.max(begin, from.of(each.partition())));
        }
        return consumer;
    }

    /** Who waits for an answer of Kafka's gets an exception, as if there were none, and so does who asks from now on. */
    void endWaiting() {
        ended = true;
        admin.close(Duration.ZERO);
        KafkaConsumer<byte[], byte[]> waiting = reader;
        if (waiting != null) {
            waiting.wakeup();
        }
    }

    @Override
    public synchronized void close() {
        KafkaConsumer<byte[], byte[]> consumer = reader;
        if (consumer != null) {
            consumer.close();
        }
        admin.close(Duration.ofSeconds(1));
    }
}
