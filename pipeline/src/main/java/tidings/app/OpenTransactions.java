package tidings.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.utils.Utils;

/**
 * Transactions that nobody ends: what lies behind their beginning is read by no application, and while one of them holds
 * committed offsets no application even begins. Kafka says nothing of either.
 */
final class OpenTransactions {

    /** No transaction of ours is open for longer. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** The offset of a transaction that may not be looked at. */
    private static final long UNKNOWN = -1;

    /** The partition of what may not be looked at. */
    private static final int NOT_SEEN = -1;

    private final Admin admin;
    private final String bootstrapServers;

    /** By partition that was held up at the last look: where, and since when it is known. */
    private final Map<TopicPartition, Hold> holds = new TreeMap<>(Comparator.comparing(TopicPartition::toString));

    private record Hold(long offset, Instant since) {}

    /** By group whose offsets were held up at the last look. */
    private final Map<String, GroupHold> groups = new HashMap<>();

    private record GroupHold(Map<TopicPartition, OffsetAndMetadata> committed, Instant since) {}

    /** @param admin stays the caller's to close */
    OpenTransactions(Admin admin, String bootstrapServers) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Looks; to be called again and again, by one thread.
     *
     * @return one line that says what is held up for longer than any transaction may last, and what helps; empty if
     *     nothing is
     * @throws KafkaException if a broker does not answer
     */
    Optional<String> look(List<Drain.Reader> readers, Instant now) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> held = new HashMap<>();
        for (Drain.Reader reader : readers) {
            held.putAll(held(reader.topics()));
        }
        holds.keySet().retainAll(held.keySet());
        held.forEach((partition, offset) -> holds.merge(
                partition, new Hold(offset, now), (before, after) -> before.offset() == offset ? before : after));
        Optional<String> line = holds.entrySet().stream()
                .filter(hold -> isLong(hold.getValue().since(), now))
                .findFirst()
                .map(hold -> inWords(hold.getKey(), hold.getValue().offset()));
        for (Drain.Reader reader : readers) {
            Optional<String> offsets = lookAtOffsets(reader, now);
            line = line.isPresent() ? line : offsets;
        }
        return line;
    }

    private Optional<String> lookAtOffsets(Drain.Reader reader, Instant now)
            throws ExecutionException, InterruptedException {
        String group = reader.applicationId();
        List<TopicPartition> partitions = partitions(reader.topics());
        if (committed(group, partitions, true).keySet().containsAll(partitions)) {
            groups.remove(group);
            return Optional.empty();
        }
        // Each commit is about to be for a moment: held up is one that never comes.
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group, partitions, false);
        GroupHold hold = groups.merge(
                group,
                new GroupHold(committed, now),
                (before, after) -> before.committed().equals(committed) ? before : after);
        if (!isLong(hold.since(), now)) {
            return Optional.empty();
        }
        return heldOffsets(group).entrySet().stream()
                .findFirst()
                .map(offsets -> inWords(offsets.getKey(), offsets.getValue()));
    }

    private static boolean isLong(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(LONGEST) >= 0;
    }

    /** Where the group stands; with {@code stable}, without the partitions in which it may be about to move. */
    private Map<TopicPartition, OffsetAndMetadata> committed(
            String group, List<TopicPartition> partitions, boolean stable)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(
                        Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)),
                        new ListConsumerGroupOffsetsOptions().requireStable(stable))
                .partitionsToOffsetAndMetadata(group)
                .get();
    }

    /** Where a group's offsets are held up, as far as one may look. */
    private Map<TopicPartition, Long> heldOffsets(String group) throws ExecutionException, InterruptedException {
        try {
            TopicPartition offsets = offsetsOf(group);
            Long beginning = held(List.of(offsets.topic())).get(offsets);
            return Map.of(offsets, beginning == null ? UNKNOWN : beginning);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            return Map.of(new TopicPartition(Topic.GROUP_METADATA_TOPIC_NAME, NOT_SEEN), UNKNOWN);
        }
    }

    private String inWords(TopicPartition partition, long offset) {
        String where = " --topic " + partition.topic() + " --partition " + partition.partition();
        String tool = "kafka-transactions --bootstrap-server " + bootstrapServers;
        if (partition.partition() == NOT_SEEN) {
            return partition.topic() + " is held up by a transaction that nobody ends: " + tool
                    + " find-hanging --broker-id … shows where, to those who may look";
        }
        return partition + " is held up by a transaction that nobody ends: "
                + (offset == UNKNOWN
                        ? tool + " describe-producers" + where + " shows where it begins"
                        : tool + " abort" + where + " --start-offset " + offset + " ends it");
    }

    /** By partition: where the first transaction that is open begins. */
    private Map<TopicPartition, Long> held(List<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions(topics).forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> held = new HashMap<>();
        // In this order: what is written in between must not look held.
        Map<TopicPartition, Long> logEnds = ends(wanted, IsolationLevel.READ_UNCOMMITTED);
        ends(wanted, IsolationLevel.READ_COMMITTED).forEach((partition, end) -> {
            if (end < logEnds.getOrDefault(partition, 0L)) {
                held.put(partition, end);
            }
        });
        return held;
    }

    private List<TopicPartition> partitions(List<String> topics) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
        }
        return partitions;
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> wanted, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Where Kafka keeps the offsets of a group. */
    private TopicPartition offsetsOf(String group) throws ExecutionException, InterruptedException {
        String topic = Topic.GROUP_METADATA_TOPIC_NAME;
        int partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .mapToInt(each -> each.partitions().size())
                .sum();
        return new TopicPartition(topic, Utils.abs(group.hashCode()) % partitions);
    }
}
