package tidings.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import tidings.topology.Topics;

/**
 * The dead letters there are, and which of them have been replayed.
 *
 * @param letters in the order of their topic
 * @param replayed positions of those that were replayed
 */
record DeadLetterLog(List<DeadLetter> letters, Set<String> replayed) {

    DeadLetterLog {
        letters = List.copyOf(letters);
        replayed = Set.copyOf(replayed);
    }

    /** Reads all of the topic, up to what is its end now. */
    static DeadLetterLog read(Configuration configuration) throws ExecutionException, InterruptedException {
        Map<String, Object> client = configuration.client();
        List<DeadLetter> letters = new ArrayList<>();
        Set<String> replayed = new HashSet<>();
        List<String> topic = List.of(configuration.topics().name(Topics.DEAD_LETTERS));
        try (Admin admin = Admin.create(client);
                TopicReader reader = TopicReader.fromBeginning(client, topic)) {
            reader.readToEnd(admin, record -> DeadLetter.replayedBy(record)
                    .ifPresentOrElse(replayed::add, () -> letters.add(DeadLetter.of(record))));
        }
        return new DeadLetterLog(letters, replayed);
    }

    boolean isReplayed(DeadLetter letter) {
        return replayed.contains(letter.position());
    }
}
