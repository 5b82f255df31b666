package tidings.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidings.model.Article;

/** A feed of summaries and its pages, from a server that lives as long as a test. */
class LinkedPagesTest {

    private static final String TEXT = "Ilse Varga opened the new lock at Port Ansel on Tuesday, and barges passed"
            + " through it for the first time in four years, while hundreds watched from the quay.";

    private static final String SECOND = "Engineers from Sellin tested the gates through the winter and found that"
            + " they closed within ninety seconds, which is a minute less than before the flood.";

    private static final String THIRD = "Tolls stay as they were before the flood, the harbour office said, but will"
            + " be looked at again after a year, when the loan's first interest is due.";

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final HttpServer server = open();

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
        bodies.put("/a", page("Lock opens again"));
        bodies.put("/b", page("Lock closes"));
        bodies.put("/feed", feed("/a", "/b"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theArticleIsWhatThePageSays() throws InterruptedException {
        Received received = round(follower(true, Duration.ZERO));

        assertThat(received.unreadable).isEmpty();
        assertThat(received.passedOver).isEmpty();
        assertThat(received.ids()).containsExactly(address("/a"), address("/b"));
        Article first = received.articles.get(0);
        assertThat(first.headline()).isEqualTo("Lock opens again");
        assertThat(first.text()).isEqualTo(TEXT);
        assertThat(first.source()).isEqualTo("Harbour");
        assertThat(first.published()).hasToString("2019-05-14T09:30Z");
        assertThat(asked).containsExactly("/feed", "/robots.txt", "/a", "/b");
    }

    @Test
    void whatRobotsMayNotReadStaysASummary() throws InterruptedException {
        bodies.put("/robots.txt", "User-agent: *\nDisallow: /a\n");

        Received received = round(follower(true, Duration.ZERO));

        assertThat(received.articles).extracting(Article::text).containsExactly("Barges sail.", TEXT);
        assertThat(received.passedOver)
                .containsExactly("the feed's summary is read, not the page: its server's robots.txt forbids it");
        assertThat(asked).doesNotContain("/a");
    }

    @Test
    void aPrivateAddressIsNotAsked() throws InterruptedException {
        Received received = round(follower(false, Duration.ZERO));

        assertThat(received.articles).extracting(Article::text).containsOnly("Barges sail.");
        assertThat(received.passedOver)
                .containsOnly("the feed's summary is read, not the page: 127.0.0.1 is in a private network");
        assertThat(asked).containsExactly("/feed");
    }

    @Test
    void aServerIsGivenAPause() throws InterruptedException {
        round(follower(true, Duration.ofMillis(300)));

        assertThat(times.get(3) - times.get(2)).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(299));
    }

    @Test
    void aPageIsGotAgainOnlyIfItChanged() throws InterruptedException {
        Follower follower = follower(true, Duration.ZERO);
        round(follower);
        bodies.computeIfPresent("/feed", (path, body) -> body.replace("Barges sail.", "Barges sail on."));

        assertThat(round(follower).ids()).as("the pages are the same").isEmpty();

        bodies.put("/a", page("Lock opens at last"));
        bodies.computeIfPresent("/feed", (path, body) -> body.replace("Barges sail on.", "Barges sail at last."));
        assertThat(round(follower).articles).extracting(Article::headline).containsExactly("Lock opens at last");
    }

    @Test
    void redirectsAreFollowedButNotForEver() throws InterruptedException {
        bodies.put("/a", "-> /moved");
        bodies.put("/moved", page("Lock opens again"));
        bodies.put("/b", "-> /b");

        Received received = round(follower(true, Duration.ZERO));

        assertThat(received.articles).extracting(Article::text).containsExactly(TEXT, "Barges sail.");
        assertThat(received.passedOver)
                .containsExactly("the feed's summary is read, not the page: leads on more than 5 times");
    }

    @Test
    void theArticleIsAllOfItsParts() throws InterruptedException {
        bodies.put("/lock-opens", part("Lock opens", TEXT, "/lock-opens?page=2"));
        bodies.put("/lock-opens?page=2", part("Lock opens", SECOND, "/lock-opens", "/lock-opens?page=3"));
        bodies.put("/lock-opens?page=3", part("Lock opens", THIRD, "/lock-opens", "/lock-opens?page=2"));
        bodies.put("/feed", feed("/lock-opens"));

        Received received = round(follower(true, Duration.ZERO));

        assertThat(received.articles)
                .extracting(Article::text)
                .containsExactly(String.join("\n\n", TEXT, SECOND, THIRD));
        assertThat(received.flaws).isEmpty();
        assertThat(asked)
                .containsExactly("/feed", "/robots.txt", "/lock-opens", "/lock-opens?page=2", "/lock-opens?page=3");
    }

    @Test
    void aPageThatIsFollowedIsAllOfItsPartsToo() throws InterruptedException {
        bodies.put("/lock-opens", part("Lock opens", TEXT, "/lock-opens?page=2"));
        bodies.put("/lock-opens?page=2", part("Lock opens", SECOND, "/lock-opens"));

        Received received = round(follower("/lock-opens", true, Duration.ZERO));

        assertThat(received.articles).extracting(Article::text).containsExactly(TEXT + "\n\n" + SECOND);
        assertThat(received.ids()).containsExactly(address("/lock-opens"));
    }

    @Test
    void anArticleEndsBeforeAPartThatCannotBeHad() throws InterruptedException {
        bodies.put("/robots.txt", "User-agent: *\nDisallow: /*?page=\n");
        bodies.put("/lock-opens", part("Lock opens", TEXT, "/lock-opens?page=2"));
        bodies.put("/feed", feed("/lock-opens"));

        Received received = round(follower(true, Duration.ZERO));

        assertThat(received.articles).extracting(Article::text).containsExactly(TEXT);
        assertThat(received.flaws)
                .containsExactly("is read up to its part at " + address("/lock-opens?page=2")
                        + ": its server's robots.txt forbids it");
    }

    @Test
    void whatSaysTheSameAgainIsNoPart() throws InterruptedException {
        bodies.put("/lock-opens", part("Lock opens", TEXT, "/lock-opens?page=2"));
        bodies.put("/lock-opens?page=2", part("Lock opens", TEXT, "/lock-opens", "/lock-opens?page=3"));
        bodies.put("/feed", feed("/lock-opens"));

        Received received = round(follower(true, Duration.ZERO));

        assertThat(received.articles).extracting(Article::text).containsExactly(TEXT);
        assertThat(asked).doesNotContain("/lock-opens?page=3");
    }

    private Follower follower(boolean privateToo, Duration pause) {
        return follower("/feed", privateToo, pause);
    }

    private Follower follower(String path, boolean privateToo, Duration pause) {
        Web web = new Web(Duration.ofSeconds(20), 100_000);
        Web pages = new Web(Duration.ofSeconds(20), 100_000, privateToo);
        return new Follower(
                Defaults.NONE,
                List.of(address(path)),
                web,
                new LinkedPages(new DocumentReader(Defaults.NONE), pages, pause));
    }

    private static Received round(Follower follower) throws InterruptedException {
        Received received = new Received();
        follower.round(received);
        return received;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String feed(String... pages) {
        StringBuilder items = new StringBuilder();
        for (String page : pages) {
            items.append("<item><title>Lock</title><link>")
                    .append(address(page))
                    .append("</link><description>Barges sail.</description>")
                    .append("<pubDate>Tue, 14 May 2019 09:30:00 GMT</pubDate></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Harbour</title>" + items + "</channel></rss>";
    }

    private static String part(String headline, String text, String... links) {
        StringBuilder pager = new StringBuilder("<div class=\"pager\">");
        for (String each : links) {
            pager.append("<a href=\"").append(each).append("\">part</a> ");
        }
        return page(headline).replace(TEXT, text).replace("</article>", "</article>" + pager + "</div>");
    }

    private static String page(String headline) {
        return "<html lang=\"en\"><head><title>" + headline + "</title></head><body><article><h1>" + headline
                + "</h1><p>" + TEXT + "</p></article></body></html>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            times.add(System.nanoTime());
            String body = bodies.getOrDefault(path, "");
            if (body.startsWith("-> ")) {
                exchange.getResponseHeaders().set("Location", body.substring(3));
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            String tag = '"' + Integer.toHexString(body.hashCode()) + '"';
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.equals("/feed") ? "application/rss+xml" : "text/html");
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] bytes = body.getBytes(UTF_8);
            int status = body.isEmpty() ? 404 : same ? 304 : 200;
            exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
