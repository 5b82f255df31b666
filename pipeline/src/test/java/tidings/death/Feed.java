package tidings.death;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.testing.ByteClients;

/** Brings articles in that hold their extraction, one after the other, whatever becomes of the brokers. */
final class Feed implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Iterator<Extraction> articles;
    private final long pauseNanos;
    private final CompletableFuture<Integer> end;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean over;

    /** Begins at once; {@code articles} may be endless. */
    Feed(String bootstrapServers, String topic, Iterator<Extraction> articles, int perSecond) {
        this.topic = topic;
        this.articles = articles;
        this.pauseNanos = 1_000_000_000L / perSecond;
        this.producer =
                ByteClients.producer(bootstrapServers, Map.of("delivery.timeout.ms", 900_000, "max.block.ms", 900_000));
        this.end = CompletableFuture.supplyAsync(this::feed);
    }

    private int feed() {
        int sent = 0;
        while (!over && articles.hasNext()) {
            Article article = ExtractedArticle.of(articles.next());
            producer.send(
                    new ProducerRecord<>(
                            topic, article.id().getBytes(StandardCharsets.UTF_8), Codecs.ARTICLE.encode(article)),
                    (metadata, e) -> failure.compareAndSet(null, e));
            sent++;
            LockSupport.parkNanos(pauseNanos);
        }
        producer.flush();
        return sent;
    }

    /**
     * Ends it, and waits until Kafka has all; returns how many articles that are.
     *
     * @throws IOException if Kafka did not take one of them
     */
    int finish() throws ExecutionException, InterruptedException, IOException {
        over = true;
        int sent = end.get();
        Exception refused = failure.get();
        if (refused != null) {
            throw new IOException("an article could not be brought in", refused);
        }
        return sent;
    }

    @Override
    public void close() {
        over = true;
        producer.close();
    }
}
