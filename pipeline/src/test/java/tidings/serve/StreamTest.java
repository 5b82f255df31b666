package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.model.EntityUpdate;
import tidings.model.LogPosition;

/** Who comes back to a server that has only just started, and has not reached Kafka yet, misses nothing. */
class StreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UPDATES = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void receivesWhatCameMeanwhileAndGoesOnFromThere() throws Exception {
        List<String> received = received("1~0:8");

        assertThat(positions(received))
                .containsExactly(
                        IntStream.range(8, UPDATES).mapToObj(i -> "0:" + i).toArray(String[]::new));
        assertThat(received.stream().filter(line -> line.startsWith("id: ")).limit(UPDATES - 8))
                .as("where each goes on")
                .containsExactly(IntStream.range(8, UPDATES)
                        .mapToObj(i -> "id: 1~0:" + (i + 1))
                        .toArray(String[]::new));
        assertThat(received).doesNotContain("event: gap").contains("id: 1~0:20", "event: ready");
    }

    @Test
    void whoHasReceivedMoreElsewhereDoesNotGoBack() throws Exception {
        List<String> received = received("1~0:99,1:7");

        assertThat(positions(received)).isEmpty();
        assertThat(received).doesNotContain("event: gap").contains("id: 1~0:99,1:7");
    }

    @Test
    void ofAnotherGenerationIsNotifiedThatSomethingIsMissing() throws Exception {
        assertThat(received("2~0:15")).contains("event: gap", "id: 1~0:20");
        assertThat(received("nonsense")).contains("event: gap", "id: 1~0:20");
    }

    /** All lines up to the event that says that the past is over. */
    private List<String> received(String last) throws Exception {
        PageRecords records = new PageRecords(new LogPosition("articles", 0, 0));
        List<EntityUpdate> updates = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            updates.add(records.update(i));
        }
        try (StoredSide side = StoredSide.of(directory, List.of(), List.of(), updates)) {
            HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(side.address() + "/api/v1/stream"))
                                    .header("Last-Event-ID", last)
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (Stream<String> lines = answer.body()) {
                List<String> received = new ArrayList<>(
                        lines.takeWhile(Predicate.not("event: ready"::equals)).toList());
                received.add("event: ready");
                return received;
            }
        }
    }

    private static List<String> positions(List<String> received) throws Exception {
        List<String> positions = new ArrayList<>();
        for (String line : received) {
            if (line.startsWith("data: {\"id\"")) {
                JsonNode update = JSON.readTree(line.substring("data: ".length()));
                positions.add(update.get("position").asText());
            }
        }
        return positions;
    }
}
