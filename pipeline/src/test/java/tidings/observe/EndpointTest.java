package tidings.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Meters meters = Meters.create();
    private volatile @Nullable String failure;
    private volatile @Nullable String awaited;
    private final Health health = new Health() {
        @Override
        public Optional<String> failure() {
            return Optional.ofNullable(failure);
        }

        @Override
        public Optional<String> awaited() {
            return Optional.ofNullable(awaited);
        }
    };
    private Endpoint endpoint;

    @BeforeEach
    void open() throws IOException {
        endpoint = Endpoint.open(new EndpointSettings("127.0.0.1", 0), meters, health);
    }

    @AfterEach
    void close() {
        endpoint.close();
        meters.close();
    }

    @Test
    void metersAreShownInPrometheusForm() throws Exception {
        meters.reading().putAside(DeadLetterReason.LANGUAGE);

        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).contains("tidings_dead_letters_total{reason=\"LANGUAGE\"} 1.0\n");
    }

    @Test
    void aProcessThatLoadsIsAliveAndNotReady() throws Exception {
        awaited = "loading";

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("loading\n");
    }

    @Test
    void aProcessThatAwaitsNothingIsReady() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aProcessThatFailedIsNeitherAliveNorReady() throws Exception {
        failure = "stopped";

        assertThat(get("/health/live").body()).isEqualTo("stopped\n");
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void otherRequestsAreRefused() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        HttpRequest post = HttpRequest.newBuilder(uri("/metrics"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aPortThatIsTakenIsReportedInOneLine() {
        int taken = uri("/").getPort();

        assertThatThrownBy(() -> Endpoint.open(new EndpointSettings("127.0.0.1", taken), meters, health))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot listen for HTTP on 127.0.0.1:" + taken)
                .hasMessageContaining("--http-port")
                .message()
                .doesNotContain("\n");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(endpoint.address() + path);
    }
}
