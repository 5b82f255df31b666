package tidings.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import tidings.knowledge.Windows;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.observe.Meters;

/** The knowledge application without a broker, and what its outputs come to, folded by key. */
final class KnowledgeDriver implements AutoCloseable {

    /** All articles come on this day or later: the clock of payload days before it is their own. */
    static final Instant LOG_START = Instant.parse("2026-01-01T00:00:00Z");

    static final KnowledgeSettings SETTINGS =
            new KnowledgeSettings(new Windows(List.of(1, 7), 1), 2, 1, Duration.ofSeconds(1), 8);

    /** The state directory stays unused: the stores are in memory. */
    static final StreamsSettings STREAMS = new StreamsSettings(
            "none:1",
            TopicSettings.DEFAULTS,
            Path.of("target", "knowledge-driver"),
            1,
            StreamsSettings.DEFAULT_COMMIT_INTERVAL,
            Map.of());

    private final Meters meters = Meters.create();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Extraction> extractions;
    private final TestOutputTopic<String, Fact> factTopic;
    private final TestOutputTopic<String, Entity> entityTopic;
    private final TestOutputTopic<String, EntityUpdate> updateTopic;
    private final TestOutputTopic<String, EntityWindow> windowTopic;
    private final StreamsSettings streams;
    private final KnowledgeOutputs outputs = new KnowledgeOutputs();
    private Instant now = LOG_START;

    KnowledgeDriver() {
        this(STREAMS);
    }

    KnowledgeDriver(StreamsSettings streams) {
        this.streams = streams;
        driver = new TopologyTestDriver(
                KnowledgeTopology.build(streams, SETTINGS, meters.knowledge(), Stores::inMemoryKeyValueStore),
                streams.knowledge(),
                LOG_START);
        extractions = driver.createInputTopic(
                name(Topics.EXTRACTIONS),
                new StringSerializer(),
                STREAMS.serde(Topics.EXTRACTIONS).serializer());
        factTopic = output(Topics.FACTS);
        entityTopic = output(Topics.ENTITIES);
        updateTopic = output(Topics.ENTITY_UPDATES);
        windowTopic = output(Topics.WINDOWS);
    }

    /** All meters, in Prometheus' text format. */
    String scrape() {
        return meters.scrape();
    }

    /** One version of one article, a millisecond after the one before. */
    void read(Extraction extraction) {
        read(new Arrival(extraction, now.plusMillis(1)));
    }

    void read(Arrival arrival) {
        now = arrival.at();
        extractions.pipeInput(arrival.extraction().articleId(), arrival.extraction(), now);
    }

    /** Lets all that is gathered be emitted. */
    void settle() {
        int before;
        do {
            before = outputs().records();
            driver.advanceWallClockTime(Duration.ofSeconds(2));
        } while (outputs().records() != before);
    }

    Map<String, Fact> facts() {
        return outputs().facts();
    }

    Map<String, Entity> entities() {
        return outputs().entities();
    }

    List<EntityUpdate> updates() {
        return outputs().updates();
    }

    /** Those of the entity of that name. */
    List<EntityUpdate> updates(String name) {
        return updates().stream()
                .filter(update -> update.entity().name().equals(name))
                .toList();
    }

    /** All that came out so far. */
    KnowledgeOutputs outputs() {
        factTopic.readRecordsToList().forEach(record -> outputs.fact(record.key(), record.value()));
        entityTopic.readRecordsToList().forEach(record -> outputs.entity(record.key(), record.value()));
        updateTopic.readValuesToList().forEach(outputs::update);
        windowTopic.readRecordsToList().forEach(record -> outputs.window(record.key(), record.value()));
        return outputs;
    }

    @Override
    public void close() {
        driver.close();
    }

    <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                name(topic), new StringDeserializer(), streams.serde(topic).deserializer());
    }

    private static String name(Topic<?> topic) {
        return TopicSettings.DEFAULTS.name(topic);
    }
}
