package tidings.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.testing.ByteClients;

/**
 * Brings articles in, over and over, each time as others: what they say is the same, their ids are new, and they are
 * published in other years.
 */
final class Replay implements AutoCloseable {

    /** The years begin so many passes before those of the articles, lest they come to lie in the future. */
    private static final int PASSES = 8;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Article> articles;
    private long next;

    Replay(String bootstrapServer, List<Article> articles) {
        this.articles = articles;
        this.producer = ByteClients.producer(bootstrapServer, Map.of("linger.ms", 0));
    }

    /** Brings in as many at once, and waits until Kafka has them. */
    void burst(int count) {
        for (int i = 0; i < count; i++) {
            send();
        }
        producer.flush();
    }

    /** Brings them in evenly; late ones, after a pause of the machine, follow at once. Returns how many. */
    int evenly(double perSecond, Duration span) {
        long start = System.nanoTime();
        int sent = 0;
        while (System.nanoTime() - start < span.toNanos()) {
            long due = start + (long) (sent * 1e9 / perSecond);
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            } else {
                send();
                sent++;
            }
        }
        producer.flush();
        return sent;
    }

    private void send() {
        Article article = articles.get((int) (next % articles.size()));
        int pass = (int) Math.min(PASSES, next / articles.size());
        String id = article.id() + "#" + next++;
        Article again = new Article(
                id,
                null,
                article.source(),
                article.credit(),
                article.headline(),
                article.text(),
                article.language(),
                Replayed.later(Replayed.CALENDAR * (pass - PASSES), article.published()),
                article.version(),
                article.status(),
                article.masked());
        producer.send(new ProducerRecord<>(
                "tidings.articles", id.getBytes(StandardCharsets.UTF_8), Codecs.ARTICLE.encode(again)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
