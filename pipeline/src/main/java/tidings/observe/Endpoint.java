package tidings.observe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * {@code /metrics} in Prometheus' text format, {@code /health/live} and {@code /health/ready}: 200, or 503 with one line
 * that says why not.
 */
public final class Endpoint implements AutoCloseable {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Meters meters;
    private final Health health;

    private Endpoint(HttpServer server, ExecutorService threads, Meters meters, Health health) {
        this.server = server;
        this.threads = threads;
        this.meters = meters;
        this.health = health;
    }

    /**
     * Listens and answers from now on, on a thread of its own.
     *
     * @throws IOException if it cannot listen there, with one line that says why and what to do
     */
    public static Endpoint open(EndpointSettings settings, Meters meters, Health health) throws IOException {
        ExecutorService threads = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "http");
            thread.setDaemon(true);
            return thread;
        });
        Endpoint endpoint = new Endpoint(listen(settings), threads, meters, health);
        endpoint.server.setExecutor(threads);
        endpoint.server.createContext("/", endpoint::answer);
        endpoint.server.start();
        return endpoint;
    }

    private static HttpServer listen(EndpointSettings settings) throws IOException {
        try {
            InetAddress host = InetAddress.getByName(settings.host());
            return HttpServer.create(new InetSocketAddress(host, settings.port()), 0);
        } catch (BindException e) {
            throw new HttpAddress(settings.host(), settings.port())
                    .taken("run", "--http-port (0 any, -1 none) or --http-host", e);
        } catch (UnknownHostException e) {
            throw new IOException("--http-host " + settings.host() + " is not known on this machine", e);
        }
    }

    /** Where it listens, with the port that was free if any was wanted. */
    public String address() {
        InetSocketAddress address = server.getAddress();
        return new HttpAddress(address.getHostString(), address.getPort()).toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                respond(exchange, WRONG_METHOD, TEXT, "only GET\n");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/metrics" -> respond(exchange, OK, METRICS, meters.scrape());
                case "/health/live" -> respond(exchange, health.failure(), "alive");
                case "/health/ready" -> respond(exchange, health.failure().or(health::awaited), "ready");
                default -> respond(exchange, NOT_FOUND, TEXT, "/metrics, /health/live or /health/ready\n");
            }
        }
    }

    private static void respond(HttpExchange exchange, Optional<String> trouble, String good) throws IOException {
        respond(exchange, trouble.isEmpty() ? OK : UNAVAILABLE, TEXT, trouble.orElse(good) + '\n');
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
