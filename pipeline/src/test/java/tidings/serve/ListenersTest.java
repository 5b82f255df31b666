package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidings.topology.StreamsSettings;
import tidings.topology.TopicSettings;

/** Who listens to the stream while nothing happens, or too many listen. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListenersTest {

    private static final int MOST = 3;
    private static final String BEAT = ": still here";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final LiveTail tail = new LiveTail();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final List<Stream<String>> open = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private ReadSide side;

    @SuppressWarnings("NullAway.Init")
    private StreamHandler stream;

    /** What becomes of what is written. */
    private volatile Writes writes = Writes.GO;

    private enum Writes {
        GO,
        FAIL,
        /** As where a connection breaks while it is written to. */
        FAIL_AND_THROW,
        THROW
    }

    @BeforeEach
    void start() throws Exception {
        // Nothing is known and nothing listens there: only what is put into the tail is delivered.
        String nowhere = "127.0.0.1:1";
        side = new ReadSide(
                new StreamsSettings(
                        nowhere, TopicSettings.DEFAULTS, Path.of("unused"), 1, Duration.ofMillis(100), Map.of()),
                Map.of("bootstrap.servers", nowhere),
                directory,
                Clock.systemUTC(),
                tail);
        stream = new StreamHandler(side, tail, MOST, Duration.ofMillis(20));
        server.addConnector(connector);
        server.setHandler(new Handler.Wrapper(stream) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                return super.handle(request, new Breaking(request, response), callback);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        open.forEach(Stream::close);
        stream.close();
        server.stop();
        side.close();
    }

    @Test
    void whoReceivesNothingElseIsNotifiedThatTheServerIsThere() throws Exception {
        Iterator<String> lines = listen();

        for (int beat = 0; beat < 3; beat++) {
            awaitLine(lines, BEAT);
        }
        put("{\"first\":1}", 0);
        awaitLine(lines, "data: {\"first\":1}");
        awaitLine(lines, BEAT);
    }

    @Test
    void whoComesBeyondTheMostIsSentElsewhereAndTheOthersGoOn() throws Exception {
        List<Iterator<String>> listeners = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            listeners.add(listen());
            awaitLine(listeners.get(i), "event: ready");
        }

        HttpResponse<String> refused = http.send(request(), HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(new ObjectMapper().readTree(refused.body()).get("status").asInt())
                .isEqualTo(503);

        put("{\"second\":2}", 0);
        for (Iterator<String> each : listeners) {
            awaitLine(each, "data: {\"second\":2}");
        }
    }

    @Test
    void whoGoesMakesRoom() throws Exception {
        for (int i = 0; i < MOST; i++) {
            awaitLine(listen(), "event: ready");
        }
        open.get(0).close();

        // It is missed at a heartbeat.
        org.awaitility.Awaitility.await().until(() -> stream.clients() < MOST);
        awaitLine(listen(), "event: ready");
    }

    @Test
    void whoArrivesWhileOthersAreLetInTakesNoMorePlacesThanThereAre() {
        int arriving = 20 * MOST;
        List<CompletableFuture<HttpResponse<Stream<String>>>> arrivals = new ArrayList<>();
        // Nobody is let in to the end meanwhile: whoever is not refused now would take a place.
        synchronized (tail) {
            for (int i = 0; i < arriving; i++) {
                arrivals.add(http.sendAsync(request(), HttpResponse.BodyHandlers.ofLines()));
            }
            org.awaitility.Awaitility.await()
                    .until(() ->
                            arrivals.stream().filter(CompletableFuture::isDone).count() == arriving - MOST);
        }
        List<HttpResponse<Stream<String>>> answers =
                arrivals.stream().map(CompletableFuture::join).toList();
        answers.forEach(answer -> open.add(answer.body()));

        assertThat(answers.stream().map(HttpResponse::statusCode).filter(status -> status == 200))
                .hasSize(MOST);
        assertThat(answers.stream().map(HttpResponse::statusCode).filter(status -> status != 200))
                .containsOnly(503);
    }

    @ParameterizedTest
    @EnumSource(value = Writes.class, names = "GO", mode = EnumSource.Mode.EXCLUDE)
    void whoCannotBeWrittenToGivesItsPlaceBackOnce(Writes how) throws Exception {
        writes = how;
        for (int i = 0; i < 2 * MOST; i++) {
            http.sendAsync(request(), HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> 0)
                    .join();
        }
        assertThat(stream.clients()).isZero();
        assertThat(tail.listeners()).isZero();

        writes = Writes.GO;
        for (int i = 0; i < MOST; i++) {
            awaitLine(listen(), "event: ready");
        }
        assertThat(http.send(request(), HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(value = Writes.class, names = "GO", mode = EnumSource.Mode.EXCLUDE)
    void oneThatBreaksLaterKeepsNobodyElseFromReceiving(Writes how) throws Exception {
        awaitLine(listen(), "event: ready");
        writes = how;
        put("{\"fifth\":5}", 0);
        org.awaitility.Awaitility.await().until(() -> stream.clients() == 0);
        writes = Writes.GO;
        Iterator<String> next = listen();
        awaitLine(next, "event: ready");
        put("{\"sixth\":6}", 1);
        awaitLine(next, "data: {\"sixth\":6}");
    }

    @Test
    void whoAsksForWhatIsNotThereTakesNoPlace() throws Exception {
        URI wrong = URI.create(request().uri() + "?op=NOTHING");
        for (int i = 0; i <= MOST; i++) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(wrong).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
        }
        awaitLine(listen(), "event: ready");
    }

    @Test
    void whoGoesOnFromAnotherGenerationReceivesAllOfThisOne() throws Exception {
        Iterator<String> lines = listen("Last-Event-ID", "2~0:100");
        awaitLine(lines, "event: ready");

        put("{\"third\":3}", 0);
        awaitLine(lines, "data: {\"third\":3}");
    }

    @Test
    void whoGoesOnFromPlacesOfAFormerGenerationReceivesTheNextOne() throws Exception {
        Iterator<String> lines = listen("Last-Event-ID", "1~0:100");
        awaitLine(lines, "event: ready");

        tail.moveTo(Positions.NONE, 2);
        put("{\"fourth\":4}", 0);
        awaitLine(lines, "data: {\"fourth\":4}");
    }

    private Iterator<String> listen(String... headers) throws Exception {
        HttpResponse<Stream<String>> answer = http.send(request(headers), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        open.add(answer.body());
        return answer.body().iterator();
    }

    private HttpRequest request(String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + StreamHandler.PATH));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static void awaitLine(Iterator<String> lines, String wanted) {
        String line = lines.next();
        while (!line.equals(wanted)) {
            line = lines.next();
        }
    }

    /** A connection as {@link #writes} has it. */
    private final class Breaking extends Response.Wrapper {

        Breaking(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            Writes how = writes;
            if (how == Writes.GO) {
                super.write(last, bytes, callback);
                return;
            }
            if (how != Writes.THROW) {
                callback.failed(new IOException("broken"));
            }
            if (how != Writes.FAIL) {
                throw new IllegalStateException("broken");
            }
        }
    }

    private void put(String json, long offset) {
        Document document = new Document();
        Fields.term(document, Fields.LEADS, "true");
        Fields.stored(document, json.getBytes(StandardCharsets.UTF_8));
        tail.put(document, new Documents.Origin(0, offset, 0));
    }
}
