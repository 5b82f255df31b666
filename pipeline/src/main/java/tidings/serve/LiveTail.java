package tidings.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The updates as they come, to everyone who listens, each with a filter: the same query that lists are made with, asked
 * of an index of one document. What a listener is too slow for is left out, and it is notified of that.
 */
final class LiveTail implements TopicListener {

    /** So much is kept for a listener before something is left out. */
    static final int MAX_WAITING = 1_000;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private Positions positions = Positions.NONE;
    /** What is before these was written before anybody could listen. */
    private Positions history = Positions.NONE;

    private boolean hasBegun;
    private int generation = 1;

    /**
     * One update on its way.
     *
     * @param id where one goes on who has seen it
     * @param json as {@link UpdateView} writes it
     */
    record Event(String id, int partition, long offset, String json) {}

    /** Where one goes on: a generation and positions, as text {@code 1~0:812,1:77}. */
    record Resume(int generation, Positions positions) {

        /** @return empty if the text is none */
        static Optional<Resume> parse(String text) {
            String[] parts = text.split("~", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Resume(Integer.parseInt(parts[0]), Positions.parse(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return generation + "~" + positions;
        }
    }

    /** One who listens: what waits for it, and whether something was left out. */
    static final class Listener {

        private final Query filter;
        private final Consumer<Listener> wake;
        private final Deque<Event> waiting = new ArrayDeque<>();
        private Positions from = Positions.NONE;
        private boolean isNew;
        private long leftOut;

        /** @param wake called when something waits that did not before */
        Listener(Query filter, Consumer<Listener> wake) {
            // Filters alone score nothing, and what scores nothing is not found in an index of one document.
            this.filter = new ConstantScoreQuery(filter);
            this.wake = wake;
        }

        private synchronized boolean wants(Documents.Origin origin) {
            return origin.offset() >= from.of(origin.partition());
        }

        private void offer(Event event) {
            synchronized (this) {
                if (waiting.size() == MAX_WAITING) {
                    leftOut += waiting.size();
                    waiting.clear();
                }
                waiting.add(event);
            }
            wake.accept(this);
        }

        /** All that waits, which then waits no more. */
        synchronized List<Event> take() {
            List<Event> all = new ArrayList<>(waiting);
            waiting.clear();
            return all;
        }

        /** How many were left out since this was last asked. */
        synchronized long takeLeftOut() {
            long count = leftOut;
            leftOut = 0;
            return count;
        }

        private synchronized void skipBefore(Positions positions) {
            from = positions;
        }
    }

    /**
     * Begins to listen.
     *
     * @param from what is before that is not delivered; null, or of another generation, for all that is written from
     *     now on
     * @return where the live part begins: what is before that is in the index
     */
    synchronized Resume listen(Listener listener, @Nullable Resume from) {
        if (from != null && from.generation() == generation) {
            listener.skipBefore(from.positions());
        } else {
            listener.isNew = true;
            listener.skipBefore(history);
        }
        listeners.add(listener);
        return new Resume(generation, positions);
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    /** A new listener receives nothing of what is before that. */
    synchronized Positions history() {
        return history;
    }

    @Override
    public synchronized void begin(Positions history, int generation) {
        if (generation != this.generation) {
            moveTo(Positions.NONE, generation);
        }
        this.history = history;
        // Those who were there while Kafka was away have missed what was written meanwhile.
        if (!hasBegun) {
            listeners.stream().filter(each -> each.isNew).forEach(each -> each.skipBefore(history));
        }
        hasBegun = true;
    }

    @Override
    public synchronized void put(Document document, Documents.Origin origin) {
        positions = positions.with(origin.partition(), origin.offset() + 1);
        MemoryIndex one = null;
        Event event = null;
        for (Listener each : listeners) {
            if (!each.wants(origin)) {
                continue;
            }
            if (one == null) {
                one = MemoryIndex.fromDocument(document, Analyzers.INDEX);
            }
            if (one.search(each.filter) > 0) {
                if (event == null) {
                    event = new Event(
                            new Resume(generation, positions).toString(),
                            origin.partition(),
                            origin.offset(),
                            new String(Fields.stored(document), java.nio.charset.StandardCharsets.UTF_8));
                }
                each.offer(event);
            }
        }
    }

    @Override
    public synchronized void moveTo(Positions positions, int generation) {
        if (generation != this.generation) {
            listeners.forEach(each -> each.skipBefore(Positions.NONE));
            history = Positions.NONE;
        }
        this.positions = positions;
        this.generation = generation;
    }
}
