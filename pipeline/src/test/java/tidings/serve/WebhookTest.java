package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How messages are signed, and where none is sent. */
class WebhookTest {

    /** The example that libraries of Standard Webhooks are tested with. */
    @Test
    void signsAsOthersDo() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Webhook.signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.20.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1"
            })
    void sendsNothingInside(String address) throws UnknownHostException {
        assertThat(Webhook.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:2800:21f:cb07::1"})
    void sendsToTheWorld(String address) throws UnknownHostException {
        assertThat(Webhook.isInside(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void saysThatAnAddressIsInside() {
        assertThatThrownBy(() -> new Webhook(false).requireAllowed(URI.create("http://[::1]:9/")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--watch-private-addresses");
        new Webhook(true).requireAllowed(URI.create("http://127.0.0.1:9/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://example.org/",
                "example.org",
                "https://user:secret@example.org/",
                "http:///x",
                "http://a b/"
            })
    void anAddressIsOneOfTheWeb(String address) {
        assertThatThrownBy(() -> Webhook.address(address)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{}",
                "{\"url\":\"http://example.org/\",\"colour\":\"red\"}",
                "{\"url\":\"http://example.org/\",\"filter\":{\"colour\":\"red\"}}",
                "{\"url\":\"http://example.org/\",\"filter\":{\"from\":\"yesterday\"}}",
                "{\"url\":\"http://example.org/\",\"secret\":\"short\"}",
                "{\"url\":\"http://example.org/\",\"digest\":-1}"
            })
    void whatIsNoWatchIsRefused(String body) {
        assertThatThrownBy(() -> Watch.asked(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aWatchIsReadAsItWasWritten() throws Exception {
        Watch watch = Watch.asked("""
                {"url": "https://example.org/hook", "filter": {"kind": "MET", "min-origins": "2"}, "digest": 60, "atLeast": 3}""".getBytes(StandardCharsets.UTF_8));

        assertThat(Watch.parse(watch.json(true).toString())).isEqualTo(watch);
        assertThat(watch.key()).hasSize(24);
        assertThat(watch.json(false).has("secret")).isFalse();
        assertThat(Watch.parse(watch.end("gone").json(true).toString()).ended()).contains("gone");
    }
}
