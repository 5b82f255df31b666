package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.knowledge.Windows;
import tidings.observe.EndpointSettings;
import tidings.topology.KnowledgeSettings;
import tidings.topology.StreamsSettings;
import tidings.topology.TopicSettings;

class ConfigurationTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(Configuration.of(Map.of(), Map.of(), Map.of(), 3))
                .isEqualTo(new Configuration(
                        new StreamsSettings(
                                "127.0.0.1:9092",
                                new TopicSettings(
                                        "tidings.",
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        OptionalInt.empty(),
                                        OptionalInt.empty()),
                                Path.of("data", "state"),
                                3,
                                Duration.ofMillis(300),
                                Map.of()),
                        new KnowledgeSettings(new Windows(List.of(1), 1), 2, 1, Duration.ofSeconds(1), 8),
                        new EndpointSettings("127.0.0.1", 9404),
                        Optional.empty()));
    }

    @Test
    void everySettingCanBeMadeDifferentInAFile() {
        Map<String, String> file = Map.ofEntries(
                Map.entry("bootstrap.servers", "kafka:1"),
                Map.entry("tidings.prefix", "news-"),
                Map.entry("tidings.articles.topic", "wire"),
                Map.entry("tidings.extractions.topic", "first.extractions"),
                Map.entry("tidings.articles.partitions", "48"),
                Map.entry("tidings.entity-updates.retention.days", "-1"),
                Map.entry("tidings.dead-letters.retention.days", "3"),
                Map.entry("tidings.replication.factor", "3"),
                Map.entry("tidings.min.in.sync.replicas", "2"),
                Map.entry("tidings.state.directory", "elsewhere"),
                Map.entry("tidings.threads", "7"),
                Map.entry("tidings.commit.interval.ms", "250"),
                Map.entry("tidings.window.days", "7, 30"),
                Map.entry("tidings.window.grace.days", "3"),
                Map.entry("tidings.lapse.grace.days", "5"),
                Map.entry("tidings.tell.interval.ms", "500"),
                Map.entry("tidings.repartition.partitions", "16"),
                Map.entry("tidings.json.updates", "true"),
                Map.entry("tidings.links", "names.links"),
                Map.entry("tidings.http.host", "0.0.0.0"),
                Map.entry("tidings.http.port", "-1"),
                Map.entry("schema.registry.url", "http://registry:8080"),
                Map.entry("security.protocol", "SSL"));

        assertThat(Configuration.of(file, Map.of(), Map.of(), 3))
                .isEqualTo(new Configuration(
                        new StreamsSettings(
                                "kafka:1",
                                new TopicSettings(
                                        "news-",
                                        Map.of("articles", "wire", "extractions", "first.extractions"),
                                        Map.of("articles", 48),
                                        Map.of(
                                                "entity-updates",
                                                Optional.empty(),
                                                "dead-letters",
                                                Optional.of(Duration.ofDays(3))),
                                        OptionalInt.of(3),
                                        OptionalInt.of(2),
                                        true),
                                Path.of("elsewhere"),
                                7,
                                Duration.ofMillis(250),
                                Map.of("security.protocol", "SSL", "schema.registry.url", "http://registry:8080")),
                        new KnowledgeSettings(new Windows(List.of(7, 30), 3), 5, 1, Duration.ofMillis(500), 16),
                        new EndpointSettings("0.0.0.0", -1),
                        Optional.of(Path.of("names.links"))));
        assertThat(file.keySet())
                .as("add a new setting to this test")
                .containsAll(Arrays.stream(Setting.values()).map(Setting::key).toList());
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() {
        Map<String, String> file = Map.of("tidings.prefix", "file.");
        Map<String, String> environment = Map.of("TIDINGS_PREFIX", "environment.", "PATH", "/bin");
        Map<String, String> commandLine = Map.of("tidings.prefix", "line.");

        assertThat(prefix(file, Map.of(), Map.of())).isEqualTo("file.");
        assertThat(prefix(file, environment, Map.of())).isEqualTo("environment.");
        assertThat(prefix(file, environment, commandLine)).isEqualTo("line.");
    }

    private static String prefix(
            Map<String, String> file, Map<String, String> environment, Map<String, String> commandLine) {
        return Configuration.of(file, environment, commandLine, 1).topics().prefix();
    }

    @Test
    void clientsGetKafkasSettingsAndNoneOfOurs() {
        Configuration configuration =
                Configuration.of(Map.of("tidings.threads", "2", "sasl.mechanism", "PLAIN"), Map.of(), Map.of(), 1);

        assertThat(configuration.client())
                .containsEntry("bootstrap.servers", "127.0.0.1:9092")
                .containsEntry("sasl.mechanism", "PLAIN")
                .allSatisfy((key, value) -> assertThat(key).doesNotStartWith("tidings."));
    }

    @Test
    void passwordsAreNotInItsText() {
        Configuration configuration =
                Configuration.of(Map.of("sasl.jaas.config", "password=\"swordfish\""), Map.of(), Map.of(), 1);

        assertThat(configuration.toString()).contains("sasl.jaas.config").doesNotContain("swordfish");
    }

    @ParameterizedTest
    @CsvSource({
        "tidings.prefix, a b, prefix \"a b\"",
        "tidings.threads, many, tidings.threads is a whole number",
        "tidings.threads, -1, threads -1",
        "tidings.json.updates, yes, tidings.json.updates is true or false",
        "tidings.generation, 2, no such setting: tidings.generation;",
        "tidings.thread, 2, no such setting: tidings.thread;",
        "tidings.stories.partitions, 2, no topic \"stories\"",
        "tidings.http.port, 70000, HTTP port 70000",
        "tidings.replication.factor, 0, replication factor 0",
        "bootstrap.servers, '', bootstrap servers: none given",
        "processing.guarantee, at_least_once, 'not to be set, results depend on it: processing.guarantee'",
    })
    void aBadValueIsRefusedByName(String key, String value, String message) {
        assertThatThrownBy(() -> Configuration.of(Map.of(), Map.of(), Map.of(key, value), 1))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(message);
    }
}
