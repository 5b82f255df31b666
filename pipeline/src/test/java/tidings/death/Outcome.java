package tidings.death;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tidings.codec.Codecs;
import tidings.knowledge.FactFold;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.topology.KnowledgeOutputs;

/** All that one run has put out, as a reader of committed records has it. */
final class Outcome {

    private final KnowledgeOutputs knowledge = new KnowledgeOutputs();

    /** How many extractions there are of each article record, by where it stands in the log. */
    private final Map<String, Integer> extractions = new TreeMap<>();

    private Outcome() {}

    /** Reads the topics of a prefix up to their ends. */
    static Outcome read(String bootstrapServers, String prefix) {
        Outcome outcome = new Outcome();
        outcome.readAll(
                bootstrapServers,
                prefix + "extractions",
                record -> outcome.extractions.merge(
                        Codecs.EXTRACTION.decode(record.value()).position().toString(), 1, Integer::sum));
        outcome.readAll(
                bootstrapServers,
                prefix + "facts",
                record -> outcome.knowledge.fact(
                        key(record), record.value() == null ? null : Codecs.FACT.decode(record.value())));
        outcome.readAll(
                bootstrapServers,
                prefix + "entities",
                record -> outcome.knowledge.entity(
                        key(record), record.value() == null ? null : Codecs.ENTITY.decode(record.value())));
        outcome.readAll(
                bootstrapServers,
                prefix + "entity-updates",
                record -> outcome.knowledge.update(Codecs.ENTITY_UPDATE.decode(record.value())));
        return outcome;
    }

    int updates() {
        return knowledge.updates().size();
    }

    /** What only {@code other} has. */
    List<String> missing(Outcome other) {
        List<String> missing = new ArrayList<>();
        missing.addAll(
                without(other.knowledge.facts().keySet(), knowledge.facts().keySet()));
        missing.addAll(without(
                other.knowledge.entities().keySet(), knowledge.entities().keySet()));
        missing.addAll(without(other.extractions.keySet(), extractions.keySet()));
        return missing;
    }

    /** Extractions of one record and updates of one sequence number that are there more than once. */
    List<String> twice() {
        List<String> twice = new ArrayList<>();
        extractions.forEach((position, count) -> {
            if (count > 1) {
                twice.add("extraction of " + position);
            }
        });
        Map<String, Integer> updates = new TreeMap<>();
        knowledge.updates().forEach(update -> updates.merge(name(update), 1, Integer::sum));
        updates.forEach((name, count) -> {
            if (count > 1) {
                twice.add("update " + name);
            }
        });
        return twice;
    }

    /** Facts, profiles and windows that both have, each another. */
    List<String> different(Outcome other) {
        List<String> different = new ArrayList<>();
        different.addAll(unequal("fact", knowledge.facts(), other.knowledge.facts()));
        different.addAll(unequal("profile", knowledge.entities(), other.knowledge.entities()));
        different.addAll(unequal("windows of", knowledge.windowsByEntity(), other.knowledge.windowsByEntity()));
        return different;
    }

    /** Gaps in the sequences of updates, and entities whose updates do not come to its facts. */
    List<String> inconsistent() {
        List<String> inconsistent = new ArrayList<>();
        Map<String, TreeSet<Long>> sequences = new TreeMap<>();
        knowledge.updates().forEach(update -> sequences
                .computeIfAbsent(update.entity().id(), absent -> new TreeSet<>())
                .add(update.sequence()));
        sequences.forEach((id, numbers) -> {
            if (numbers.first() != 1 || numbers.last() != numbers.size()) {
                inconsistent.add("gap in the updates of " + id);
            }
        });
        Map<String, Map<String, Fact>> byEntity = new HashMap<>();
        knowledge.facts().values().forEach(fact -> FactFold.entities(fact)
                .forEach(entity -> byEntity.computeIfAbsent(entity.id(), absent -> new HashMap<>())
                        .put(fact.id(), fact)));
        inconsistent.addAll(unequal("updates of", knowledge.foldedUpdates(), byEntity));
        inconsistent.addAll(without(byEntity.keySet(), knowledge.foldedUpdates().keySet()));
        return inconsistent;
    }

    private static String name(EntityUpdate update) {
        return update.entity().id() + " " + update.sequence();
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static <V> List<String> unequal(String what, Map<String, V> one, Map<String, V> other) {
        return one.keySet().stream()
                .filter(key -> other.containsKey(key) && !Objects.equals(one.get(key), other.get(key)))
                .sorted()
                .map(key -> what + " " + key + "\n  " + one.get(key) + "\n  " + other.get(key))
                .toList();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private void readAll(
            String bootstrapServers, String topic, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }
}
