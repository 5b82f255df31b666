package tidings.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is far larger, deeper or slower than any article costs a bounded amount of time and memory, and a line says why. */
class LimitsTest {

    /** Of the processor, for what takes a quarter of it where nothing grows faster than its input. */
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private static final int LEVELS = 50_000;

    private static final String SENTENCE = "Ilse Varga opened the new lock at Port Ansel on Tuesday, at last.";

    @Test
    void aPageOfTwentyMegabytesIsRefused() throws IOException {
        String page = "<p>" + SENTENCE + "</p>\n";
        byte[] bytes = page.repeat((20 << 20) / page.length()).getBytes(UTF_8);
        assertThat(inTime("a.html", bytes).reasons()).containsExactly("has more than 16777216 bytes: no page of news");
        assertThat(inTime("a.html.gz", packed(bytes)).reasons())
                .containsExactly("has more than 16777216 bytes: no page of news");
    }

    @Test
    void aPageOfTenMegabytesIsRead() {
        String paragraph = "<div class=\"related\"><a href=\"/a\">Lock</a></div><p>" + SENTENCE + "</p>";
        String page = "<article><h1>Lock opens</h1>" + paragraph.repeat((10 << 20) / paragraph.length());
        assertThat(inTime("a.html", page.getBytes(UTF_8)).articles).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<div class=\"article-body\">",
                "<div class=\"sidebar related comments\">",
                "<article><header>",
                "<div class=\"footer\"><time datetime=\"2019-05-14\">14 May 2019</time>",
                "<figure><a href=\"/a\">Lock</a>",
                "<h1>Lock <span>opens",
                "<ul><li><a href=\"/a\">Lock opens</a>",
                "<blockquote><p>"
            })
    void depthCostsNoMoreThanLength(String level) {
        String page = level.repeat(LEVELS) + "<p>" + SENTENCE + ' ' + SENTENCE + ' ' + SENTENCE;
        assertThat(inTime("a.html", page.getBytes(UTF_8)).articles).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss><channel><item>", "<newsItem>", "<feed><entry><content type=\"xhtml\"><div>"})
    void depthInAFeedCostsNoMoreThanLength(String level) {
        String feed = level.repeat(LEVELS / 4) + "<title>Lock opens</title><link>http://a.example/</link>";
        Received received = inTime("a.xml", feed.getBytes(UTF_8));
        assertThat(received.articles.size() + received.unreadable.size()).isPositive();
    }

    @Test
    void commentsThatNothingEndsCostNoMoreThanTheirLength() {
        String page = "<!--".repeat(LEVELS * 10) + "--><p>" + SENTENCE;
        assertThat(inTime("a.html", page.getBytes(UTF_8)).articles).hasSize(1);
    }

    @Test
    void aServerThatNeverEndsIsLeftWhenItHasSentTooMuch() throws IOException {
        try (Endless server = new Endless(new byte[1_000], Duration.ZERO)) {
            assertThatThrownBy(
                            () -> new Web(Duration.ofSeconds(60), 100_000).get(server.address(), Web.Validators.NONE))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("cannot be got: more than 100000 bytes");
        }
    }

    @Test
    void aServerThatSendsByteByByteIsLeftWhenTimeIsUp() throws IOException {
        try (Endless server = new Endless(new byte[1], Duration.ofMillis(10))) {
            assertThatThrownBy(
                            () -> new Web(Duration.ofMillis(400), 100_000).get(server.address(), Web.Validators.NONE))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("the server takes longer than 0.4 s");
        }
    }

    private static Received inTime(String name, byte[] bytes) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Received received = Received.of(name, bytes);
        Duration used = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        assertThat(used).isLessThan(BUDGET);
        return received;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A server whose answer has no end: the same bytes again and again, with a pause between two. */
    private static final class Endless implements AutoCloseable {

        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final byte[] bytes;
        private final Duration pause;

        Endless(byte[] bytes, Duration pause) throws IOException {
            this.bytes = bytes;
            this.pause = pause;
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        private void answer(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream stream = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    stream.write(bytes);
                    stream.flush();
                    Thread.sleep(pause.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
