package tidings.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.Fact;
import tidings.observe.Meters;
import tidings.tell.FactText;
import tidings.tell.Phrases;
import tidings.topology.StreamsSettings;
import tidings.topology.TopicSettings;

/**
 * A read side over what was indexed before, with no Kafka to be reached: it serves what it has. Records are given in the
 * order of one partition.
 */
final class StoredSide implements AutoCloseable {

    private static final Instant KNOWN = Instant.parse("2026-03-01T10:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Serving serving;

    private StoredSide(Serving serving) {
        this.serving = serving;
    }

    static StoredSide of(Path directory, List<Fact> facts, List<Entity> entities, List<EntityUpdate> updates)
            throws IOException {
        FactView view = new FactView(new FactText(Phrases.load()));
        write(directory, new FactDocuments(view), facts, Fact::id);
        write(directory, new EntityDocuments(), entities, entity -> entity.ref().id());
        write(directory, new UpdateDocuments(new UpdateView(view), view), updates, update -> update.entity()
                .id());
        List<EntityWindow> windows = updates.stream()
                .flatMap(update ->
                        Stream.ofNullable(update.window()).map(each -> new EntityWindow(update.entity(), each)))
                .toList();
        write(directory, new WindowDocuments(), windows, EntityWindow::key);
        return serve(new ServeSettings(
                "127.0.0.1", 0, directory, Optional.empty(), Optional.empty(), false, ServeSettings.Watching.OFF, 0));
    }

    static StoredSide serve(ServeSettings settings) throws IOException {
        // Nothing listens there.
        String nowhere = "127.0.0.1:1";
        StreamsSettings streams = new StreamsSettings(
                nowhere, TopicSettings.DEFAULTS, Path.of("unused"), 1, Duration.ofMillis(100), Map.of());
        return new StoredSide(Serving.open(
                settings, streams, Map.of("bootstrap.servers", nowhere), Clock.systemUTC(), Meters.create()));
    }

    private static <V> void write(
            Path directory, Documents<V> documents, List<V> values, java.util.function.Function<V, String> key)
            throws IOException {
        Path one = Files.createDirectories(
                directory.resolve(documents.topic().suffix()).resolve("1"));
        try (TopicIndex index =
                TopicIndex.create(FSDirectory.open(one), new IndexIdentity(1, "known"), documents.order(), KNOWN)) {
            long offset = 0;
            for (V value : values) {
                // What is found in one article is of one log time.
                var origin = new Documents.Origin(0, offset++, KNOWN.toEpochMilli() + offset / 4);
                index.put(documents.id(key.apply(value), origin), Optional.of(documents.of(value, origin)));
            }
            index.moveTo(Positions.NONE.with(0, offset));
            index.freshAt(KNOWN);
            index.commit(KNOWN);
        }
    }

    String address() {
        return serving.address();
    }

    Set<String> questions() {
        return serving.questions();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(serving.address() + path));
        List<String> all = new ArrayList<>(List.of(headers));
        for (int i = 0; i < all.size(); i += 2) {
            request.header(all.get(i), all.get(i + 1));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        serving.close();
    }
}
