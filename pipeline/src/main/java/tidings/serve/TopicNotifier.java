package tidings.serve;

import java.util.Optional;
import org.apache.lucene.document.Document;

/**
 * Tells who listens what is read of the topic that is served: each record once, whichever index it is read into. By the
 * thread that reads.
 */
final class TopicNotifier {

    private final TopicListener listener;
    private final ServedIndex served;
    /** So far who listens was told; of the topic that is served. */
    private Positions told = Positions.NONE;

    TopicNotifier(TopicListener listener, ServedIndex served) {
        this.listener = listener;
        this.served = served;
    }

    /** What is in an index that is served from now on, maybe one of another topic, is known and told no more. */
    void startOver(TopicIndex index) {
        told = index.applied();
        listener.moveTo(told, index.identity().generation());
    }

    /**
     * Reading into an index begins.
     *
     * @param history all that could be read then
     */
    void begin(TopicIndex index, Positions history) {
        if (isOfWhatIsServed(index)) {
            listener.begin(history, index.identity().generation());
        }
    }

    /** A record was put into an index. */
    void put(TopicIndex index, Document document, Documents.Origin origin) {
        if (isOfWhatIsServed(index) && !told.hasPassed(origin.partition(), origin.offset())) {
            listener.put(document, origin);
            told = told.with(origin.partition(), origin.offset() + 1);
        }
    }

    /** All up to where an index stands was put. */
    void advance(TopicIndex index) {
        if (isOfWhatIsServed(index)) {
            told = told.orBeyond(index.applied());
            listener.moveTo(told, index.identity().generation());
        }
    }

    /** Whether an index has all that who listens was told, so that nobody finds less in it than he heard. */
    boolean isAllIn(TopicIndex index) {
        return index.applied().hasPassedAll(told);
    }

    /** Also beside it, where the one that is served cannot be written to: who listens waits for no disk. */
    private boolean isOfWhatIsServed(TopicIndex index) {
        return served.identity().equals(Optional.of(index.identity()));
    }
}
