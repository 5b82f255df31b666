package tidings.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps dead letters within what their topic takes.
 *
 * <p>A topic's limit is on what comes compressed, so that an article of a hundred megabytes fits into one; the producer's
 * limit is on the record itself. A dead letter that it refuses ends the application, and the next one, at the same
 * record. So of those that are too large only the beginning is kept.
 */
final class DeadLetterSize {

    /** In a dead letter that was cut: how many bytes key, value and headers had. */
    static final String CUT_HEADER = "tidings.cut";

    /** Below the limit by what a batch adds. */
    private static final int MOST = Topics.DEAD_LETTERS.maxMessageBytes() - 4_096;

    /** What is kept of the key and of the value of one that is cut: enough to see what it was. */
    private static final int KEPT = 64 * 1024;

    private static final String ERROR_HEADERS = "__streams.errors.";

    private DeadLetterSize() {}

    /** The same records, those that are too large cut. */
    static List<ProducerRecord<byte[], byte[]>> fitted(List<ProducerRecord<byte[], byte[]>> letters) {
        return letters.stream().map(DeadLetterSize::fitted).toList();
    }

    private static ProducerRecord<byte[], byte[]> fitted(ProducerRecord<byte[], byte[]> letter) {
        long size = size(letter);
        if (size <= MOST) {
            return letter;
        }
        ProducerRecord<byte[], byte[]> cut = new ProducerRecord<>(
                letter.topic(), letter.partition(), letter.timestamp(), cut(letter.key()), cut(letter.value()));
        for (Header header : letter.headers()) {
            if (header.key().startsWith(ERROR_HEADERS)) {
                cut.headers().add(new RecordHeader(header.key(), cut(header.value())));
            }
        }
        cut.headers().add(CUT_HEADER, Long.toString(size).getBytes(StandardCharsets.UTF_8));
        return cut;
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= KEPT ? bytes : Arrays.copyOf(bytes, KEPT);
    }

    private static long size(ProducerRecord<byte[], byte[]> letter) {
        // Lengths and attributes of the record and of each header come on top.
        return length(letter.key())
                + length(letter.value())
                + StreamSupport.stream(letter.headers().spliterator(), false)
                        .mapToLong(header -> header.key().length() * 3L + length(header.value()) + 10)
                        .sum();
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
