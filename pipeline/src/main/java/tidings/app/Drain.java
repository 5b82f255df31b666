package tidings.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/**
 * Whether applications have worked off all that was given to them.
 *
 * <p>Lag 0 is not enough: commit markers count as offsets, what one hop has finished may be on its way to the next, and
 * a transaction that a killed process left open hides all that lies behind its beginning until Kafka ends it. Drained
 * means that at one look every topic that an application reads is committed up to its end, with no transaction open, and
 * at the next look too, with the same ends: then nothing moved in between, so all of it was done at one moment.
 */
public final class Drain {

    /** An application and what it reads. @param topics its source first, then its repartition topics */
    public record Reader(String applicationId, List<String> topics) {
        public Reader {
            topics = List.copyOf(topics);
        }

        String source() {
            return topics.get(0);
        }
    }

    private final Admin admin;
    private final List<Reader> readers;
    private final VisibleRecords visible;
    private Map<TopicPartition, Long> endsWhenDone = Map.of();

    /** Of applications that read what only they and orderly producers write. */
    public Drain(Admin admin, List<Reader> readers) {
        this(admin, readers, VisibleRecords.ALL);
    }

    /** @param visible stays the caller's to close */
    Drain(Admin admin, List<Reader> readers, VisibleRecords visible) {
        this.admin = admin;
        this.readers = List.copyOf(readers);
        this.visible = visible;
    }

    /** The two applications, and what they read now that they run. */
    static List<Reader> readers(Admin admin, Configuration configuration)
            throws ExecutionException, InterruptedException {
        TopicSettings names = configuration.topics();
        String knowledge = Pipeline.applicationId(configuration.streams().knowledge());
        Set<String> repartitions =
                new TreeSet<>(Pipeline.internalTopics(configuration).repartitions());
        repartitions.retainAll(admin.listTopics().names().get());
        List<String> ofKnowledge = new ArrayList<>(List.of(names.name(Topics.EXTRACTIONS)));
        ofKnowledge.addAll(repartitions);
        return List.of(
                new Reader(
                        Pipeline.applicationId(configuration.streams().extract()),
                        List.of(names.name(Topics.ARTICLES))),
                new Reader(knowledge, ofKnowledge));
    }

    /** Looks once; true if this look and the one before found all done, and nothing moved in between. */
    public boolean look() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Reader reader : readers) {
            GroupOffsets offsets = GroupOffsets.of(admin, reader, visible);
            if (!offsets.isDone()) {
                endsWhenDone = Map.of();
                return false;
            }
            ends.putAll(offsets.ends());
        }
        boolean drained = !ends.isEmpty() && ends.equals(endsWhenDone);
        endsWhenDone = ends;
        return drained;
    }
}
