package tidings.app;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.tools.api.RecordReader;
import tidings.codec.Codecs;
import tidings.ingest.ArticleSource;
import tidings.ingest.Defaults;
import tidings.ingest.Receiver;
import tidings.ingest.Unreadable;
import tidings.model.Article;

/**
 * Articles as JSON, one a line, for Kafka's own producer: {@code kafka-console-producer … --line-reader
 * tidings.app.ArticleLineReader}. The lines are those that {@code tidings produce} reads, ids and all.
 *
 * <p>With {@code --reader-property schema.registry.url=…} values are written in Confluent's wire form. The first line that
 * is no article ends the producer, which says why.
 */
public final class ArticleLineReader implements RecordReader {

    private String topic = "";
    private Serializer<Article> serializer = Codecs.ARTICLE.serde(Map.of()).serializer();

    /** For Kafka, which makes readers by name. */
    public ArticleLineReader() {}

    /** @param settings {@code topic}, and what {@link tidings.codec.Codec#serde} knows */
    @Override
    public void configure(Map<String, ?> settings) {
        topic = String.valueOf(settings.get("topic"));
        serializer = Codecs.ARTICLE.serde(new HashMap<>(settings)).serializer();
    }

    /** One record a line, as lines come. */
    @Override
    public Iterator<ProducerRecord<byte[], byte[]>> readRecords(InputStream lines) {
        Stream<String> read = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)).lines();
        return read.filter(line -> !line.isBlank())
                .flatMap(line -> articles(line).stream())
                .map(this::record)
                .iterator();
    }

    private ProducerRecord<byte[], byte[]> record(Article article) {
        return new ProducerRecord<>(
                topic,
                article.id().getBytes(StandardCharsets.UTF_8),
                Objects.requireNonNull(serializer.serialize(topic, article)));
    }

    private static List<Article> articles(String line) {
        List<Article> articles = new ArrayList<>();
        InputStream input = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        new ArticleSource(Defaults.NONE, input).read("-", new Receiver() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void unreadable(Unreadable unreadable) {
                throw new CommandException(unreadable.toString());
            }
        });
        return articles;
    }

    @Override
    public void close() {
        serializer.close();
    }
}
