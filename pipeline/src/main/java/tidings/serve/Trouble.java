package tidings.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps an index from going on: one line that any thread may ask for, and in the log once until it goes on. Said by the
 * thread that reads.
 */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final String topic;
    private final BackOff backOff;
    private volatile Optional<String> line = Optional.empty();
    private Optional<String> logged = Optional.empty();

    /**
     * @param topic its name
     * @param backOff how long to wait before an index that could not be written is tried again
     */
    Trouble(String topic, BackOff backOff) {
        this.topic = topic;
        this.backOff = backOff;
    }

    /** For operators; empty if nothing is known to be wrong. */
    Optional<String> line() {
        return line;
    }

    /** Some of what was still to be read is no longer there. */
    void recordsGone(InvalidOffsetException failure) {
        say("records are gone that were not read yet", "(" + failure.getMessage() + ")");
    }

    void kafkaAway(Exception failure) {
        say("Kafka does not answer:", oneLine(failure) + "; what is known is served meanwhile");
    }

    /** @return how long to wait: each attempt reads again what it could not write */
    Duration cannotWrite(Exception failure) {
        Duration pause = backOff.next();
        say(
                "the index cannot be written:",
                oneLine(failure) + "; is the disk full? What is known is served, and it is tried again after "
                        + pause.toSeconds() + " s");
        return pause;
    }

    /** A fault of ours: it is not tried again. */
    void stopped(Throwable fault) {
        LOG.error("the index of {} has stopped", topic, fault);
        line = Optional.of("stopped by a fault: " + oneLine(fault) + "; restart, and see the log");
    }

    /** Logged once until it goes on, whatever the details are meanwhile. */
    private void say(String what, String details) {
        String said = what + " " + details;
        if (!logged.equals(Optional.of(what))) {
            LOG.warn("{}: {}", topic, said);
        }
        logged = Optional.of(what);
        line = Optional.of(said);
    }

    /** It can read again; whether it can write, the next commit shows. */
    void readsAgain() {
        line = Optional.empty();
    }

    /** What is served was written to. */
    void goesOn() {
        if (logged.isPresent()) {
            LOG.info("{}: goes on", topic);
        }
        logged = Optional.empty();
        line = Optional.empty();
        backOff.reset();
    }

    /** What a failure says itself, without the wrappers that futures put around it. */
    static String oneLine(Throwable thrown) {
        Throwable cause =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
