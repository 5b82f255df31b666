package tidings.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;

/**
 * Looks at feeds and pages again and again, and passes on what is new or has changed.
 *
 * <p>It remembers what each address held the last time, no more: what has left a feed is forgotten, so memory does not
 * grow. An address that fails is told of each time and tried again in the next round. Some are looked at together, and one
 * that is slow holds up no other: the next rounds go on without it until it has answered.
 */
public final class Follower {

    /** Addresses that are looked at together. */
    private static final int TOGETHER = 16;

    private final DocumentReader reader;
    private final List<String> addresses;
    private final Web web;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** What an address held the last time: its articles by id. */
    private record Seen(Web.Validators validators, Map<String, Article> articles) {

        static final Seen NOTHING = new Seen(Web.Validators.NONE, Map.of());
    }

    /** @param addresses of feeds, pages or JSON: http or https */
    public Follower(Defaults defaults, List<String> addresses) {
        this(defaults, addresses, Web.ofUsualLimits());
    }

    Follower(Defaults defaults, List<String> addresses, Web web) {
        this.reader = new DocumentReader(defaults);
        this.addresses = addresses.stream().distinct().toList();
        this.web = web;
    }

    /**
     * Rounds until {@code pause} says to end. A round does not wait for those that it looks at.
     *
     * @param receiver called by one thread at a time, not always the same
     * @throws InterruptedException if {@code pause} does
     */
    public void follow(Duration interval, Pause pause, Receiver receiver) throws InterruptedException {
        ExecutorService threads = threads();
        try {
            Map<String, Future<?>> looks = new HashMap<>();
            Receiver one = new OneAtATime(receiver);
            do {
                for (String address : addresses) {
                    Future<?> last = looks.get(address);
                    if (last == null || last.isDone()) {
                        requireTaken(last);
                        looks.put(address, threads.submit(() -> look(address, one)));
                    }
                }
            } while (pause.untilNext(interval));
            for (Future<?> look : looks.values()) {
                if (look.isDone()) {
                    requireTaken(look);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Looks once at every address, and waits for all. */
    public void round(Receiver receiver) throws InterruptedException {
        ExecutorService threads = threads();
        try {
            Receiver one = new OneAtATime(receiver);
            List<Future<?>> looks = new ArrayList<>();
            addresses.forEach(address -> looks.add(threads.submit(() -> look(address, one))));
            for (Future<?> look : looks) {
                requireTaken(look);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Throws what the receiver threw, if it did: it takes no more. */
    private static void requireTaken(@Nullable Future<?> look) throws InterruptedException {
        if (look != null) {
            try {
                look.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
    }

    private ExecutorService threads() {
        return Executors.newFixedThreadPool(Math.max(1, Math.min(TOGETHER, addresses.size())), work -> {
            Thread thread = new Thread(work, "follow");
            thread.setDaemon(true);
            return thread;
        });
    }

    private void look(String address, Receiver receiver) {
        Attempt.at(address, receiver, () -> {
            Seen before = seen.getOrDefault(address, Seen.NOTHING);
            Optional<Web.Document> changed = web.get(address, before.validators());
            if (changed.isPresent()) {
                seen.put(address, passOn(address, changed.get(), before, receiver));
            }
        });
    }

    private Seen passOn(String address, Web.Document document, Seen before, Receiver receiver)
            throws IOException, UnreadableException {
        Map<String, Article> now = new HashMap<>();
        List<Article> news = new ArrayList<>();
        reader.read(
                document.kind(), document.origin(address), new ByteArrayInputStream(document.bytes()), new Receiver() {
                    @Override
                    public void article(Article article) {
                        now.put(article.id(), article);
                        if (!article.equals(before.articles().get(article.id()))) {
                            news.add(article);
                        }
                    }

                    @Override
                    public void unreadable(Unreadable input) {
                        receiver.unreadable(input);
                    }

                    @Override
                    public void flawed(String location, String flaw) {
                        receiver.flawed(location, flaw);
                    }
                });
        news.forEach(receiver::article);
        if (!news.isEmpty()) {
            receiver.brought(address, news.size());
        }
        return new Seen(document.validators(), now);
    }

    private static final class OneAtATime implements Receiver {

        private final Receiver receiver;

        OneAtATime(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public synchronized void article(Article article) {
            receiver.article(article);
        }

        @Override
        public synchronized void unreadable(Unreadable input) {
            receiver.unreadable(input);
        }

        @Override
        public synchronized void flawed(String location, String flaw) {
            receiver.flawed(location, flaw);
        }

        @Override
        public synchronized void brought(String location, int articles) {
            receiver.brought(location, articles);
        }
    }
}
