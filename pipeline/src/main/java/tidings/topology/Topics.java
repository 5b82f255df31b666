package tidings.topology;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.topology.Topic.Cleanup;
import tidings.topology.Topic.Clock;

/** The contract: every topic that others write or read. Topologies, topic creation and the README follow it. */
public final class Topics {

    /** What a broker takes by default: 1 MiB and the overhead of a batch. */
    private static final int BROKER_DEFAULT = 1_048_588;

    /** Articles to their limit, and half as much for the error headers, which hold a stack trace. */
    private static final int WITH_ERROR_HEADERS = BROKER_DEFAULT + BROKER_DEFAULT / 2;

    /**
     * Reading is slow, a partition is read by one thread, and partitions cannot be added without parting the versions of
     * an article: so many more than one machine needs.
     */
    private static final int SLOW = 24;

    /** Enough where a record costs a millisecond. */
    private static final int FAST = 8;

    /** Articles, as they were brought; a newer version, a withdrawal or a tombstone under the same key. */
    public static final Topic<Article> ARTICLES = new Topic<>(
            "articles",
            "article id",
            "Article",
            Cleanup.DELETE,
            Optional.empty(),
            Clock.LOG,
            SLOW,
            BROKER_DEFAULT,
            Codecs.ARTICLE::serde);

    /** What each article says; empty for a withdrawn one, a value and not a tombstone, so that no sleeper misses it. */
    public static final Topic<Extraction> EXTRACTIONS = new Topic<>(
            "extractions",
            "article id",
            "Extraction",
            Cleanup.COMPACT,
            Optional.empty(),
            Clock.SOURCE,
            FAST,
            BROKER_DEFAULT,
            Codecs.EXTRACTION::serde);

    /** Current facts; a tombstone when nothing live says one any more. */
    public static final Topic<Fact> FACTS = new Topic<>(
            "facts",
            "fact id",
            "Fact",
            Cleanup.COMPACT,
            Optional.empty(),
            Clock.SOURCE,
            FAST,
            BROKER_DEFAULT,
            Codecs.FACT::serde);

    /** Current profiles; a tombstone when nothing live names an entity any more. */
    public static final Topic<Entity> ENTITIES = new Topic<>(
            "entities",
            "entity id",
            "Entity",
            Cleanup.COMPACT,
            Optional.empty(),
            Clock.SOURCE,
            FAST,
            BROKER_DEFAULT,
            Codecs.ENTITY::serde);

    /** The evolving stream. */
    public static final Topic<EntityUpdate> ENTITY_UPDATES = new Topic<>(
            "entity-updates",
            "entity id",
            "EntityUpdate",
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(30)),
            Clock.LOG,
            FAST,
            BROKER_DEFAULT,
            Codecs.ENTITY_UPDATE::serde);

    /** The same as plain JSON, for those who have no Avro; only where {@link TopicSettings#jsonUpdates} asks for it. */
    public static final Topic<String> ENTITY_UPDATES_JSON = new Topic<>(
            "entity-updates-json",
            "entity id",
            "an `EntityUpdate` as JSON",
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(30)),
            Clock.LOG,
            FAST,
            BROKER_DEFAULT,
            settings -> Serdes.String());

    /** The last emitted window of each entity, size and day; a tombstone when nothing live was published in it. */
    public static final Topic<EntityWindow> WINDOWS = new Topic<>(
            "windows",
            "entity id, days and first day",
            "EntityWindow",
            Cleanup.COMPACT,
            Optional.empty(),
            Clock.SOURCE,
            FAST,
            BROKER_DEFAULT,
            Codecs.ENTITY_WINDOW::serde);

    /** What could not be read, as it came, with Streams' error headers. */
    public static final Topic<byte[]> DEAD_LETTERS = new Topic<>(
            "dead-letters",
            "as it came",
            "as it came",
            Cleanup.DELETE,
            Optional.of(Duration.ofDays(30)),
            Clock.LOG,
            1,
            WITH_ERROR_HEADERS,
            settings -> Serdes.ByteArray());

    /** What the applications must agree on beyond their settings: the generation, and a reset that is going on. */
    public static final Topic<String> CONTROL = new Topic<>(
            "control",
            "its name",
            "as plain text",
            Cleanup.COMPACT,
            Optional.empty(),
            Clock.LOG,
            1,
            BROKER_DEFAULT,
            settings -> Serdes.String());

    /** The watches: who is notified by webhook, and how far; in one partition, which one replica has at a time. */
    public static final Topic<String> WATCHES = new Topic<>(
            "watches",
            "watch id",
            "as JSON",
            Cleanup.COMPACT,
            Optional.empty(),
            Clock.LOG,
            1,
            BROKER_DEFAULT,
            settings -> Serdes.String());

    /** All of them, in the order of the data; {@link TopicSettings#topics} are those that a pipeline has. */
    public static final List<Topic<?>> ALL = List.of(
            ARTICLES,
            EXTRACTIONS,
            FACTS,
            ENTITIES,
            ENTITY_UPDATES,
            ENTITY_UPDATES_JSON,
            WINDOWS,
            DEAD_LETTERS,
            CONTROL,
            WATCHES);

    private Topics() {}

    /** The contract as a Markdown table, as the README shows it. */
    public static String table(TopicSettings settings) {
        return settings.topics().stream()
                .map(topic -> "| `" + settings.name(topic) + "` | " + topic.key() + " | " + valueInWords(topic) + " | "
                        + cleanupInWords(topic, settings) + " |")
                .collect(Collectors.joining("\n", "| topic | key | value | cleanup |\n|---|---|---|---|\n", "\n"));
    }

    private static String valueInWords(Topic<?> topic) {
        return topic.value().contains(" ") ? topic.value() : '`' + topic.value() + '`';
    }

    private static String cleanupInWords(Topic<?> topic, TopicSettings settings) {
        if (topic.cleanup() == Cleanup.COMPACT) {
            return "compact";
        }
        return settings.retention(topic)
                .map(kept -> "delete after " + kept.toDays() + " days")
                .orElse("delete, kept forever");
    }
}
