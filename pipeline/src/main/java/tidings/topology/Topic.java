package tidings.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;

/**
 * One topic of the contract. Keys are plain strings.
 *
 * @param suffix its name behind the prefix
 * @param key what its keys are, in words
 * @param value what its values are: the name of the record, or words
 * @param cleanup what becomes of old records
 * @param retention how long records are kept by default; empty for ever; meaningless where compacted
 * @param clock whose time records carry
 * @param partitions how many by default
 * @param maxMessageBytes largest batch, and so largest record, that it takes
 * @param serde how values are written, given the settings that {@link tidings.codec.Codec#serde} knows
 */
public record Topic<V>(
        String suffix,
        String key,
        String value,
        Cleanup cleanup,
        Optional<Duration> retention,
        Clock clock,
        int partitions,
        int maxMessageBytes,
        Function<Map<String, ?>, Serde<V>> serde) {

    /** What becomes of old records. */
    public enum Cleanup {
        /** The last record of each key stays. */
        COMPACT,
        /** Gone after their retention. */
        DELETE
    }

    /** Whose time records carry; both are clocks, never the time of an event. */
    public enum Clock {
        /** Stamped by the broker as they are appended. */
        LOG,
        /** Handed on by the application: the log time of the article that brought the record about. */
        SOURCE
    }
}
