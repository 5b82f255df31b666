package tidings.serve;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with one index, for operators.
 *
 * @param serving what answers are made of; empty until there is any
 * @param positions how far that has come
 * @param asOf when it last was as fresh as the topic
 * @param behind records that the topic has more, as known when it was last asked
 * @param rebuilding why it is made anew beside; empty if it is not
 * @param trouble why it does not go on; empty if it does
 */
record TopicState(
        Optional<IndexIdentity> serving,
        Positions positions,
        Optional<Instant> asOf,
        long behind,
        int documents,
        long bytes,
        Optional<String> rebuilding,
        Optional<String> trouble) {}
