package tidings.serve;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tidings.observe.HttpAddress;
import tidings.observe.Meters;
import tidings.topology.StreamsSettings;
import tidings.topology.Topics;

/** The read side at work: indexes that follow their topics, the API, the live stream and the page. */
public final class Serving implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int MAX_ADDRESS = 8_192;
    private static final long IDLE_MILLIS = 60_000;
    private static final long STOP_MILLIS = 2_000;

    private final Server server;
    private final ServerConnector connector;
    private final StreamHandler stream;
    private final ReadSide side;
    private final Optional<Watches> watches;
    private final Api api;

    private Serving(
            Server server,
            ServerConnector connector,
            StreamHandler stream,
            ReadSide side,
            Optional<Watches> watches,
            Api api) {
        this.server = server;
        this.connector = connector;
        this.stream = stream;
        this.side = side;
        this.watches = watches;
        this.api = api;
    }

    /**
     * Serves what is there from now on, and follows the topics.
     *
     * @param streams the topics, and how their values are read
     * @param client Kafka's settings for clients
     * @param clock how old things are
     * @param meters measure how it stands; nothing depends on them
     * @throws IOException if it cannot listen there, or the directory cannot be used, with one line that says why and what
     *     to do
     */
    public static Serving open(
            ServeSettings settings, StreamsSettings streams, Map<String, Object> client, Clock clock, Meters meters)
            throws IOException {
        LiveTail tail = new LiveTail();
        ReadSide side = new ReadSide(streams, client, settings.directory(), clock, tail);
        Api api = new Api(side);
        StreamHandler stream = new StreamHandler(side, tail);
        side.show(meters.serving());
        meters.serving().watchClients(stream::clients);
        Optional<Watches> watches = settings.watches() == ServeSettings.Watching.OFF
                ? Optional.empty()
                : Optional.of(new Watches(
                        client,
                        streams.topics().name(Topics.WATCHES),
                        streams.topics().prefix() + "watch",
                        side,
                        new Webhook(settings.watches() == ServeSettings.Watching.ANYWHERE),
                        clock,
                        meters.serving()));
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.setStopTimeout(STOP_MILLIS);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http()));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        GzipHandler zipped =
                new GzipHandler(new Handler.Sequence(new ApiHandler(api, side, meters.serving()), PageHandler.load()));
        server.setHandler(new Gate(
                settings,
                new Rate(settings.rate(), clock),
                new Handler.Sequence(new HealthHandler(side, meters), stream, new WatchHandler(watches), zipped)));
        Serving serving = new Serving(server, connector, stream, side, watches, api);
        try {
            side.start();
            watches.ifPresent(Watches::start);
            server.start();
            return serving;
        } catch (Exception e) {
            serving.close();
            if (e.getCause() instanceof BindException || e instanceof BindException) {
                throw new HttpAddress(settings.host(), settings.port()).taken("serve", "--port (0 any) or --host", e);
            }
            throw e instanceof IOException io ? io : new IOException("cannot serve: " + e.getMessage(), e);
        }
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(MAX_ADDRESS);
        // Ids contain slashes; paths are cut before they are decoded, so that an encoded one is no separator.
        http.setUriCompliance(
                UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING,AMBIGUOUS_EMPTY_SEGMENT"));
        return http;
    }

    /** All that can be asked, behind {@code /api/v1/}. */
    Set<String> questions() {
        return api.addresses();
    }

    /** Where it listens, with the port that was free if any was wanted. */
    public String address() {
        return new HttpAddress(connector.getHost(), connector.getLocalPort()).toString();
    }

    /** Ends streams and answers, commits the indexes, and leaves. */
    @Override
    public void close() throws IOException {
        stream.close();
        watches.ifPresent(Watches::close);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the HTTP server did not stop: " + e.getMessage(), e);
        } finally {
            side.close();
        }
    }
}
