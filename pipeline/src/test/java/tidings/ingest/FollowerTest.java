package tidings.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tidings.model.Article;

/** Feeds and pages from a server that lives as long as a test. */
class FollowerTest {

    private static final int LARGEST = 4_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private final HttpServer server = open();
    private volatile String body = "";
    private volatile String type = "application/rss+xml; charset=utf-8";
    private volatile @Nullable String etag;
    private volatile boolean hangs;

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void onlyWhatIsNewOrChangedComesAgain() {
        Follower follower = follower(Duration.ofSeconds(20));
        body = feed(item(1, "Ilse Varga left."), item(2, "The envoy left."));
        assertThat(round(follower).ids()).containsExactly("https://harbour.example/1", "https://harbour.example/2");
        assertThat(round(follower).ids()).isEmpty();
        body = feed(item(3, "The barges left."), item(1, "Ilse Varga has left."), item(2, "The envoy left."));
        Received changed = round(follower);
        assertThat(changed.ids()).containsExactly("https://harbour.example/3", "https://harbour.example/1");
        assertThat(changed.articles).extracting(Article::text).contains("Ilse Varga has left.");
        assertThat(changed.unreadable).isEmpty();
    }

    @Test
    void theServerReceivesWhatIsKnown() {
        Follower follower = follower(Duration.ofSeconds(20));
        body = feed(item(1, "Ilse Varga left."));
        etag = "\"v1\"";
        round(follower);
        assertThat(round(follower).ids()).isEmpty();
        etag = "\"v2\"";
        body = feed(item(1, "Ilse Varga has left."));
        assertThat(round(follower).ids()).hasSize(1);
        assertThat(answers).containsExactly(200, 304, 200);
    }

    @Test
    void aFeedThatFailsIsTriedAgain() {
        Follower follower = follower(Duration.ofSeconds(20));
        body = "<rss";
        assertThat(round(follower).reasons()).singleElement().asString().startsWith("not a feed");
        body = feed(item(1, "Ilse Varga left."));
        assertThat(round(follower).ids()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void roundsGoOnUntilThePauseEndsThem() throws InterruptedException {
        body = feed(item(1, "Ilse Varga left."));
        Set<Duration> pauses = new HashSet<>();
        Received received = new Received();
        follower(Duration.ofSeconds(20))
                .follow(
                        Duration.ofMinutes(5),
                        interval -> {
                            pauses.add(interval);
                            Thread.onSpinWait();
                            return answers.size() < 3;
                        },
                        received);
        assertThat(answers).hasSizeGreaterThanOrEqualTo(3);
        assertThat(pauses).containsOnly(Duration.ofMinutes(5));
        assertThat(received.ids()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void aSlowAddressHoldsUpNoOther() throws InterruptedException {
        body = feed(item(1, "Ilse Varga left."));
        Received received = new Received();
        Set<String> brought = new ConcurrentSkipListSet<>();
        new Follower(
                        Defaults.NONE,
                        List.of(address("/hangs"), address("/feed"), address("/hangs-too")),
                        web(Duration.ofSeconds(20)))
                .follow(
                        Duration.ofMinutes(5),
                        interval -> {
                            Thread.onSpinWait();
                            int looks = answers.size();
                            if (looks > 0) {
                                body = feed(item(1, "Ilse Varga left."), item(looks + 1, "The envoy left."));
                            }
                            return looks < 3;
                        },
                        new Receiver() {
                            @Override
                            public void article(Article article) {
                                received.article(article);
                            }

                            @Override
                            public void unreadable(Unreadable input) {
                                received.unreadable(input);
                            }

                            @Override
                            public void brought(String location, int articles) {
                                brought.add(location + " " + articles);
                            }
                        });
        assertThat(answers).hasSizeGreaterThanOrEqualTo(3).containsOnly(200);
        assertThat(received.unreadable).isEmpty();
        assertThat(brought).containsExactly(address("/feed") + " 1");
    }

    @Test
    void whatIsTooLargeTooSlowOrNotThereIsSaid() {
        body = feed(item(1, "x".repeat(LARGEST)));
        assertThat(round(follower(Duration.ofSeconds(20))).reasons())
                .containsExactly("cannot be got: more than 4000 bytes");
        body = "";
        assertThat(round(new Follower(Defaults.NONE, List.of(address("/missing")), web(Duration.ofSeconds(20))))
                        .reasons())
                .containsExactly("the server answers 404");
        hangs = true;
        assertThat(round(follower(Duration.ofMillis(300))).reasons())
                .containsExactly("the server takes longer than 0.3 s");
    }

    @Test
    void nobodyAtHomeIsSaid() {
        Follower follower = follower(Duration.ofSeconds(20));
        server.stop(0);
        assertThat(round(follower).reasons())
                .containsExactly("the server refuses the connection: is it running, and is the port right?");
        assertThat(round(new Follower(
                                Defaults.NONE,
                                List.of("http://no-such-host.invalid/feed"),
                                web(Duration.ofSeconds(20))))
                        .reasons())
                .containsExactly("no host of that name is known: is it spelled right, and is the network there?");
    }

    @Test
    void aSourceReadsPagesByTheirType() {
        type = "text/html; charset=ISO-8859-1";
        body = "<html><body><article><h1>Varga leaves</h1><p>Ilse Varga left Port Ansel.</p></article></body></html>";
        assertThat(source("/a?utm_source=x").articles)
                .extracting(Article::id, Article::headline, Article::source)
                .containsExactly(tuple(address("/a"), "Varga leaves", "127.0.0.1"));
        type = "application/json";
        body = "{\"text\":\"Ilse Varga left Port Ansel.\"}";
        assertThat(source("/a?utm_source=x").articles)
                .as("an article that names no address has the one that it was got from")
                .extracting(Article::id, Article::uri, Article::source)
                .containsExactly(tuple(address("/a"), address("/a"), "127.0.0.1"));
        body = "{\n\"text\":\"Ilse Varga left Port Ansel.\"\n}";
        assertThat(source("/a.json").ids()).containsExactly(address("/a.json"));
        body = "[{\"text\":\"Ilse Varga left Port Ansel.\"}]";
        assertThat(source("/list").ids()).containsExactly(address("/list:1"));
        type = "text/plain";
        body = "{\"text\":\"Ilse Varga left Port Ansel.\"}";
        assertThat(source("/a.jsonl").ids()).containsExactly(address("/a.jsonl:1"));
        type = "";
        body = "\n <?xml version='1.0'?><rss/>";
        assertThat(source("/feed").reasons()).containsExactly("the feed has no entries");
        type = "image/png";
        body = "PNG";
        assertThat(source("/b").reasons()).singleElement().asString().startsWith("no text but \"image/png\"");
        assertThat(source("/picture.html").reasons())
                .as("whatever its address ends in")
                .singleElement()
                .asString()
                .startsWith("no text but \"image/png\"");
        type = "application/x-unknown";
        assertThat(source("/b").reasons())
                .singleElement()
                .asString()
                .startsWith("no page, feed or JSON but \"application/x-unknown\"");
        assertThat(source("/ b").reasons()).singleElement().asString().startsWith("no address: ");
    }

    @Test
    void aChannelNamesTheOutletBeforeAnyDefault() {
        Defaults defaults = new Defaults(null, "Elsewhere");
        type = "application/rss+xml";
        body = feed(item(1, "Ilse Varga left Port Ansel."));
        assertThat(source("/feed", defaults).articles)
                .extracting(Article::source)
                .containsExactly("Harbour");
        body = body.replace("<title>Harbour</title>", "");
        assertThat(source("/feed", defaults).articles)
                .extracting(Article::source)
                .containsExactly("Elsewhere");
    }

    private Received source(String path) {
        return source(path, Defaults.NONE);
    }

    private Received source(String path, Defaults defaults) {
        Received received = new Received();
        new ArticleSource(defaults, InputStream.nullInputStream()).read(address(path), received);
        return received;
    }

    private Follower follower(Duration patience) {
        return new Follower(Defaults.NONE, List.of(address("/feed")), web(patience));
    }

    private static Web web(Duration patience) {
        return new Web(patience, LARGEST);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Received round(Follower follower) {
        Received received = new Received();
        try {
            follower.round(received);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return received;
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Harbour</title><link>https://harbour.example/</link>"
                + "<description>News</description>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(int number, String text) {
        return "<item><title>Item</title><link>https://harbour.example/" + number + "</link><description>" + text
                + "</description></item>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (hangs || exchange.getRequestURI().getPath().startsWith("/hangs")) {
                Thread.currentThread().join();
            }
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            byte[] bytes = body.getBytes(UTF_8);
            int status = bytes.length == 0 ? 404 : known != null && Objects.equals(known, etag) ? 304 : 200;
            answers.add(status);
            if (!type.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            String tag = etag;
            if (tag != null) {
                exchange.getResponseHeaders().set("ETag", tag);
            }
            exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
