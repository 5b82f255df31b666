package tidings.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import tidings.knowledge.Windows;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Window;

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

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Extraction> extractions;
    private final TestOutputTopic<String, Fact> factTopic;
    private final TestOutputTopic<String, Entity> entityTopic;
    private final TestOutputTopic<String, EntityUpdate> updateTopic;
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Entity> entities = new TreeMap<>();
    private final List<EntityUpdate> updates = new ArrayList<>();
    private Instant now = LOG_START;

    KnowledgeDriver() {
        driver = new TopologyTestDriver(
                KnowledgeTopology.build(STREAMS, SETTINGS, Stores::inMemoryKeyValueStore),
                STREAMS.knowledge(),
                LOG_START);
        extractions = driver.createInputTopic(
                name(Topics.EXTRACTIONS),
                new StringSerializer(),
                STREAMS.serde(Topics.EXTRACTIONS).serializer());
        factTopic = output(Topics.FACTS);
        entityTopic = output(Topics.ENTITIES);
        updateTopic = output(Topics.ENTITY_UPDATES);
    }

    /** One version of one article, a millisecond after the one before. */
    void read(Extraction extraction) {
        now = now.plusMillis(1);
        extractions.pipeInput(extraction.articleId(), extraction, now);
    }

    /** Lets all that is gathered be told. */
    void settle() {
        int before;
        do {
            before = updates.size() + entities.size();
            driver.advanceWallClockTime(Duration.ofSeconds(2));
            drain();
        } while (updates.size() + entities.size() != before);
    }

    Map<String, Fact> facts() {
        drain();
        return Map.copyOf(facts);
    }

    Map<String, Entity> entities() {
        drain();
        return Map.copyOf(entities);
    }

    List<EntityUpdate> updates() {
        drain();
        return List.copyOf(updates);
    }

    /** The last totals told of each window that has any, without the burst, which depends on when it was told. */
    Map<String, List<Window>> windowsByEntity() {
        Map<String, Map<String, Window>> windows = new TreeMap<>();
        for (EntityUpdate update : updates()) {
            Window window = update.window();
            if (window != null) {
                windows.computeIfAbsent(update.entity().id(), absent -> new TreeMap<>())
                        .put(window.start() + "/" + window.end(), plain(window));
            }
        }
        Map<String, List<Window>> told = new TreeMap<>();
        windows.forEach((entity, bySpan) -> told.put(
                entity,
                bySpan.values().stream()
                        .filter(window -> window.totals().articles() > 0
                                || !window.totals().facts().isEmpty())
                        .toList()));
        told.values().removeIf(List::isEmpty);
        return told;
    }

    /** What each entity's updates come to: its facts, by id. */
    Map<String, Map<String, Fact>> foldedUpdates() {
        Map<String, Map<String, Fact>> folded = new TreeMap<>();
        for (EntityUpdate update : updates()) {
            Map<String, Fact> known = folded.computeIfAbsent(update.entity().id(), absent -> new TreeMap<>());
            update.formerly().forEach(known::remove);
            Fact before = update.before();
            if (before != null) {
                known.remove(before.id());
            }
            Fact after = update.after();
            if (after != null) {
                known.put(after.id(), after);
            }
        }
        folded.values().removeIf(Map::isEmpty);
        return folded;
    }

    private static Window plain(Window window) {
        Window.Totals totals = window.totals();
        return new Window(
                window.start(),
                window.end(),
                0,
                window.isFinal(),
                new Window.Totals(
                        totals.mentions(),
                        totals.articles(),
                        totals.outlets(),
                        totals.facts(),
                        totals.spokenAbout(),
                        totals.counterparts(),
                        0));
    }

    @Override
    public void close() {
        driver.close();
    }

    private void drain() {
        for (TestRecord<String, Fact> record : factTopic.readRecordsToList()) {
            put(facts, record);
        }
        for (TestRecord<String, Entity> record : entityTopic.readRecordsToList()) {
            put(entities, record);
        }
        updates.addAll(updateTopic.readValuesToList());
    }

    private static <V> void put(Map<String, V> folded, TestRecord<String, V> record) {
        if (record.value() == null) {
            folded.remove(record.key());
        } else {
            folded.put(record.key(), record.value());
        }
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                name(topic), new StringDeserializer(), STREAMS.serde(topic).deserializer());
    }

    private static String name(Topic<?> topic) {
        return TopicSettings.DEFAULTS.name(topic);
    }
}
