package tidings.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/**
 * Whether applications have worked off all that was given to them.
 *
 * <p>Lag 0 is not enough: commit markers count as offsets, and what one hop has finished may be on its way to the next.
 * Drained means that at one look every topic that an application reads is committed up to its read-committed end, and
 * at the next look too, with the same ends: then nothing moved in between, so all of it was done at one moment.
 */
public final class Drain {

    /** An application and what it reads: sources and repartition topics. */
    public record Reader(String applicationId, List<String> topics) {
        public Reader {
            topics = List.copyOf(topics);
        }
    }

    private final Admin admin;
    private final List<Reader> readers;
    private Map<TopicPartition, Long> endsWhenDone = Map.of();

    public Drain(Admin admin, List<Reader> readers) {
        this.admin = admin;
        this.readers = List.copyOf(readers);
    }

    /** The two applications, and what they read now that they run. */
    static List<Reader> readers(Admin admin, Configuration configuration)
            throws ExecutionException, InterruptedException {
        TopicSettings names = configuration.topics();
        String knowledge = Pipeline.applicationId(configuration.streams().knowledge());
        List<String> ofKnowledge = new ArrayList<>(List.of(names.name(Topics.EXTRACTIONS)));
        admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
                .filter(topic -> topic.startsWith(knowledge + "-") && topic.endsWith("-repartition"))
                .sorted()
                .forEach(ofKnowledge::add);
        return List.of(
                new Reader(
                        Pipeline.applicationId(configuration.streams().extract()),
                        List.of(names.name(Topics.ARTICLES))),
                new Reader(knowledge, ofKnowledge));
    }

    /** Looks once; true if this look and the one before found all done, and nothing moved in between. */
    public boolean look() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Reader reader : readers) {
            Map<TopicPartition, Long> readerEnds = ends(reader.topics());
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(reader.applicationId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (!isDone(readerEnds, committed)) {
                endsWhenDone = Map.of();
                return false;
            }
            ends.putAll(readerEnds);
        }
        boolean drained = !ends.isEmpty() && ends.equals(endsWhenDone);
        endsWhenDone = ends;
        return drained;
    }

    /** True if everything before each end is committed; a partition that never had a record needs no commit. */
    static boolean isDone(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = committed.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> ends(List<String> topics) throws ExecutionException, InterruptedException {
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
