package tidings.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.document.Document;

/** Puts the records of a topic into one index, from where its consumer stands, and has a listener notified of them. */
final class TopicReader {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final TopicRecords<?> records;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicIndex index;
    private final TopicNotifier notifier;

    /** @param consumer of all partitions, at the positions of the index; whoever opened it closes it */
    TopicReader(
            TopicRecords<?> records, KafkaConsumer<byte[], byte[]> consumer, TopicIndex index, TopicNotifier notifier) {
        this.records = records;
        this.consumer = consumer;
        this.index = index;
        this.notifier = notifier;
    }

    /** What it reads into. */
    TopicIndex index() {
        return index;
    }

    /**
     * Before all else.
     *
     * @return all that can be read now
     */
    Positions begin() {
        Positions history = Positions.of(consumer.endOffsets(consumer.assignment()));
        notifier.begin(index, history);
        return history;
    }

    /**
     * Waits a moment for records, and puts those that have come.
     *
     * @throws IOException if the index cannot be written; what it then lacks is read again from its last commit
     */
    void read() throws IOException {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
            put(record);
        }
        advance();
    }

    private void put(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (record.key() == null) {
            return;
        }
        String id = records.id(record);
        if (record.value() == null) {
            index.put(id, Optional.empty());
            return;
        }
        Optional<Document> document = records.document(record);
        if (document.isPresent()) {
            index.put(id, document);
            notifier.put(index, document.get(), TopicRecords.origin(record));
        }
    }

    /** Past the markers of transactions as well, which are no records. */
    private void advance() {
        Positions positions = index.applied();
        for (TopicPartition each : consumer.assignment()) {
            long next = consumer.position(each);
            if (next != positions.of(each.partition()) || !positions.next().containsKey(each.partition())) {
                positions = positions.with(each.partition(), next);
            }
        }
        index.moveTo(positions);
        notifier.advance(index);
    }
}
