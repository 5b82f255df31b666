package tidings.death;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.testing.WholeTopic;
import tidings.topology.KnowledgeOutputs;

/** All that one run has put out, as a reader of committed records has it. */
final class Outcome {

    private final KnowledgeOutputs knowledge = new KnowledgeOutputs(false);

    /** How many extractions there are of each article record, by where it stands in the log. */
    private final Map<String, Integer> extractions = new TreeMap<>();

    private final List<String> deadLetters = new ArrayList<>();

    private Outcome() {}

    /** Reads the topics of a prefix up to their ends. */
    static Outcome read(String bootstrapServers, String prefix) {
        Outcome outcome = new Outcome();
        WholeTopic.read(
                bootstrapServers,
                prefix + "extractions",
                "read_committed",
                record -> outcome.extractions.merge(
                        Codecs.EXTRACTION.decode(record.value()).position().toString(), 1, Integer::sum));
        WholeTopic.read(
                bootstrapServers,
                prefix + "dead-letters",
                "read_committed",
                record -> outcome.deadLetters.add(key(record)));
        WholeTopic.read(
                bootstrapServers,
                prefix + "facts",
                "read_committed",
                record -> outcome.knowledge.fact(
                        key(record), record.value() == null ? null : Codecs.FACT.decode(record.value())));
        WholeTopic.read(
                bootstrapServers,
                prefix + "entities",
                "read_committed",
                record -> outcome.knowledge.entity(
                        key(record), record.value() == null ? null : Codecs.ENTITY.decode(record.value())));
        WholeTopic.read(
                bootstrapServers,
                prefix + "entity-updates",
                "read_committed",
                record -> outcome.knowledge.update(Codecs.ENTITY_UPDATE.decode(record.value())));
        WholeTopic.read(
                bootstrapServers,
                prefix + "windows",
                "read_committed",
                record -> outcome.knowledge.window(
                        key(record), record.value() == null ? null : Codecs.ENTITY_WINDOW.decode(record.value())));
        return outcome;
    }

    int updates() {
        return knowledge.fold().count();
    }

    /** Keys of what was put aside. */
    List<String> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** Those of these articles, by where they stand in the log, that nothing was extracted from. */
    List<String> unread(Set<String> articles) {
        return List.copyOf(without(articles, extractions.keySet()));
    }

    /** What only {@code other} has. */
    List<String> missing(Outcome other) {
        List<String> missing = new ArrayList<>();
        missing.addAll(
                without(other.knowledge.facts().keySet(), knowledge.facts().keySet()));
        missing.addAll(without(
                other.knowledge.entities().keySet(), knowledge.entities().keySet()));
        missing.addAll(without(
                other.knowledge.windowsByEntity().keySet(),
                knowledge.windowsByEntity().keySet()));
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
        knowledge.fold().repeated().forEach(update -> twice.add("update " + update));
        return twice;
    }

    /** Facts, profiles and windows that both have, each another. */
    List<String> different(Outcome other) {
        List<String> different = new ArrayList<>();
        different.addAll(unequal("fact", knowledge.facts(), other.knowledge.facts()));
        different.addAll(unequal("profile", knowledge.entities(), other.knowledge.entities()));
        different.addAll(unequal("windows of", knowledge.windowsByEntity(), other.knowledge.windowsByEntity()));
        different.addAll(unequal(
                "the topic of windows of",
                knowledge.emittedWindowsByEntity(),
                other.knowledge.emittedWindowsByEntity()));
        return different;
    }

    /** Gaps in the sequences of updates, and entities whose updates do not come to its facts. */
    List<String> inconsistent() {
        List<String> inconsistent = new ArrayList<>();
        knowledge.fold().gaps().forEach(gap -> inconsistent.add("gap in the updates of " + gap));
        Map<String, Map<String, Fact>> byEntity = knowledge.factsByEntity();
        Map<String, Map<String, Fact>> folded = knowledge.foldedUpdates();
        inconsistent.addAll(unequal("updates of", folded, byEntity));
        without(byEntity.keySet(), folded.keySet()).forEach(id -> inconsistent.add("no update has the facts of " + id));
        without(folded.keySet(), byEntity.keySet())
                .forEach(id -> inconsistent.add("updates have no such facts of " + id));
        return inconsistent;
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
}
