package tidings.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tidings.knowledge.Windows;
import tidings.observe.EndpointSettings;
import tidings.topology.KnowledgeSettings;
import tidings.topology.StreamsSettings;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/**
 * All that is set, checked.
 *
 * @param links the dictionary that names are linked by; empty for the built-in one
 */
record Configuration(
        StreamsSettings streams, KnowledgeSettings knowledge, EndpointSettings endpoint, Optional<Path> links) {

    private static final String RECORDING = "metrics.recording.level";
    private static final String INFO = "INFO";

    /**
     * Lays the sources over each other: the command line over the environment over a file over the defaults.
     *
     * @param file keys of {@link Setting} and of Kafka
     * @param environment variables; those of {@link Setting} are taken
     * @param commandLine like {@code file}
     * @param processors stream threads where none are set
     * @throws CommandException if a value does not fit, or a key begins like one of ours and is none
     */
    static Configuration of(
            Map<String, String> file,
            Map<String, String> environment,
            Map<String, String> commandLine,
            int processors) {
        SettingLayers layers =
                new SettingLayers().lay(file).layEnvironment(environment).lay(commandLine);
        int threads = layers.number(Setting.THREADS);
        try {
            return new Configuration(
                    new StreamsSettings(
                            layers.text(Setting.BOOTSTRAP_SERVER),
                            topics(layers),
                            Path.of(layers.text(Setting.STATE_DIRECTORY)),
                            threads == 0 ? processors : threads,
                            Duration.ofMillis(layers.number(Setting.COMMIT_INTERVAL)),
                            kafka(layers)),
                    knowledge(layers),
                    new EndpointSettings(layers.text(Setting.HTTP_HOST), layers.number(Setting.HTTP_PORT)),
                    links(layers));
        } catch (IllegalArgumentException e) {
            throw new CommandException("a setting is wrong: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> links(SettingLayers layers) {
        String file = layers.text(Setting.LINKS);
        return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    }

    /** With the registry, which the codecs look for there. */
    private static Map<String, String> kafka(SettingLayers layers) {
        Map<String, String> kafka = new TreeMap<>(layers.kafka());
        String registry = layers.text(Setting.SCHEMA_REGISTRY);
        if (!registry.isEmpty()) {
            kafka.put(Setting.SCHEMA_REGISTRY.key(), registry);
        }
        return kafka;
    }

    private static TopicSettings topics(SettingLayers layers) {
        Map<String, Optional<Duration>> retention = new TreeMap<>();
        layers.retentionDays()
                .forEach((topic, days) ->
                        retention.put(topic, days < 0 ? Optional.empty() : Optional.of(Duration.ofDays(days))));
        return new TopicSettings(
                layers.text(Setting.PREFIX),
                names(layers),
                layers.partitions(),
                retention,
                layers.optionalNumber(Setting.REPLICATION_FACTOR),
                layers.optionalNumber(Setting.MIN_IN_SYNC_REPLICAS),
                layers.truth(Setting.JSON_UPDATES));
    }

    private static Map<String, String> names(SettingLayers layers) {
        Map<String, String> names = new TreeMap<>();
        names.put(Topics.ARTICLES.suffix(), layers.text(Setting.ARTICLES_TOPIC));
        names.put(Topics.EXTRACTIONS.suffix(), layers.text(Setting.EXTRACTIONS_TOPIC));
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static KnowledgeSettings knowledge(SettingLayers layers) {
        return new KnowledgeSettings(
                new Windows(layers.numbers(Setting.WINDOW_DAYS), layers.number(Setting.WINDOW_GRACE_DAYS)),
                layers.number(Setting.LAPSE_GRACE_DAYS),
                KnowledgeSettings.DEFAULTS.generation(),
                Duration.ofMillis(layers.number(Setting.TELL_INTERVAL)),
                layers.number(Setting.REPARTITIONS));
    }

    /**
     * The same, after so many resets. State from before one is never found again, on whatever machine it lies: it would
     * look like state of now.
     */
    Configuration inGeneration(int generation) {
        return new Configuration(
                streams.withStateDirectory(streams.stateDirectory().resolve(Generation.directory(generation))),
                knowledge.withGeneration(generation),
                endpoint,
                links);
    }

    /** True if Kafka is to record in more detail than by default: then all of it is wanted. */
    boolean showsAllMeters() {
        return !streams.kafka().getOrDefault(RECORDING, INFO).strip().equals(INFO);
    }

    Configuration withStateDirectory(Path directory) {
        return new Configuration(streams.withStateDirectory(directory), knowledge, endpoint, links);
    }

    TopicSettings topics() {
        return streams.topics();
    }

    /** For consumers, producers and admins. */
    Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        // A person waits: Kafka's defaults would let them for a minute.
        client.put("request.timeout.ms", "15000");
        client.put("default.api.timeout.ms", "20000");
        // A name that quotas, logs and rights can know.
        client.put("client.id", streams.topics().prefix() + "command");
        client.putAll(streams.kafka());
        client.put(Setting.BOOTSTRAP_SERVER.key(), streams.bootstrapServers());
        return client;
    }
}
