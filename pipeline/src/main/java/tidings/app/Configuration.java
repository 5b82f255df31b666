package tidings.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tidings.topology.TopicSettings;

/**
 * All that is set, checked.
 *
 * @param bootstrapServers host and port, several with commas
 * @param stateDirectory where Streams keeps state
 * @param threads stream threads an application, at least 1
 * @param kafka Kafka's own settings, passed through as they are; a schema registry's too
 */
record Configuration(
        String bootstrapServers, TopicSettings topics, Path stateDirectory, int threads, Map<String, String> kafka) {

    Configuration {
        kafka = Map.copyOf(kafka);
        if (bootstrapServers.isBlank()) {
            throw new CommandException("no Kafka to connect to: give --bootstrap-server host:port");
        }
        if (threads < 1) {
            throw new CommandException(
                    Setting.THREADS.key() + " is at least 1, or 0 for one a processor, not " + threads);
        }
    }

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
        return new Configuration(
                layers.text(Setting.BOOTSTRAP_SERVER),
                topics(layers),
                Path.of(layers.text(Setting.STATE_DIRECTORY)),
                threads == 0 ? processors : threads,
                layers.kafka());
    }

    private static TopicSettings topics(SettingLayers layers) {
        Map<String, Optional<Duration>> retention = new TreeMap<>();
        layers.retentionDays()
                .forEach((topic, days) ->
                        retention.put(topic, days < 0 ? Optional.empty() : Optional.of(Duration.ofDays(days))));
        try {
            return new TopicSettings(
                    layers.text(Setting.PREFIX),
                    Optional.of(layers.text(Setting.ARTICLES_TOPIC)).filter(name -> !name.isEmpty()),
                    layers.partitions(),
                    retention,
                    layers.optionalNumber(Setting.REPLICATION_FACTOR),
                    layers.optionalNumber(Setting.MIN_IN_SYNC_REPLICAS));
        } catch (IllegalArgumentException e) {
            throw new CommandException("a setting of the topics is wrong: " + e.getMessage(), e);
        }
    }

    /** For consumers, producers and admins. */
    Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(kafka);
        client.put(Setting.BOOTSTRAP_SERVER.key(), bootstrapServers);
        return client;
    }
}
