package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(Configuration.of(Map.of(), Map.of(), Map.of(), 3))
                .isEqualTo(new Configuration("127.0.0.1:9092", "tidings.", Path.of("data", "state"), 3, Map.of()));
    }

    @Test
    void everySettingCanBeMadeDifferentInAFile() {
        Map<String, String> file = Map.of(
                "bootstrap.servers", "kafka:1",
                "tidings.prefix", "news-",
                "tidings.state.directory", "elsewhere",
                "tidings.threads", "7",
                "security.protocol", "SSL");

        assertThat(Configuration.of(file, Map.of(), Map.of(), 3))
                .isEqualTo(new Configuration(
                        "kafka:1", "news-", Path.of("elsewhere"), 7, Map.of("security.protocol", "SSL")));
        assertThat(file.keySet())
                .as("add a new setting to this test")
                .containsAll(Arrays.stream(Setting.values()).map(Setting::key).toList());
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() {
        Map<String, String> layer = new HashMap<>();
        layer.put("tidings.prefix", "file.");
        assertThat(Configuration.of(layer, Map.of(), Map.of(), 1).prefix()).isEqualTo("file.");
        assertThat(Configuration.of(layer, Map.of("TIDINGS_PREFIX", "environment."), Map.of(), 1)
                        .prefix())
                .isEqualTo("environment.");
        assertThat(Configuration.of(
                                layer, Map.of("TIDINGS_PREFIX", "environment."), Map.of("tidings.prefix", "line."), 1)
                        .prefix())
                .isEqualTo("line.");
    }

    @Test
    void clientsGetKafkasSettingsAndNoneOfOurs() {
        Configuration configuration =
                Configuration.of(Map.of("tidings.threads", "2", "sasl.mechanism", "PLAIN"), Map.of(), Map.of(), 1);

        assertThat(configuration.client())
                .isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092", "sasl.mechanism", "PLAIN"));
    }

    @ParameterizedTest
    @CsvSource({
        "tidings.prefix, a b, a prefix is",
        "tidings.threads, many, tidings.threads is a number",
        "tidings.threads, -1, at least 1 thread",
        "tidings.thread, 2, no such setting: tidings.thread",
        "bootstrap.servers, '', no Kafka to connect to",
    })
    void aBadValueIsRefusedByName(String key, String value, String message) {
        assertThatThrownBy(() -> Configuration.of(Map.of(), Map.of(), Map.of(key, value), 1))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(message);
    }
}
