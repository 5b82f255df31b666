package tidings.serve;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with one index, for operators.
 *
 * @param contents of what answers are made of; empty until there is any
 * @param behind records that the topic has more, as known when it was last asked
 * @param rebuilding why one is made, beside it if there is one; empty if none is
 * @param progress how much of the topic was read for the one that is made, from 0 to 1; empty if none is
 * @param trouble why it does not go on; empty if it does
 */
record TopicState(
        Optional<Contents> contents,
        long behind,
        Optional<String> rebuilding,
        Optional<Double> progress,
        Optional<String> trouble) {

    /**
     * What can be found in an index.
     *
     * @param positions how far that has come
     * @param asOf when it last was as fresh as the topic; empty until it was that once
     * @param bytes on disk
     */
    record Contents(IndexIdentity identity, Positions positions, Optional<Instant> asOf, int documents, long bytes) {

        static Contents of(TopicIndex index) throws IOException {
            return new Contents(index.identity(), index.visible(), index.freshAt(), index.size(), index.bytes());
        }
    }
}
