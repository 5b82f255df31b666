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
 * grow. An address that fails is reported each time and tried again in the next round. Some are looked at together, and
 * one that is slow holds up no other: the next rounds go on without it until it has answered.
 */
public final class Follower {

    /** Addresses that are looked at together. */
    private static final int TOGETHER = 16;

    private final DocumentReader reader;
    private final List<String> addresses;
    private final Web web;

    /** Null if feeds are read as they are. */
    private final @Nullable LinkedPages pages;

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** What an address held the last time: its articles by id, and what the servers of their pages know them by. */
    private record Seen(Web.Validators validators, Map<String, Article> articles, Map<String, Web.Validators> pages) {

        static final Seen NOTHING = new Seen(Web.Validators.NONE, Map.of(), Map.of());
    }

    /** What is fetched of feeds whose entries are summaries. */
    public enum Pages {
        /** No page: the feed is read as it is. */
        NONE,
        /** Those that everybody can reach. */
        PUBLIC,
        /** Also such as only this machine or its network can reach. */
        ALL
    }

    /** @param addresses of feeds, pages or JSON: http or https */
    public Follower(Defaults defaults, List<String> addresses, Pages pages) {
        this(
                defaults,
                addresses,
                Web.ofUsualLimits(),
                pages == Pages.NONE
                        ? null
                        : new LinkedPages(
                                new DocumentReader(defaults),
                                Web.ofUsualLimits(pages == Pages.ALL),
                                LinkedPages.USUAL_PAUSE));
    }

    Follower(Defaults defaults, List<String> addresses, Web web) {
        this(defaults, addresses, web, null);
    }

    Follower(Defaults defaults, List<String> addresses, Web web, @Nullable LinkedPages pages) {
        this.pages = pages;
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
        OneAtATime one = new OneAtATime(receiver);
        try {
            Map<String, Future<?>> looks = new HashMap<>();
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
            one.end();
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
        Receiver collected = new Receiver() {
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
        };
        if (pages != null && document.kind() == Kind.HTML) {
            collected.article(pages.article(document, address, collected));
        } else {
            reader.read(
                    document.kind(), document.origin(address), new ByteArrayInputStream(document.bytes()), collected);
        }
        Map<String, Web.Validators> known = new HashMap<>(before.pages());
        known.keySet().retainAll(now.keySet());
        int brought = 0;
        for (Article each : news) {
            Optional<Article> whole = pages == null || document.kind() != Kind.FEED
                    ? Optional.of(each)
                    : pages.whole(each, known, receiver);
            whole.ifPresent(receiver::article);
            brought += whole.isPresent() ? 1 : 0;
        }
        if (brought > 0) {
            receiver.brought(address, brought);
        }
        return new Seen(document.validators(), now, known);
    }

    /** Whoever is interrupted at the end has nothing more to say. */
    private static final class OneAtATime implements Receiver {

        private final Receiver receiver;
        private boolean ended;

        OneAtATime(Receiver receiver) {
            this.receiver = receiver;
        }

        synchronized void end() {
            ended = true;
        }

        @Override
        public synchronized void article(Article article) {
            if (!ended) {
                receiver.article(article);
            }
        }

        @Override
        public synchronized void unreadable(Unreadable input) {
            if (!ended) {
                receiver.unreadable(input);
            }
        }

        @Override
        public synchronized void passedOver(String location, String reason) {
            if (!ended) {
                receiver.passedOver(location, reason);
            }
        }

        @Override
        public synchronized void flawed(String location, String flaw) {
            receiver.flawed(location, flaw);
        }

        @Override
        public synchronized void brought(String location, int articles) {
            if (!ended) {
                receiver.brought(location, articles);
            }
        }
    }
}
