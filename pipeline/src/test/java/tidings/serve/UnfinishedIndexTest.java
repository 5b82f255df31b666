package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.model.Entity;
import tidings.testing.GeneratedValues;

/** A server that died while it read the topics for the first time, and does not reach Kafka: what it lacks it does not deny. */
class UnfinishedIndexTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Entity entity = new GeneratedValues(5).entity();

    @BeforeEach
    void leaveUnfinished() throws Exception {
        StoredSide.of(directory, List.of(), List.of(entity), List.of()).close();
        for (String index : List.of("facts", "entity-updates")) {
            Path begun = Files.createDirectories(directory.resolve(index).resolve("2"));
            try (TopicIndex one = TopicIndex.create(
                    FSDirectory.open(begun), new IndexIdentity(1, "known"), Optional.empty(), Instant.EPOCH)) {
                one.commit(Instant.EPOCH);
            }
        }
    }

    @Test
    void isNotReadyAndSaysWhatIsAwaited() throws Exception {
        try (StoredSide side = serve(ServeSettings.Watching.OFF)) {
            HttpResponse<String> ready = side.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .startsWith("the index of facts is not whole yet")
                    .hasLineCount(1);
            assertThat(side.get("/health/live").statusCode()).isEqualTo(200);

            JsonNode facts = JSON.readTree(side.get("/api/v1/status").body()).at("/items/0");
            assertThat(facts.get("index").asText()).isEqualTo("facts");
            assertThat(facts.get("asOf").isNull()).isTrue();
        }
    }

    @Test
    void anAnswerThatMightLackSomethingIsNotGiven() throws Exception {
        try (StoredSide side = serve(ServeSettings.Watching.OFF)) {
            for (String path : List.of(
                    "/api/v1/facts",
                    "/api/v1/facts.csv",
                    "/api/v1/facts/any",
                    "/api/v1/quotes",
                    "/api/v1/updates",
                    "/api/v1/articles/any/evidence",
                    "/feeds/facts.atom")) {
                HttpResponse<String> answer = side.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
                assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
                assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains("is not whole yet");
            }
            assertThat(side.get("/api/v1/entities/"
                                    + Address.encoded(entity.ref().id()))
                            .statusCode())
                    .as("which counts facts")
                    .isEqualTo(503);
            assertThat(side.get("/api/v1/entities").statusCode()).isEqualTo(200);
            assertThat(side.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoListensWaitsForWhatIsNew() throws Exception {
        try (StoredSide side = serve(ServeSettings.Watching.OFF)) {
            HttpResponse<Stream<String>> answer = http.send(
                    HttpRequest.newBuilder(URI.create(side.address() + StreamHandler.PATH))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (Stream<String> lines = answer.body()) {
                assertThat(lines.takeWhile(line -> !line.startsWith("data:")))
                        .as("no place to go on from, which would be the beginning")
                        .contains("event: ready")
                        .noneMatch(line -> line.startsWith("id:"));
            }
        }
    }

    @Test
    void nobodyBeginsToWatchFromTheBeginning() throws Exception {
        try (StoredSide side = serve(ServeSettings.Watching.ANYWHERE)) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(side.address() + WatchHandler.PATH))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"url\": \"http://127.0.0.1:9/\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private StoredSide serve(ServeSettings.Watching watching) throws Exception {
        return StoredSide.serve(
                new ServeSettings("127.0.0.1", 0, directory, Optional.empty(), Optional.empty(), false, watching, 0));
    }
}
