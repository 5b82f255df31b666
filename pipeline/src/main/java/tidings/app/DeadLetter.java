package tidings.app;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that could not be worked on, as Kafka Streams puts it aside.
 *
 * @param key its key as text; empty if it had none
 * @param topic from which topic
 * @param origin where it stood there: topic, partition and offset
 * @param exception simple name of what was thrown
 * @param message what that said, on one line; may be empty
 */
record DeadLetter(String key, String topic, String origin, String exception, String message) {

    /** Of Kafka Streams' error headers. */
    private static final String HEADER = "__streams.errors.";

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        String exception = header(record, "exception");
        return new DeadLetter(
                record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8),
                header(record, "topic"),
                header(record, "topic") + "-" + header(record, "partition") + "@" + header(record, "offset"),
                exception.substring(exception.lastIndexOf('.') + 1),
                Failures.oneLine(header(record, "message")));
    }

    /** Why, without what differs from one article to the next: what stands before the first colon. */
    String reason() {
        int colon = message.indexOf(':');
        return message.isEmpty() ? exception : message.substring(0, colon < 0 ? message.length() : colon);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(HEADER + name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
