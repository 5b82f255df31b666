package tidings.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** The one way in which tests and benchmarks wait until applications have worked off all that was given to them. */
public final class Drained {

    private static final Duration LOOK = Duration.ofMillis(200);

    private Drained() {}

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
