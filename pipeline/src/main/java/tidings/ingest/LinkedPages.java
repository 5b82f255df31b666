package tidings.ingest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;

/**
 * The pages that entries of feeds lead to, where an entry is only a summary; and of any page, those that its article goes on
 * at.
 *
 * <p>Servers are asked politely: what {@code robots.txt} forbids is not, one page at a time comes from each, with a pause
 * between two, and a page that was got before only if it has changed. Where a page cannot be had, the summary is the article.
 */
final class LinkedPages {

    /** Between two pages of a server that asks for no other. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    /** An entry with more text than this is no summary. */
    private static final int LONGEST_SUMMARY = 1_000;

    /** More than any article has. */
    private static final int MOST_PARTS = 20;

    private static final String AGENT = "tidings";

    private static final long RULES_LAST = TimeUnit.HOURS.toNanos(12);

    /** Feeds lead to few servers; beyond these, what is known of them is asked again. */
    private static final int MOST_SERVERS = 10_000;

    private final DocumentReader reader;
    private final Web web;
    private final Duration pause;
    private final Map<String, Server> servers = new ConcurrentHashMap<>();

    /** @param pause between two pages of a server */
    LinkedPages(DocumentReader reader, Web web, Duration pause) {
        this.reader = reader;
        this.web = web;
        this.pause = pause;
    }

    /**
     * The article of an entry.
     *
     * @param known by id, what servers need to say that a page has not changed; what they say now is added
     * @return empty if neither the page nor anything else of it has changed
     */
    Optional<Article> whole(Article entry, Map<String, Web.Validators> known, Receiver receiver) {
        String address = entry.uri();
        if (address == null || entry.text().length() > LONGEST_SUMMARY || entry.status() != Article.Status.USABLE) {
            return Optional.of(entry);
        }
        try {
            Optional<Web.Document> page = server(address).get(address, known.get(entry.id()));
            if (page.isEmpty()) {
                return Optional.empty();
            }
            known.put(entry.id(), page.get().validators());
            return Optional.of(together(entry, article(page.get(), address, receiver)));
        } catch (UnreadableException e) {
            return summary(entry, receiver, e.at(address).reason());
        } catch (IOException e) {
            return summary(entry, receiver, "cannot be got: " + e.getMessage());
        }
    }

    private static Optional<Article> summary(Article entry, Receiver receiver, String reason) {
        receiver.passedOver(String.valueOf(entry.uri()), "the feed's summary is read, not the page: " + reason);
        return Optional.of(entry);
    }

    /**
     * The article of a page, with those of its parts that stand on other pages.
     *
     * @param location how the user knows it
     */
    Article article(Web.Document document, String location, Receiver receiver) throws IOException, UnreadableException {
        if (document.kind() != Kind.HTML) {
            throw new UnreadableException("no page");
        }
        PageRead page = reader.page(document.origin(location), new ByteArrayInputStream(document.bytes()), receiver);
        Article whole = page.article();
        boolean cut = page.cut();
        Set<String> seen = new HashSet<>(Set.of(document.address()));
        String next = page.next();
        while (next != null && seen.add(next) && seen.size() <= MOST_PARTS) {
            Optional<PageRead> part = part(next, location, receiver);
            Optional<Article> joined = Parts.joined(whole, part.map(PageRead::article));
            whole = joined.orElse(whole);
            cut |= part.map(PageRead::cut).orElse(false);
            next = joined.isEmpty() ? null : part.map(PageRead::next).orElse(null);
        }
        new PageRead(whole, cut, null, page.before()).reportFlaws(location, receiver);
        return whole;
    }

    private Optional<PageRead> part(String address, String location, Receiver receiver) {
        String reason;
        try {
            Optional<Web.Document> document = server(address).get(address, Web.Validators.NONE);
            if (document.isPresent() && document.get().kind() == Kind.HTML) {
                return Optional.of(reader.page(
                        document.get().origin(location),
                        new ByteArrayInputStream(document.get().bytes()),
                        receiver));
            }
            reason = "no page";
        } catch (UnreadableException e) {
            reason = e.at(address).reason();
        } catch (IOException e) {
            reason = "cannot be got: " + e.getMessage();
        }
        receiver.flawed(location, "is read up to its part at " + address + ": " + reason);
        return Optional.empty();
    }

    /** The page's text under the entry's name: the feed knows best which article it is, whose, and of which day. */
    private static Article together(Article entry, Article page) {
        if (page.text().length() <= entry.text().length()) {
            return entry;
        }
        return new Article(
                entry.id(),
                entry.uri(),
                entry.source(),
                entry.credit() == null ? page.credit() : entry.credit(),
                page.headline() == null ? entry.headline() : page.headline(),
                page.text(),
                page.language() == null ? entry.language() : page.language(),
                entry.published() == null ? page.published() : entry.published(),
                page.version() == null ? entry.version() : page.version(),
                entry.status(),
                page.masked());
    }

    private Server server(String address) throws UnreadableException {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("no address: " + e.getMessage());
        }
        if (uri.getHost() == null) {
            throw new UnreadableException("no address of a server");
        }
        if (servers.size() >= MOST_SERVERS) {
            servers.clear();
        }
        return servers.computeIfAbsent(
                uri.getScheme() + "://" + uri.getAuthority(),
                any -> new Server(uri.getScheme() + "://" + uri.getRawAuthority()));
    }

    /** Who is asked for one page at a time. */
    private final class Server {

        private final String root;
        private @Nullable BaseRobotRules rules;
        private long rulesSince;
        private long next = System.nanoTime();

        Server(String root) {
            this.root = root;
        }

        synchronized Optional<Web.Document> get(String address, Web.@Nullable Validators known)
                throws IOException, UnreadableException {
            BaseRobotRules allowed = rules();
            if (!allowed.isAllowed(address)) {
                throw new UnreadableException("its server's robots.txt forbids it");
            }
            awaitTurn();
            try {
                return web.get(address, known == null ? Web.Validators.NONE : known);
            } finally {
                long asked = TimeUnit.MILLISECONDS.toNanos(Math.max(0, allowed.getCrawlDelay()));
                next = System.nanoTime() + Math.max(pause.toNanos(), asked);
            }
        }

        private BaseRobotRules rules() throws IOException, UnreadableException {
            BaseRobotRules known = rules;
            if (known != null && System.nanoTime() - rulesSince < RULES_LAST) {
                return known;
            }
            String address = root + "/robots.txt";
            HttpResponse<byte[]> answer = web.answer(address, Web.Validators.NONE);
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
            BaseRobotRules read = answer.statusCode() == 200
                    ? parser.parseContent(address, answer.body(), "text/plain", List.of(AGENT))
                    : parser.failedFetch(answer.statusCode());
            rules = read;
            rulesSince = System.nanoTime();
            return read;
        }

        private void awaitTurn() throws IOException {
            try {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
