package tidings.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
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

    static final Map<String, Object> CONFIG = Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            "knowledge-test",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            "none:1",
            StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
            true,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
            true);

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
        Properties config = new Properties();
        config.putAll(CONFIG);
        driver = new TopologyTestDriver(
                KnowledgeTopology.of(CONFIG, TopicSettings.DEFAULTS, SETTINGS, Stores::inMemoryKeyValueStore),
                config,
                LOG_START);
        extractions = driver.createInputTopic(
                name(Topics.EXTRACTIONS),
                new StringSerializer(),
                Topics.EXTRACTIONS.serde().apply(Map.of()).serializer());
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
    Map<String, Window.Totals> windows() {
        Map<String, Window.Totals> windows = new HashMap<>();
        for (EntityUpdate update : updates()) {
            Window window = update.window();
            if (window != null) {
                Window.Totals totals = window.totals();
                String key = update.entity().id() + ' ' + window.start() + '/' + window.end();
                Window.Totals plain = new Window.Totals(
                        totals.mentions(),
                        totals.articles(),
                        totals.outlets(),
                        totals.facts(),
                        totals.spokenAbout(),
                        totals.counterparts(),
                        0);
                windows.put(key, plain);
            }
        }
        windows.values()
                .removeIf(totals -> totals.articles() == 0 && totals.facts().isEmpty());
        return windows;
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
                name(topic),
                new StringDeserializer(),
                topic.serde().apply(Map.of()).deserializer());
    }

    private static String name(Topic<?> topic) {
        return TopicSettings.DEFAULTS.name(topic);
    }
}
