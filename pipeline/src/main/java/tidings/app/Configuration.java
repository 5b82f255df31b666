package tidings.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All that is set, checked.
 *
 * @param bootstrapServers host and port, several with commas
 * @param prefix before the names of topics and applications: letters, digits, dots, underscores and dashes
 * @param stateDirectory where Streams keeps state
 * @param threads stream threads an application, at least 1
 * @param kafka Kafka's own settings, passed through as they are; a schema registry's too
 */
record Configuration(
        String bootstrapServers, String prefix, Path stateDirectory, int threads, Map<String, String> kafka) {

    Configuration {
        kafka = Map.copyOf(kafka);
        if (bootstrapServers.isBlank()) {
            throw new CommandException("no Kafka to connect to: give --bootstrap-server host:port");
        }
        // Kafka allows 249 characters in a topic's name; the longest of ours and of Streams' are within 100.
        if (!prefix.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new CommandException("a prefix is 1 to 100 letters, digits, dots, underscores and dashes, not \""
                    + prefix + "\": change --prefix");
        }
        if (threads < 1) {
            throw new CommandException(
                    "at least 1 thread is needed, not " + threads + ": change " + Setting.THREADS.key());
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
        Map<Setting, String> own = new EnumMap<>(Setting.class);
        Map<String, String> kafka = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            own.put(setting, setting.defaultValue());
        }
        layOver(own, kafka, file);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.environmentVariable());
            if (value != null) {
                own.put(setting, value);
            }
        }
        layOver(own, kafka, commandLine);
        int threads = number(Setting.THREADS, own);
        return new Configuration(
                value(Setting.BOOTSTRAP_SERVER, own),
                value(Setting.PREFIX, own),
                Path.of(value(Setting.STATE_DIRECTORY, own)),
                threads == 0 ? processors : threads,
                kafka);
    }

    /** For another Kafka, everything else as it is. */
    Configuration at(String otherBootstrapServers, Path otherStateDirectory) {
        return new Configuration(otherBootstrapServers, prefix, otherStateDirectory, threads, kafka);
    }

    /** For consumers, producers and admins. */
    Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(kafka);
        client.put(Setting.BOOTSTRAP_SERVER.key(), bootstrapServers);
        return client;
    }

    private static void layOver(Map<Setting, String> own, Map<String, String> kafka, Map<String, String> layer) {
        layer.forEach((key, value) -> Setting.ofKey(key).ifPresentOrElse(setting -> own.put(setting, value), () -> {
            if (key.startsWith("tidings.")) {
                throw new CommandException("no such setting: " + key + "; see tidings help for those there are");
            }
            kafka.put(key, value);
        }));
    }

    private static String value(Setting setting, Map<Setting, String> own) {
        return Objects.requireNonNull(own.get(setting)).strip();
    }

    private static int number(Setting setting, Map<Setting, String> own) {
        String value = value(setting, own);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CommandException(setting.key() + " is a number, not \"" + value + '"', e);
        }
    }
}
