package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.observe.HttpAddress;

class ServeSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void onlyThisMachineReachesItself(String host) {
        assertThat(at(host).host()).doesNotContain("[").isEqualTo(host.replaceAll("[\\[\\]]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "[::]", "[fe80::1]", "news.example"})
    void whatOthersReachIsOpenedOnPurpose(String host) {
        assertThatThrownBy(() -> at(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--open");
    }

    @Test
    void anAddressThatIsTakenIsReportedAsPagesHaveIt() {
        assertThat(new HttpAddress("[::1]", 7070).taken("serve", "--port", new Exception("in use")))
                .hasMessageStartingWith("cannot listen for HTTP on [::1]:7070 (in use)");
    }

    private static ServeSettings at(String host) {
        return new ServeSettings(
                host, 0, Path.of("index"), Optional.empty(), Optional.empty(), false, ServeSettings.Watching.OFF, 0);
    }
}
