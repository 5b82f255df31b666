package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the page is whole, comes from here alone, and is shown to those only who may read. */
class PageTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void aPageElsewhereWhoseNameLeadsHereIsNotAnswered() throws Exception {
        try (StoredSide side = StoredSide.of(directory, List.of(), List.of(), List.of());
                Socket socket =
                        new Socket("127.0.0.1", URI.create(side.address()).getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/status HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void everyFileOfThePageIsServedAndImportsOnlyOthersOfIt() throws Exception {
        try (StoredSide side = StoredSide.of(directory, List.of(), List.of(), List.of())) {
            for (String name : PageHandler.load().names()) {
                HttpResponse<String> file = side.get(name);
                assertThat(file.statusCode()).as(name).isEqualTo(200);
                assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("script-src 'self'")
                        .doesNotContain("unsafe");
                if (name.endsWith(".js") && !name.equals("/vendor.js")) {
                    assertThat(file.body()).doesNotContain("unsafeHTML").doesNotContain("innerHTML");
                    file.body()
                            .lines()
                            .filter(line -> line.matches("(import |\\} from ).*';"))
                            .map(line -> line.replaceAll(".*'\\.(/[a-z]+\\.js)';", "$1"))
                            .forEach(imported -> assertThat(PageHandler.load().names())
                                    .as(name)
                                    .contains(imported));
                }
            }
            assertThat(side.get("/nowhere").statusCode()).isEqualTo(404);
            assertThat(side.get("/app.js").headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
        }
    }

    @Test
    void everyViewIsTheSamePage() throws Exception {
        try (StoredSide side = StoredSide.of(directory, List.of(), List.of(), List.of())) {
            for (String address : List.of(
                    "/",
                    "/facts",
                    "/quotes",
                    "/live",
                    "/status",
                    "/search?q=x",
                    "/e/local%3Aperson%2Fx",
                    "/f/1",
                    "/a/u")) {
                assertThat(side.get(address).body())
                        .as(address)
                        .contains("<title>Tidings</title>")
                        .doesNotContain("onclick");
            }
        }
    }

    @Test
    void nobodyReadsWithoutTheTokenWhereThereIsOne() throws Exception {
        ServeSettings settings = new ServeSettings(
                "127.0.0.1",
                0,
                directory,
                Optional.of("s3cret"),
                Optional.empty(),
                false,
                ServeSettings.Watching.OFF,
                0);
        try (StoredSide side = StoredSide.serve(settings)) {
            assertThat(side.get("/").statusCode()).isEqualTo(401);
            assertThat(side.get("/api/v1/status", "Authorization", "Bearer wrong")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(side.get("/api/v1/status", "Authorization", "Bearer s3cret")
                            .statusCode())
                    .isEqualTo(200);
            // As a browser gives it: any:s3cret.
            assertThat(side.get("/", "Authorization", "Basic YW55OnMzY3JldA==").statusCode())
                    .isEqualTo(200);
            assertThat(side.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aProxyThatKnowsWhoAsksIsBelieved() throws Exception {
        ServeSettings settings = new ServeSettings(
                "127.0.0.1",
                0,
                directory,
                Optional.empty(),
                Optional.of("X-Forwarded-User"),
                false,
                ServeSettings.Watching.OFF,
                0);
        try (StoredSide side = StoredSide.serve(settings)) {
            assertThat(side.get("/api/v1/status").statusCode()).isEqualTo(401);
            assertThat(side.get("/api/v1/status", "X-Forwarded-User", " ").statusCode())
                    .isEqualTo(401);
            assertThat(side.get("/api/v1/status", "X-Forwarded-User", "ann").statusCode())
                    .isEqualTo(200);
        }
    }
}
