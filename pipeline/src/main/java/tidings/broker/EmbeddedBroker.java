package tidings.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker in this JVM, its own controller, listening on the loopback interface only, data kept in a directory.
 *
 * <p>Kafka ends the JVM when its broker breaks, so run it in a JVM of its own: {@code tidings broker}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it takes requests: about three seconds.
     *
     * @param data made and formatted if it is not there; kept when the broker stops
     * @param port 0 for any free one
     * @throws BrokerException if the port is taken, or the directory is in use or not writable
     */
    public static EmbeddedBroker start(Path data, int port) {
        return start(data, port, Map.of(), Time.SYSTEM);
    }

    /** @param more of Kafka's settings, which win */
    static EmbeddedBroker start(Path data, int port, Map<String, String> more, Time time) {
        Path directory = prepare(data);
        Ports ports = Ports.find(port);
        Map<String, String> properties = new TreeMap<>(BrokerProperties.of(directory, ports));
        properties.putAll(more);
        try {
            format(directory, properties);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), time);
            server.startup();
            return new EmbeddedBroker(server, ports.broker());
        } catch (Exception e) {
            throw new BrokerException(
                    "the broker with data in " + directory + " did not start (" + firstLine(e)
                            + "): if the data is not a broker's of this version, give another directory with --data",
                    e);
        }
    }

    /** Host and port for clients. */
    public String bootstrapServer() {
        return BrokerProperties.HOST + ":" + port;
    }

    /** Waits until the broker has stopped. */
    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Makes sure the directory is there, ours to write, and no other broker's. */
    private static Path prepare(Path data) {
        Path directory = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            // Kafka holds this very lock while it runs.
            try (FileChannel channel = FileChannel.open(
                            directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw inUse(directory, null);
                }
            }
            requireWritable(directory);
        } catch (OverlappingFileLockException e) {
            throw inUse(directory, e);
        } catch (IOException e) {
            throw new BrokerException(
                    "cannot write to " + directory + " (" + e.getClass().getSimpleName()
                            + "): give the broker a directory of yours with --data",
                    e);
        }
        return directory;
    }

    /** What Kafka itself says of another user's directories inside is a page of traces. */
    private static void requireWritable(Path directory) throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            Optional<Path> refused = inside.filter(Files::isDirectory)
                    .filter(each -> !Files.isWritable(each))
                    .findFirst();
            if (refused.isPresent()) {
                throw new AccessDeniedException(refused.get().toString());
            }
        }
    }

    private static BrokerException inUse(Path directory, @Nullable Throwable cause) {
        return new BrokerException(
                "another broker uses " + directory + ": stop it, or give another directory with --data", cause);
    }

    /** Writes a new cluster's first metadata; leaves a directory that has some as it is. */
    private static void format(Path directory, Map<String, String> properties) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerProperties.NODE)
                .addDirectory(properties.get("log.dirs"))
                .setMetadataLogDirectory(properties.get("log.dirs"))
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setIgnoreFormatted(true)
                .run();
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
