package tidings.observe;

import java.util.Optional;

/** How a process is. */
public interface Health {

    /** What is broken beyond repair, in one line, so that a restart is needed; empty while it lives. */
    Optional<String> failure();

    /** What is still awaited before work is done, in one line; empty when it is ready. */
    Optional<String> awaited();
}
