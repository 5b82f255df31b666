package tidings.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tidings.model.LogPosition;
import tidings.observe.DeadLetterReason;
import tidings.tell.LineText;

/**
 * A record that could not be worked on, as Kafka Streams puts it aside.
 *
 * @param record as it lies in the dead letters: its key, value and headers are those that it came with, and the error's
 * @param origin where it stood when it failed; null if that is not said, so that nobody can put it back
 * @param exception full name of what was thrown; empty if that is not said
 * @param message what that said, on one line; may be empty
 */
record DeadLetter(
        ConsumerRecord<byte[], byte[]> record, @Nullable LogPosition origin, String exception, String message) {

    /** The headers that Kafka Streams adds begin so. */
    static final String ERROR_HEADER = "__streams.errors.";

    /** In a record that was replayed: which dead letter it was, as {@code partition@offset}. */
    static final String REPLAY_HEADER = "tidings.replay.of";

    /** In a record that was replayed, however often: where it stood when it first came. */
    static final String ORIGIN_HEADER = "tidings.replay.origin";

    /** The only header of the records that this command adds to the dead letters: which one has been replayed. */
    static final String REPLAYED_HEADER = "tidings.replayed";

    /** Our own refusals say their reason first, as one word in capitals. */
    private static final Pattern REASON = Pattern.compile("(?<reason>[A-Z][A-Z_]*): .*");

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                record,
                origin(record),
                header(record, ERROR_HEADER + "exception").orElse(""),
                LineText.oneLine(header(record, ERROR_HEADER + "message").orElse("")));
    }

    /** Which dead letter this record says was replayed, if it is such a note and no letter itself. */
    static Optional<String> replayedBy(ConsumerRecord<byte[], byte[]> record) {
        // What comes in from outside keeps its headers and has the error's too.
        return record.headers().lastHeader(ERROR_HEADER + "exception") == null
                ? header(record, REPLAYED_HEADER)
                : Optional.empty();
    }

    /** {@code partition@offset} in the dead letters. */
    String position() {
        return record.partition() + "@" + record.offset();
    }

    /** Its key as text; empty if it had none. */
    String key() {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** When it was put aside. */
    Instant time() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Why, in one word, as the metrics have it; empty for what the pipeline has not put aside. */
    String reason() {
        Matcher refusal = REASON.matcher(message);
        if (refusal.matches()) {
            return Objects.requireNonNull(refusal.group("reason"));
        }
        if (exception.isEmpty()) {
            return "";
        }
        return (exception.equals(SerializationException.class.getName())
                        ? DeadLetterReason.UNDECODABLE
                        : DeadLetterReason.UNFORESEEN)
                .name();
    }

    /** Where it stood when it failed, as text. */
    String originInWords() {
        return origin == null ? "an unknown place" : origin.toString();
    }

    /** Where it stood when it first came: before it was replayed, if it was. Empty if that is not said. */
    String firstOrigin() {
        return header(record, ORIGIN_HEADER).orElse(origin == null ? "" : origin.toString());
    }

    /** The dead letter that it was before it was replayed and failed again. */
    Optional<String> replayOf() {
        return header(record, REPLAY_HEADER);
    }

    private static @Nullable LogPosition origin(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new LogPosition(
                    header(record, ERROR_HEADER + "topic").orElseThrow(NumberFormatException::new),
                    Integer.parseInt(header(record, ERROR_HEADER + "partition").orElse("")),
                    Long.parseLong(header(record, ERROR_HEADER + "offset").orElse("")));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
