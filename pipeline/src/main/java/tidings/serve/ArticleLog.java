package tidings.serve;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.LogPosition;

/** Articles by where they stand in the log: no copy of a text is kept but of the last few that were looked at. */
final class ArticleLog implements AutoCloseable {

    private static final int KEPT = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** For how long nothing more is asked of a Kafka that did not answer: a page asks for many articles. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Deserializer<Article> decoder;
    private final CircuitBreaker<Object> kafka =
            CircuitBreaker.builder().withFailureThreshold(1).withDelay(AWAY).build();
    private final Map<LogPosition, Article> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LogPosition, Article> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable Consumer<byte[], byte[]> consumer;

    /** @param consumers of committed records, without a group; asked for one */
    ArticleLog(Supplier<Consumer<byte[], byte[]>> consumers, Deserializer<Article> decoder) {
        this.consumers = consumers;
        this.decoder = decoder;
    }

    /** @return empty if it is gone, may not be read, or Kafka does not answer */
    synchronized Optional<Article> at(LogPosition position) {
        Article known = kept.get(position);
        if (known != null) {
            return Optional.of(known);
        }
        if (!kafka.tryAcquirePermit()) {
            return Optional.empty();
        }
        try {
            Optional<Article> read = read(position);
            read.ifPresent(article -> kept.put(position, article));
            return read;
        } catch (KafkaException e) {
            return Optional.empty();
        }
    }

    private Optional<Article> read(LogPosition position) {
        Consumer<byte[], byte[]> reader = consumer;
        if (reader == null) {
            reader = consumers.get();
            consumer = reader;
        }
        TopicPartition partition = new TopicPartition(position.topic(), position.partition());
        boolean answered = false;
        try {
            reader.assign(List.of(partition));
            reader.seek(partition, position.offset());
            Iterator<ConsumerRecord<byte[], byte[]>> records =
                    reader.poll(PATIENCE).iterator();
            // known since a fetch was answered, though it may have brought no records
            answered = records.hasNext() || reader.currentLag(partition).isPresent();
            ConsumerRecord<byte[], byte[]> record = records.hasNext() ? records.next() : null;
            return record != null && record.offset() == position.offset() && record.value() != null
                    ? Optional.of(decoder.deserialize(record.topic(), record.value()))
                    : Optional.empty();
        } catch (InvalidOffsetException e) {
            answered = true;
            return Optional.empty();
        } finally {
            if (answered) {
                kafka.recordSuccess();
            } else {
                kafka.recordFailure();
            }
        }
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
