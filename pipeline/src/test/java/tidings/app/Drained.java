package tidings.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The one way in which tests and benchmarks wait until applications have worked off all that was given to them. */
public final class Drained {

    private static final Duration LOOK = Duration.ofMillis(200);

    private Drained() {}

    /**
     * The two applications of a pipeline, extract and knowledge, and what they read now that they run.
     *
     * @param settings of the pipeline, by their keys, as far as they name topics
     */
    public static List<Drain.Reader> readers(Admin admin, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        return Drain.readers(admin, Configuration.of(Map.of(), Map.of(), settings, 1));
    }

    /** Offsets that an application has still to go, in all that it reads; markers of transactions count too. */
    public static long lag(Admin admin, Drain.Reader reader) throws ExecutionException, InterruptedException {
        return GroupOffsets.of(admin, reader, VisibleRecords.ALL).lag().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Waits; fails if patience ends first.
     *
     * @param check made before each look; what it throws ends the waiting
     */
    public static void awaitAll(Admin admin, List<Drain.Reader> readers, Duration patience, Runnable check) {
        Drain drain = new Drain(admin, readers);
        await("drained").pollInterval(LOOK).atMost(patience).until(() -> {
            check.run();
            return drain.look();
        });
    }
}
