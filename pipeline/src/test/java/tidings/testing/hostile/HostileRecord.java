package tidings.testing.hostile;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record of the articles topic.
 *
 * @param family what is wrong with it, in a few words
 * @param readable true if an extraction comes of it, false if a dead letter does
 */
public record HostileRecord(String family, boolean readable, ProducerRecord<byte[], byte[]> record) {}
