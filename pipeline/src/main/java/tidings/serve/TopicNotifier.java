package tidings.serve;

import java.util.Optional;
import org.apache.lucene.document.Document;

/**
 * Notifies a listener of what is read of the topic that is served: each record once, whichever index it is read into.
 * By the thread that reads.
 */
final class TopicNotifier {

    private final TopicListener listener;
    private final ServedIndex served;
    /** How far the listener was notified; in the topic that is served. */
    private Positions notified = Positions.NONE;

    TopicNotifier(TopicListener listener, ServedIndex served) {
        this.listener = listener;
        this.served = served;
    }

    /** The listener is not notified of what an index has that is served from now on, maybe one of another topic. */
    void startOver(TopicIndex index) {
        notified = index.applied();
        listener.moveTo(notified, index.identity().generation());
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
        if (isOfWhatIsServed(index) && !notified.hasPassed(origin.partition(), origin.offset())) {
            listener.put(document, origin);
            notified = notified.with(origin.partition(), origin.offset() + 1);
        }
    }

    /** All up to where an index stands was put. */
    void advance(TopicIndex index) {
        if (isOfWhatIsServed(index)) {
            notified = notified.orBeyond(index.applied());
            listener.moveTo(notified, index.identity().generation());
        }
    }

    /** Whether an index has all that the listener was notified of, so that nobody finds less in it than he received. */
    boolean isAllIn(TopicIndex index) {
        return index.applied().hasPassedAll(notified);
    }

    /** Also beside it, where the one that is served cannot be written to: the listener waits for no disk. */
    private boolean isOfWhatIsServed(TopicIndex index) {
        return served.identity().equals(Optional.of(index.identity()));
    }
}
