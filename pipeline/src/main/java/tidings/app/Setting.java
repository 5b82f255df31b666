package tidings.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The settings of our own: each has a key for files, an environment variable, a default and a sentence. */
enum Setting {
    BOOTSTRAP_SERVER("bootstrap.servers", "127.0.0.1:9092", "Kafka, as host:port or several with commas"),
    PREFIX("tidings.prefix", "tidings.", "before the names of topics and applications"),
    STATE_DIRECTORY("tidings.state.directory", "data/state", "where the pipeline keeps state; one a process"),
    THREADS("tidings.threads", "0", "threads for an application; 0 for one a processor");

    private final String key;
    private final String defaultValue;
    private final String meaning;

    Setting(String key, String defaultValue, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** As a line of a file, and in {@code --kafka-config}. */
    String key() {
        return key;
    }

    String defaultValue() {
        return defaultValue;
    }

    String meaning() {
        return meaning;
    }

    String environmentVariable() {
        return "TIDINGS_" + name().toUpperCase(Locale.ROOT);
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
