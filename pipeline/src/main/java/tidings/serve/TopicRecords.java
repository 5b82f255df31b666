package tidings.serve;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Sort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of the records of one topic as Kafka has them: decodes them for {@link Documents}. By the thread that reads. */
final class TopicRecords<V> {

    private static final Logger LOG = LoggerFactory.getLogger(TopicRecords.class);

    private final String topic;
    private final Documents<V> documents;
    private final Deserializer<V> decoder;
    private boolean saidUndecodable;

    /** @param topic its name */
    TopicRecords(String topic, Documents<V> documents, Deserializer<V> decoder) {
        this.topic = topic;
        this.documents = documents;
        this.decoder = decoder;
    }

    /** Name of the topic. */
    String topic() {
        return topic;
    }

    /** Of the index. */
    String name() {
        return documents.topic().suffix();
    }

    /** As {@link Documents#order}. */
    Optional<Sort> order() {
        return documents.order();
    }

    /** Which document a record with a key is about. */
    String id(ConsumerRecord<byte[], byte[]> record) {
        return documents.id(new String(record.key(), StandardCharsets.UTF_8), origin(record));
    }

    /** @return empty if the value, which is there, cannot be decoded; the first time the log says so */
    Optional<Document> document(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(documents.of(decoder.deserialize(record.topic(), record.value()), origin(record)));
        } catch (SerializationException e) {
            if (!saidUndecodable) {
                LOG.warn(
                        "left out {}-{}@{}, and more of its kind: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        Trouble.oneLine(e));
                saidUndecodable = true;
            }
            return Optional.empty();
        }
    }

    static Documents.Origin origin(ConsumerRecord<byte[], byte[]> record) {
        return new Documents.Origin(record.partition(), record.offset(), record.timestamp());
    }
}
