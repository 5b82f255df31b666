package tidings.ingest;

import java.time.Duration;

/** How a {@link Follower} waits between two rounds; a test need not. */
public interface Pause {

    /** @return false to end instead of another round */
    boolean untilNext(Duration interval) throws InterruptedException;
}
