package tidings.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.observe.Meters;
import tidings.topology.KnowledgeSettings;
import tidings.topology.KnowledgeTopology;
import tidings.topology.StreamsSettings;
import tidings.topology.Topic;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/**
 * What knowledge makes of real extractions, and as much more of the same as is wanted: copies of other names.
 *
 * @param updates those that add a fact
 */
record Facts(List<Fact> facts, List<Entity> entities, List<EntityUpdate> updates) {

    /** All that is gathered has been emitted by then. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    /** Puts the extractions through knowledge, in this process and without a broker. */
    static Facts of(List<Extraction> extractions, Scratch scratch) {
        StreamsSettings streams = new StreamsSettings(
                "none:1",
                TopicSettings.DEFAULTS,
                scratch.path().resolve("made"),
                1,
                StreamsSettings.DEFAULT_COMMIT_INTERVAL,
                Map.of());
        try (Meters meters = Meters.create();
                TopologyTestDriver knowledge = new TopologyTestDriver(
                        KnowledgeTopology.build(streams, KnowledgeSettings.DEFAULTS, meters.knowledge()),
                        streams.knowledge())) {
            TestInputTopic<String, Extraction> in = knowledge.createInputTopic(
                    name(Topics.EXTRACTIONS),
                    new StringSerializer(),
                    streams.serde(Topics.EXTRACTIONS).serializer());
            extractions.forEach(each -> in.pipeInput(each.articleId(), each));
            knowledge.advanceWallClockTime(LONG_ENOUGH);
            return new Facts(
                    List.copyOf(last(knowledge, streams, Topics.FACTS).values()),
                    List.copyOf(last(knowledge, streams, Topics.ENTITIES).values()),
                    out(knowledge, streams, Topics.ENTITY_UPDATES).readValuesToList().stream()
                            .filter(update -> update.op() == EntityUpdate.Op.ADDED)
                            .toList());
        }
    }

    private static <V> Map<String, V> last(TopologyTestDriver knowledge, StreamsSettings streams, Topic<V> topic) {
        Map<String, V> last = new TreeMap<>();
        out(knowledge, streams, topic).readRecordsToList().forEach(record -> {
            if (record.value() == null) {
                last.remove(record.key());
            } else {
                last.put(record.key(), record.value());
            }
        });
        return last;
    }

    private static <V> TestOutputTopic<String, V> out(
            TopologyTestDriver knowledge, StreamsSettings streams, Topic<V> topic) {
        return knowledge.createOutputTopic(
                name(topic), new StringDeserializer(), streams.serde(topic).deserializer());
    }

    private static String name(Topic<?> topic) {
        return TopicSettings.DEFAULTS.name(topic);
    }

    /** The fact at that place, whoever is in it another one in each copy of all. */
    Fact fact(int place) {
        return renamed(facts.get(place % facts.size()), place / facts.size(), Integer.toHexString(place));
    }

    /** The profile at that place. */
    Entity entity(int place) {
        Entity one = entities.get(place % entities.size());
        return new Entity(
                renamed(one.ref(), place / entities.size()),
                one.aliases(),
                one.mentions(),
                one.articles(),
                one.facts(),
                one.counterparts(),
                one.latest(),
                one.firstPublished(),
                one.lastPublished(),
                one.sameAs(),
                one.point());
    }

    /** An update with a fact that is new. */
    EntityUpdate update(int place) {
        EntityUpdate one = updates.get(place % updates.size());
        return new EntityUpdate(
                one.entity(),
                one.generation(),
                1L + place,
                one.op(),
                one.after(),
                one.before(),
                one.formerly(),
                one.window(),
                one.cause(),
                one.knownAt());
    }

    private static EntityRef renamed(EntityRef one, int copy) {
        return copy == 0 ? one : new EntityRef(one.id() + "-" + copy, one.name() + " " + copy, one.type());
    }

    private static Fact.@Nullable Party renamed(Fact.@Nullable Party one, int copy) {
        return one == null || one.entity() == null
                ? one
                : new Fact.Party(one.role(), renamed(one.entity(), copy), one.words(), one.point());
    }

    private static Fact renamed(Fact one, int copy, String id) {
        return new Fact(
                id,
                one.kind(),
                one.key(),
                one.parties().stream().map(party -> renamed(party, copy)).toList(),
                one.status(),
                one.history(),
                one.time(),
                one.underspecified(),
                renamed(one.place(), copy),
                one.channel(),
                one.manner(),
                one.words(),
                one.form(),
                one.cue(),
                one.variants(),
                one.printings(),
                one.cameo(),
                one.plover(),
                one.corroboration(),
                one.contested(),
                one.firstReported(),
                one.lastReported(),
                one.sample(),
                one.truncated());
    }
}
