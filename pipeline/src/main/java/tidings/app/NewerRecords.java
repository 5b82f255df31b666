package tidings.app;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tidings.model.LogPosition;

/**
 * What came under a dead letter's key after it. The later record of a key is the newer version, so that to put the
 * letter behind it would bring an old version back, or what was withdrawn.
 */
final class NewerRecords {

    private final Map<String, LogPosition> newerThan = new HashMap<>();

    private NewerRecords() {}

    /** Reads the topics that the letters came from, from the first of the letters on. */
    static NewerRecords read(Configuration configuration, List<DeadLetter> letters)
            throws ExecutionException, InterruptedException {
        NewerRecords newer = new NewerRecords();
        Map<ByteBuffer, List<DeadLetter>> byKey = new HashMap<>();
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (DeadLetter letter : letters) {
            if (letter.origin() != null && letter.record().key() != null) {
                byKey.computeIfAbsent(ByteBuffer.wrap(letter.record().key()), key -> new ArrayList<>())
                        .add(letter);
                starts.merge(partition(letter.origin()), letter.origin().offset() + 1, Math::min);
            }
        }
        if (!starts.isEmpty()) {
            try (Admin admin = Admin.create(configuration.client());
                    TopicReader reader = TopicReader.fromOffsets(configuration.client(), starts)) {
                reader.readToEnd(admin, record -> {
                    if (record.key() != null) {
                        newer.note(record, byKey.getOrDefault(ByteBuffer.wrap(record.key()), List.of()));
                    }
                });
            }
        }
        return newer;
    }

    private static TopicPartition partition(LogPosition position) {
        return new TopicPartition(position.topic(), position.partition());
    }

    private void note(ConsumerRecord<byte[], byte[]> record, List<DeadLetter> ofItsKey) {
        LogPosition position = new LogPosition(record.topic(), record.partition(), record.offset());
        for (DeadLetter letter : ofItsKey) {
            LogPosition origin = letter.origin();
            if (origin != null
                    && partition(position).equals(partition(origin))
                    && position.offset() > origin.offset()
                    && !isReplayOf(letter, record)) {
                newerThan.put(letter.position(), position);
            }
        }
    }

    private static boolean isReplayOf(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
        return DeadLetter.of(record)
                .replayOf()
                .filter(letter.position()::equals)
                .isPresent();
    }

    /** The newest that came after a letter; empty if nothing did, or the letter has no key. */
    Optional<LogPosition> than(DeadLetter letter) {
        return Optional.ofNullable(newerThan.get(letter.position()));
    }
}
