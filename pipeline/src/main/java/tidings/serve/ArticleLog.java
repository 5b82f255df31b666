package tidings.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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

    private final TopicWatch watch;
    private final Deserializer<Article> decoder;
    private final Map<LogPosition, Article> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LogPosition, Article> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    ArticleLog(TopicWatch watch, Deserializer<Article> decoder) {
        this.watch = watch;
        this.decoder = decoder;
    }

    /** @return empty if it is gone, may not be read, or Kafka does not answer */
    synchronized Optional<Article> at(LogPosition position) {
        Article known = kept.get(position);
        if (known != null) {
            return Optional.of(known);
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
        KafkaConsumer<byte[], byte[]> reader = consumer;
        if (reader == null) {
            reader = watch.consumer();
            consumer = reader;
        }
        TopicPartition partition = new TopicPartition(position.topic(), position.partition());
        reader.assign(List.of(partition));
        reader.seek(partition, position.offset());
        try {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(PATIENCE)) {
                return record.offset() == position.offset() && record.value() != null
                        ? Optional.of(decoder.deserialize(record.topic(), record.value()))
                        : Optional.empty();
            }
        } catch (InvalidOffsetException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
