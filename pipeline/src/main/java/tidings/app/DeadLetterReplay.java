package tidings.app;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tidings.model.LogPosition;
import tidings.topology.Topics;

/**
 * Puts dead letters back to where they came from. Each goes back in one transaction with a note among the dead letters
 * that it did, so that it is not done twice, whatever happens in between.
 */
final class DeadLetterReplay implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final String notes;

    private DeadLetterReplay(Producer<byte[], byte[]> producer, String notes) {
        this.producer = producer;
        this.notes = notes;
    }

    /** Stops a replay that is going on elsewhere: what it has not noted yet will not happen. */
    static DeadLetterReplay open(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>(configuration.client());
        settings.put(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, configuration.topics().prefix() + "dead-letters-replay");
        // The largest article, and the headers that say where it comes from.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.DEAD_LETTERS.maxMessageBytes());
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
        return new DeadLetterReplay(producer, configuration.topics().name(Topics.DEAD_LETTERS));
    }

    /**
     * Puts one back.
     *
     * @param letter whose origin is known
     * @throws RecordTooLargeException if its topic does not take it; the next may go on
     * @throws CommandException if another replay has begun
     * @throws KafkaException if it cannot be written; nothing of it is, then
     */
    void replay(DeadLetter letter) {
        producer.beginTransaction();
        try {
            producer.send(again(letter));
            producer.send(note(letter));
            producer.commitTransaction();
        } catch (ProducerFencedException e) {
            throw new CommandException("another replay has begun, which goes on from here: one at a time", e);
        } catch (KafkaException e) {
            producer.abortTransaction();
            // The producer says first that the transaction has failed, and only behind that why.
            throw e.getCause() instanceof RecordTooLargeException tooLarge ? tooLarge : e;
        }
    }

    /** The record as it came, its own headers too, without the error's; and where it stood. */
    private static ProducerRecord<byte[], byte[]> again(DeadLetter letter) {
        LogPosition origin = Objects.requireNonNull(letter.origin(), "chosen for having one");
        // To its old partition: who wrote it may have chosen another than we would, and versions must stay in order.
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                origin.topic(),
                origin.partition(),
                letter.record().key(),
                letter.record().value());
        Headers headers = record.headers();
        for (Header header : letter.record().headers()) {
            if (!header.key().startsWith(DeadLetter.ERROR_HEADER)) {
                headers.add(header);
            }
        }
        headers.remove(DeadLetter.REPLAY_HEADER).add(DeadLetter.REPLAY_HEADER, utf8(letter.position()));
        headers.remove(DeadLetter.ORIGIN_HEADER).add(DeadLetter.ORIGIN_HEADER, utf8(letter.firstOrigin()));
        return record;
    }

    private ProducerRecord<byte[], byte[]> note(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                notes, letter.record().partition(), letter.record().key(), null);
        record.headers().add(DeadLetter.REPLAYED_HEADER, utf8(letter.position()));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
