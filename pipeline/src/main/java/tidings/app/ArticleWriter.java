package tidings.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.topology.Topics;

/** Writes articles to their topic, each under its id, none twice and none lost. */
final class ArticleWriter implements AutoCloseable {

    private final Producer<String, Article> producer;
    private final String topic;
    private final Consumer<String> refusals;
    private final AtomicLong written = new AtomicLong();

    private ArticleWriter(Producer<String, Article> producer, String topic, Consumer<String> refusals) {
        this.producer = producer;
        this.topic = topic;
        this.refusals = refusals;
    }

    /** @param refusals takes one line for each article that Kafka does not take; called from another thread */
    static ArticleWriter open(Configuration configuration, Consumer<String> refusals) {
        Map<String, Object> settings = new HashMap<>(configuration.client());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        // With more, the second request to a topic just made can be taken before the first, which is then refused for
        // ever.
        settings.putIfAbsent(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        // A person waits for the first article; Kafka's default would let them for a minute.
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, "20000");
        // Text shrinks to a third; what compression saves in the log matters more than its time.
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        Producer<String, Article> producer = new KafkaProducer<>(
                settings,
                new StringSerializer(),
                configuration.streams().serde(Topics.ARTICLES).serializer());
        return new ArticleWriter(producer, configuration.topics().name(Topics.ARTICLES), refusals);
    }

    void write(Article article) {
        send(article.id(), article);
    }

    /** Takes an article back, whatever it said. */
    void withdraw(String articleId) {
        send(articleId, null);
    }

    /** Waits until Kafka has all that was written, or has refused it. */
    void flush() {
        producer.flush();
    }

    /** How many records Kafka has taken. */
    long written() {
        return written.get();
    }

    private void send(String articleId, @Nullable Article article) {
        producer.send(new ProducerRecord<>(topic, articleId, article), (metadata, failure) -> {
            if (failure == null) {
                written.incrementAndGet();
            } else if (failure instanceof RecordTooLargeException) {
                refusals.accept(articleId + ": too large for the topic " + topic + "; it was left out");
            } else {
                refusals.accept(articleId + ": " + Failures.explain(failure));
            }
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
