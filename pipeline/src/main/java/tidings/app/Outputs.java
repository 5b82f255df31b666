package tidings.app;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.topology.StreamsSettings;
import tidings.topology.Topic;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** What the pipeline puts out: tallied, and the updates handed on. */
final class Outputs {

    static final List<Topic<?>> TOPICS =
            List.of(Topics.EXTRACTIONS, Topics.FACTS, Topics.ENTITIES, Topics.ENTITY_UPDATES, Topics.DEAD_LETTERS);

    private final TopicSettings names;
    private final Deserializer<Extraction> extractions;
    private final Deserializer<Fact> facts;
    private final Deserializer<Entity> entities;
    private final Deserializer<EntityUpdate> updates;
    private final Clock clock;
    private final Tally tally = new Tally();
    private final Consumer<EntityUpdate> listener;

    /** @param listener takes every update as it comes */
    Outputs(StreamsSettings settings, Clock clock, Consumer<EntityUpdate> listener) {
        this.names = settings.topics();
        this.extractions = settings.serde(Topics.EXTRACTIONS).deserializer();
        this.facts = settings.serde(Topics.FACTS).deserializer();
        this.entities = settings.serde(Topics.ENTITIES).deserializer();
        this.updates = settings.serde(Topics.ENTITY_UPDATES).deserializer();
        this.clock = clock;
        this.listener = listener;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.equals(names.name(Topics.DEAD_LETTERS))) {
            tally.addDeadLetter(DeadLetter.of(record).reason());
        } else if (topic.equals(names.name(Topics.EXTRACTIONS))) {
            tally.add(extractions.deserialize(topic, record.value()));
        } else if (topic.equals(names.name(Topics.ENTITY_UPDATES))) {
            update(updates.deserialize(topic, record.value()));
        } else if (topic.equals(names.name(Topics.FACTS))) {
            if (record.value() == null) {
                tally.removeFact(key(record));
            } else {
                tally.add(facts.deserialize(topic, record.value()));
            }
        } else if (record.value() == null) {
            tally.removeEntity(key(record));
        } else {
            tally.add(entities.deserialize(topic, record.value()));
        }
    }

    private void update(EntityUpdate update) {
        if (update.cause() != null) {
            tally.addLatency(Duration.between(update.knownAt(), clock.instant()));
        }
        listener.accept(update);
    }

    Tally tally() {
        return tally;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
