package tidings.testing.hostile;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record of the articles topic.
 *
 * @param family what is wrong with it, in a few words
 */
public record HostileRecord(String family, Ending ending, ProducerRecord<byte[], byte[]> record) {

    /** What comes of it. */
    public enum Ending {
        EXTRACTION,
        DEAD_LETTER,
        /** One of the two: whether it is news is for the gate to say. */
        EITHER
    }
}
