package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/v1/stream}: updates as Server-Sent Events. No thread waits for a client; one that is too slow loses events,
 * and is notified how many ({@code gap}). Resumable at any replica: an event's id is a generation and positions.
 */
final class StreamHandler extends Handler.Abstract implements AutoCloseable {

    static final String PATH = "/api/v1/stream";

    private static final Logger LOG = LoggerFactory.getLogger(StreamHandler.class);

    private static final int MAX_LISTENERS = 1_000;
    private static final int MAX_REPLAYED = 1_000;

    /** Proxies end what is silent for longer, and who has gone is noticed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private static final long VISIBLE_MILLIS = 2_000;

    private final UpdateAnswers updates;
    private final ReadSide side;
    private final LiveTail tail;
    private final Semaphore places;
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heartbeats");
        thread.setDaemon(true);
        return thread;
    });

    StreamHandler(ReadSide side, LiveTail tail) {
        this(side, tail, MAX_LISTENERS, HEARTBEAT);
    }

    /**
     * @param maxListeners further clients are sent elsewhere
     * @param heartbeat how often a client that receives nothing else is notified that the server is still there
     */
    StreamHandler(ReadSide side, LiveTail tail, int maxListeners, Duration heartbeat) {
        this.updates = new UpdateAnswers(side.updates());
        this.side = side;
        this.tail = tail;
        this.places = new Semaphore(maxListeners);
        heartbeats.scheduleAtFixedRate(
                () -> clients.forEach(Client::beat), heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getHttpURI().getPath().equals(PATH)) {
            return false;
        }
        try {
            if (!places.tryAcquire()) {
                throw Problem.unavailable("too many listen here: try another replica, or later", RETRY_AFTER);
            }
            Place place = new Place();
            try {
                open(request, response, callback, place);
            } catch (IOException | InterruptedException | RuntimeException e) {
                place.giveBack();
                throw e;
            }
        } catch (Problem problem) {
            Exchange.send(response, callback, problem);
        }
        return true;
    }

    /** One of those that there are for listeners. */
    private final class Place {

        private final AtomicBoolean isTaken = new AtomicBoolean(true);

        /** Once, however often it is said: a connection that breaks may end in several ways at once. */
        void giveBack() {
            if (isTaken.compareAndSet(true, false)) {
                places.release();
            }
        }
    }

    private void open(Request request, Response response, Callback callback, Place place)
            throws IOException, InterruptedException {
        Map<String, String> query = new TreeMap<>(Address.parameters(
                Objects.requireNonNullElse(request.getHttpURI().getQuery(), "")));
        Optional<String> from = Optional.ofNullable(request.getHeaders().get("Last-Event-ID"))
                .or(() -> Optional.ofNullable(query.get("from-event")));
        query.remove("from-event");
        Parameters parameters = new Parameters(query).allow(UpdateAnswers.FILTER_NAMES);
        org.apache.lucene.search.Query filter = UpdateAnswers.query(parameters);
        Optional<LiveTail.Resume> resume = from.flatMap(LiveTail.Resume::parse);
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Accel-Buffering", "no");
        Client client = new Client(filter, response, callback, place);
        LiveTail.Resume live = tail.listen(client.listener, resume.orElse(null));
        StringBuilder first = new StringBuilder("retry: 3000\n\n");
        if (from.isPresent()) {
            try {
                first.append(replay(filter, resume, live));
            } catch (IOException | InterruptedException | RuntimeException e) {
                tail.leave(client.listener);
                throw e;
            }
        }
        // Who has received more elsewhere than has come here goes on from there; who is new, behind what was there
        // before.
        Positions received = resume.filter(each -> each.generation() == live.generation())
                .map(LiveTail.Resume::positions)
                .orElse(tail.history());
        LiveTail.Resume ready =
                new LiveTail.Resume(live.generation(), live.positions().orBeyond(received));
        first.append(
                ready.positions().equals(Positions.NONE)
                        ? "event: ready\ndata: {}\n\n"
                        : event(ready.toString(), "ready", "{}"));
        clients.add(client);
        client.begin(first.toString());
    }

    /** What came between the last event that was seen and now, or an event that says that it cannot be replayed. */
    private String replay(org.apache.lucene.search.Query filter, Optional<LiveTail.Resume> resume, LiveTail.Resume live)
            throws IOException, InterruptedException {
        if (resume.isEmpty() || resume.get().generation() != live.generation()) {
            return gap("the event to go on from is not of this generation", -1);
        }
        StringBuilder text = new StringBuilder();
        if (!isVisible(live.positions())) {
            text.append(gap("what came last cannot be replayed yet", -1));
        }
        List<JsonNode> missed =
                new ArrayList<>(updates.between(filter, resume.get().positions(), live.positions(), MAX_REPLAYED + 1));
        if (missed.size() > MAX_REPLAYED) {
            text.append(gap("more came than is replayed", -1));
            missed.remove(0);
        }
        Positions sent = resume.get().positions();
        for (JsonNode update : missed) {
            sent = sent.with(UpdateAnswers.partition(update), UpdateAnswers.offset(update) + 1);
            text.append(event(new LiveTail.Resume(live.generation(), sent).toString(), "update", update.toString()));
        }
        return text.toString();
    }

    /** Waits a little: what was delivered just now is found in a moment, unless the index cannot be written. */
    private boolean isVisible(Positions positions) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(VISIBLE_MILLIS);
        for (Map.Entry<Integer, Long> each : positions.next().entrySet()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (!side.updates().await(each.getKey(), each.getValue() - 1, left)) {
                return false;
            }
        }
        return true;
    }

    private static String event(String id, String name, String data) {
        return "id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n";
    }

    /** @param leftOut how many; -1 if that is not known */
    private static String gap(String why, long leftOut) {
        return "event: gap\ndata: {\"why\":\"" + why + "\",\"leftOut\":" + (leftOut < 0 ? "null" : leftOut) + "}\n\n";
    }

    int clients() {
        return clients.size();
    }

    /** One who listens. At most one write is on its way; what comes meanwhile waits, bounded. */
    private final class Client {

        private final LiveTail.Listener listener;
        private final Response response;
        private final Callback callback;
        private final Place place;
        private boolean isWriting = true;
        private boolean isDone;
        private boolean isBeatDue;

        Client(org.apache.lucene.search.Query filter, Response response, Callback callback, Place place) {
            this.listener = new LiveTail.Listener(filter, each -> wake());
            this.response = response;
            this.callback = callback;
            this.place = place;
        }

        void begin(String text) {
            write(text);
        }

        void beat() {
            synchronized (this) {
                isBeatDue = true;
            }
            wake();
        }

        private void wake() {
            String text;
            synchronized (this) {
                if (isWriting || isDone) {
                    return;
                }
                text = waiting();
                if (text == null) {
                    return;
                }
                isWriting = true;
            }
            write(text);
        }

        private @Nullable String waiting() {
            StringBuilder text = new StringBuilder();
            long leftOut = listener.takeLeftOut();
            if (leftOut > 0) {
                text.append(gap("more came than this connection takes", leftOut));
            }
            for (LiveTail.Event each : listener.take()) {
                text.append(event(each.id(), "update", each.json()));
            }
            if (text.length() == 0 && isBeatDue) {
                text.append(": still here\n\n");
            }
            isBeatDue = false;
            return text.length() == 0 ? null : text.toString();
        }

        /** Fails nobody else: whoever delivers what is new, to all, calls this. */
        private void write(String text) {
            try {
                response.write(
                        false,
                        ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
                        Callback.from(this::written, failure -> leave()));
            } catch (RuntimeException e) {
                LOG.debug("somebody who listened is written to no more", e);
                leave();
            }
        }

        private void written() {
            synchronized (this) {
                isWriting = false;
            }
            wake();
        }

        private void leave() {
            synchronized (this) {
                if (isDone) {
                    return;
                }
                isDone = true;
            }
            tail.leave(listener);
            place.giveBack();
            clients.remove(this);
            callback.succeeded();
        }
    }

    /** Ends all streams: their clients come again, here or elsewhere. */
    @Override
    public void close() {
        heartbeats.shutdownNow();
        clients.forEach(Client::leave);
    }
}
