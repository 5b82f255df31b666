package tidings.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;
import tidings.topology.Topic.Cleanup;
import tidings.topology.Topic.Clock;

/**
 * What may be set about the topics.
 *
 * @param prefix before the suffix of every topic; application ids follow it
 * @param names by suffix, of the topics that are not the prefix's own: so that a second pipeline can read the articles
 *     that the first reads, or the extractions that it makes
 * @param partitions by suffix, where not the default
 * @param retention by suffix of a topic that deletes, where not the default; empty for ever
 * @param replicationFactor empty for the broker's default
 * @param minInSyncReplicas empty for the broker's default
 * @param jsonUpdates true for a copy of the updates as plain JSON
 */
public record TopicSettings(
        String prefix,
        Map<String, String> names,
        Map<String, Integer> partitions,
        Map<String, Optional<Duration>> retention,
        OptionalInt replicationFactor,
        OptionalInt minInSyncReplicas,
        boolean jsonUpdates) {

    /** What a pipeline may take from another. */
    private static final List<Topic<?>> BORROWED = List.of(Topics.ARTICLES, Topics.EXTRACTIONS);

    public static final TopicSettings DEFAULTS =
            new TopicSettings("tidings.", Map.of(), Map.of(), Map.of(), OptionalInt.empty(), OptionalInt.empty());

    /** How long Kafka keeps a tombstone: for a reader that sleeps over a week-end and more. */
    private static final Duration TOMBSTONES = Duration.ofDays(7);

    /** Until a replaced record is gone for good: what is withdrawn must not linger because its topic is quiet. */
    private static final Duration REPLACED = Duration.ofDays(1);

    /**
     * Records take the log time of the article that brought them about, which is in the future if a broker's clock was
     * ahead. By default brokers refuse what is an hour ahead (KIP-937), and with it all that comes behind.
     */
    private static final String ANY_TIME = Long.toString(Long.MAX_VALUE);

    /** Of the topics that Streams makes for itself, by Kafka's names. */
    static final Map<String, String> INTERNAL = Map.of(
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            ANY_TIME,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            Long.toString(REPLACED.toMillis()),
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            Long.toString(TOMBSTONES.toMillis()));

    /** @throws IllegalArgumentException if a setting is out of range or names no topic, showing it */
    public TopicSettings {
        partitions = Map.copyOf(partitions);
        retention = Map.copyOf(retention);
        requireLegalName("prefix", prefix);
        names = Map.copyOf(names);
        new TreeMap<>(names).forEach((suffix, name) -> {
            if (!BORROWED.contains(topic(suffix))) {
                throw new IllegalArgumentException(
                        "a name for " + suffix + ": only articles and extractions may be another pipeline's");
            }
            requireLegalName(suffix + " topic", name);
        });
        new TreeMap<>(partitions).forEach((suffix, count) -> {
            topic(suffix);
            if (count < 1) {
                throw new IllegalArgumentException("partitions of " + suffix + ": " + count + ", at least 1");
            }
        });
        new TreeMap<>(retention).forEach((suffix, kept) -> {
            if (topic(suffix).cleanup() != Cleanup.DELETE) {
                throw new IllegalArgumentException(
                        "retention of " + suffix + ": it is compacted, nothing is kept by time");
            }
            if (kept.isPresent() && kept.get().toMillis() < 1) {
                throw new IllegalArgumentException("retention of " + suffix + ": " + kept.get() + ", at least 1 ms");
            }
        });
        if (replicationFactor.isPresent() && replicationFactor.getAsInt() < 1) {
            throw new IllegalArgumentException("replication factor " + replicationFactor.getAsInt() + ", at least 1");
        }
        if (minInSyncReplicas.isPresent()
                && (minInSyncReplicas.getAsInt() < 1
                        || minInSyncReplicas.getAsInt() > replicationFactor.orElse(Integer.MAX_VALUE))) {
            throw new IllegalArgumentException("min in-sync replicas " + minInSyncReplicas.getAsInt()
                    + ", at least 1 and at most the replication factor");
        }
    }

    /** Without a copy as JSON. */
    public TopicSettings(
            String prefix,
            Map<String, String> names,
            Map<String, Integer> partitions,
            Map<String, Optional<Duration>> retention,
            OptionalInt replicationFactor,
            OptionalInt minInSyncReplicas) {
        this(prefix, names, partitions, retention, replicationFactor, minInSyncReplicas, false);
    }

    /** The defaults under another prefix. */
    public static TopicSettings withPrefix(String prefix) {
        return new TopicSettings(prefix, Map.of(), Map.of(), Map.of(), OptionalInt.empty(), OptionalInt.empty());
    }

    public TopicSettings withJsonUpdates(boolean wanted) {
        return new TopicSettings(prefix, names, partitions, retention, replicationFactor, minInSyncReplicas, wanted);
    }

    /** The topics of a pipeline that is set so, in the order of the data. */
    public List<Topic<?>> topics() {
        return Topics.ALL.stream()
                .filter(topic -> jsonUpdates || topic != Topics.ENTITY_UPDATES_JSON)
                .toList();
    }

    public String name(Topic<?> topic) {
        return names.getOrDefault(topic.suffix(), prefix + topic.suffix());
    }

    /** False if the topic is another pipeline's, and only read here. */
    public boolean isOwn(Topic<?> topic) {
        return !names.containsKey(topic.suffix());
    }

    public int partitions(Topic<?> topic) {
        return partitions.getOrDefault(topic.suffix(), topic.partitions());
    }

    /** How long records are kept; empty for ever. */
    public Optional<Duration> retention(Topic<?> topic) {
        return retention.getOrDefault(topic.suffix(), topic.retention());
    }

    /** The topic's settings on the broker, by Kafka's names. */
    public Map<String, String> config(Topic<?> topic) {
        Map<String, String> config = new TreeMap<>();
        config.put(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, topic.clock() == Clock.LOG ? "LogAppendTime" : "CreateTime");
        if (topic.clock() == Clock.SOURCE) {
            config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, ANY_TIME);
        }
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxMessageBytes()));
        if (topic.cleanup() == Cleanup.COMPACT) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(REPLACED.toMillis()));
            config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(TOMBSTONES.toMillis()));
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(retention(topic).map(Duration::toMillis).orElse(-1L)));
        }
        minInSyncReplicas.ifPresent(
                replicas -> config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas)));
        return config;
    }

    private static Topic<?> topic(String suffix) {
        return Topics.ALL.stream()
                .filter(each -> each.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic \"" + suffix + "\", there are "
                        + Topics.ALL.stream().map(Topic::suffix).toList()));
    }

    private static void requireLegalName(String what, String name) {
        if (!name.matches("[a-zA-Z0-9._-]{1,200}")) {
            throw new IllegalArgumentException(
                    what + " \"" + name + "\": up to 200 letters, digits, dots, hyphens and underscores");
        }
    }
}
