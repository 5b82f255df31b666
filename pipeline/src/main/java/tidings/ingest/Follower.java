package tidings.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.model.Article;

/**
 * Looks at feeds and pages again and again, and passes on what is new or has changed.
 *
 * <p>It remembers what each address held the last time, no more: what has left a feed is forgotten, so memory does not
 * grow. An address that fails is told of each time and tried again in the next round. Not for several threads.
 */
public final class Follower {

    private final DocumentReader reader;
    private final List<String> addresses;
    private final Web web;
    private final Map<String, Seen> seen = new HashMap<>();

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
        this.addresses = List.copyOf(addresses);
        this.web = web;
    }

    /**
     * Rounds until {@code pause} says to end.
     *
     * @throws InterruptedException if {@code pause} does
     */
    public void follow(Duration interval, Pause pause, Receiver receiver) throws InterruptedException {
        do {
            round(receiver);
        } while (pause.untilNext(interval));
    }

    /** Looks once at every address. */
    public void round(Receiver receiver) {
        for (String address : addresses) {
            Attempt.at(address, receiver, () -> look(address, receiver));
        }
    }

    private void look(String address, Receiver receiver) throws IOException, UnreadableException {
        Seen before = seen.getOrDefault(address, Seen.NOTHING);
        Optional<Web.Document> changed = web.get(address, before.validators());
        if (changed.isPresent()) {
            Web.Document document = changed.get();
            Map<String, Article> now = new HashMap<>();
            reader.read(
                    document.kind(),
                    document.origin(address),
                    new ByteArrayInputStream(document.bytes()),
                    new Receiver() {
                        @Override
                        public void article(Article article) {
                            now.put(article.id(), article);
                            if (!article.equals(before.articles().get(article.id()))) {
                                receiver.article(article);
                            }
                        }

                        @Override
                        public void unreadable(Unreadable input) {
                            receiver.unreadable(input);
                        }
                    });
            seen.put(address, new Seen(document.validators(), now));
        }
    }
}
