package tidings.app;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The settings of our own: each has a key for files, an environment variable, a default and a meaning. */
enum Setting {
    BOOTSTRAP_SERVER("bootstrap.servers", "127.0.0.1:9092", "Kafka, as host:port or several with commas"),
    SCHEMA_REGISTRY(
            "schema.registry.url",
            "",
            "Apicurio Registry, as http://host:port; values are then in Confluent's wire form"),
    PREFIX("tidings.prefix", "tidings.", "before the names of topics and applications"),
    ARTICLES_TOPIC("tidings.articles.topic", "", "the topic to read, if not PREFIXarticles"),
    EXTRACTIONS_TOPIC("tidings.extractions.topic", "", "another pipeline's, for knowledge to read alone"),
    REPLICATION_FACTOR("tidings.replication.factor", "", "copies of new topics, if not the broker's default"),
    MIN_IN_SYNC_REPLICAS("tidings.min.in.sync.replicas", "", "of new topics, if not the broker's default"),
    STATE_DIRECTORY("tidings.state.directory", "data/state", "where the pipeline keeps state; one per process"),
    THREADS("tidings.threads", "0", "stream threads per application; 0 for one per processor"),
    COMMIT_INTERVAL("tidings.commit.interval.ms", "300", "how often results become visible, at the latest"),
    WINDOW_DAYS("tidings.window.days", "1", "sizes of windows, with commas; updates carry the first"),
    WINDOW_GRACE_DAYS("tidings.window.grace.days", "1", "after the end of a window until it is final"),
    LAPSE_GRACE_DAYS("tidings.lapse.grace.days", "2", "after the day of a plan until it counts as lapsed"),
    TELL_INTERVAL("tidings.tell.interval.ms", "1000", "how long mentions are gathered before they are emitted"),
    REPARTITIONS("tidings.repartition.partitions", "8", "of the topics inside; fixed once they exist"),
    JSON_UPDATES(
            "tidings.json.updates",
            "false",
            "true for a copy of PREFIXentity-updates as plain JSON, PREFIXentity-updates-json"),
    LINKS("tidings.links", "", "a dictionary of names that `tidings links build` made, instead of the built-in one"),
    HTTP_HOST("tidings.http.host", "127.0.0.1", "where `run` shows metrics and health; 0.0.0.0 for all addresses"),
    HTTP_PORT("tidings.http.port", "9404", "of metrics and health; 0 for any that is free, -1 for none");

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

    /** Empty where nothing is set. */
    String defaultValue() {
        return defaultValue;
    }

    String meaning() {
        return meaning;
    }

    String environmentVariable() {
        return "TIDINGS_" + name();
    }

    /** All there are, with meanings and defaults, as lines for a person. */
    static Stream<String> help() {
        return Stream.of(
                        Stream.of(
                                "",
                                "Settings: lines of --config FILE, --kafka-config KEY=VALUE, or the variable",
                                "beside. What is none of these goes to Kafka's clients.",
                                ""),
                        Arrays.stream(values())
                                .flatMap(setting -> Stream.of(
                                        "  " + setting.key + ", $" + setting.environmentVariable(),
                                        "      " + setting.inWords())),
                        Stream.of(
                                "  tidings.TOPIC.partitions",
                                "      of a new topic, for example of tidings.articles.partitions",
                                "  tidings.TOPIC.retention.days",
                                "      how long records are kept; -1 for ever"))
                .flatMap(Function.identity());
    }

    private String inWords() {
        return meaning + (defaultValue.isEmpty() ? "" : " (default " + defaultValue + ")");
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
