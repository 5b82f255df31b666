package tidings.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.FSDirectory;
import tidings.observe.ServingMeters;
import tidings.tell.FactText;
import tidings.tell.Phrases;
import tidings.topology.StreamsSettings;
import tidings.topology.Topics;

/** The indexes of all topics that are served, each kept by itself. */
final class ReadSide implements AutoCloseable {

    private final TopicWatch watch;
    private final ArticleLog articles;
    private final FactView factView = new FactView(new FactText(Phrases.load()));
    private final TopicFollower facts;
    private final TopicFollower entities;
    private final TopicFollower updates;
    private final TopicFollower windows;

    /**
     * @param client Kafka's settings for clients
     * @param directory where the indexes lie, this process's alone
     * @param listener receives the document of each update
     */
    ReadSide(
            StreamsSettings settings, Map<String, Object> client, Path directory, Clock clock, TopicListener listener) {
        this.watch = new TopicWatch(client, settings.topics().name(Topics.CONTROL));
        Decoders decoders = new Decoders(settings);
        this.articles = new ArticleLog(watch::consumer, decoders.of(Topics.ARTICLES));
        this.facts = follower(settings, new FactDocuments(factView), decoders, directory, clock, TopicListener.NOBODY);
        this.entities = follower(settings, new EntityDocuments(), decoders, directory, clock, TopicListener.NOBODY);
        this.updates = follower(
                settings,
                new UpdateDocuments(new UpdateView(factView), factView),
                decoders,
                directory,
                clock,
                listener);
        this.windows = follower(settings, new WindowDocuments(), decoders, directory, clock, TopicListener.NOBODY);
    }

    private <V> TopicFollower follower(
            StreamsSettings settings,
            Documents<V> documents,
            Decoders decoders,
            Path directory,
            Clock clock,
            TopicListener seen) {
        return new TopicFollower(
                new TopicRecords<>(
                        settings.topics().name(documents.topic()), documents, decoders.of(documents.topic())),
                new IndexDirectories(directory.resolve(documents.topic().suffix()), FSDirectory::open),
                watch,
                clock,
                seen,
                new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5)));
    }

    /** Has each index measured from now on. */
    void show(ServingMeters meters) {
        all().forEach(each -> meters.watch(each.name(), each.measures()));
    }

    /** @throws IOException if a directory cannot be used, with one line that says why */
    void start() throws IOException {
        for (TopicFollower each : all()) {
            each.start();
        }
    }

    /** In the order of the data. */
    List<TopicFollower> all() {
        return List.of(facts, entities, windows, updates);
    }

    ServedIndex facts() {
        return facts.served();
    }

    ServedIndex entities() {
        return entities.served();
    }

    ServedIndex updates() {
        return updates.served();
    }

    ServedIndex windows() {
        return windows.served();
    }

    ArticleLog articles() {
        return articles;
    }

    FactView factView() {
        return factView;
    }

    @Override
    public void close() throws IOException {
        all().forEach(TopicFollower::end);
        watch.endWaiting();
        for (TopicFollower each : all()) {
            each.close();
        }
        articles.close();
        watch.close();
    }

    /** How values are read, with the registry if one is set. */
    private record Decoders(StreamsSettings settings) {
        <V> org.apache.kafka.common.serialization.Deserializer<V> of(tidings.topology.Topic<V> topic) {
            return settings.serde(topic).deserializer();
        }
    }
}
