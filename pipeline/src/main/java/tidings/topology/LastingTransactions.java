package tidings.topology;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's clients for a Streams application without state, whose transactions are called the same after a restart.
 *
 * <p>Streams calls transactions after the id of the process, which it keeps beside the state. Where there is no state it
 * makes up another one at each start. What a killed process left open would then hold back the readers of its partitions
 * until Kafka ends it, a minute later; under the old name the restarted process ends it at once.
 *
 * <p>The id is kept in a file, locked while this is open. Where that cannot be done, because another process works in the
 * same directory or nothing can be written there, transactions are called what Streams calls them.
 */
public final class LastingTransactions implements KafkaClientSupplier, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastingTransactions.class);
    private static final String FILE = "process-id";
    private static final int MOST_BYTES = 100;

    /** Streams' id of the process and the number of the thread. */
    private static final Pattern PROCESS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=-\\d+$)");

    private final @Nullable FileChannel file;
    private final @Nullable UUID id;

    private LastingTransactions(@Nullable FileChannel file, @Nullable UUID id) {
        this.file = file;
        this.id = id;
    }

    /** @param directory for the file, durable; made if it is missing */
    public static LastingTransactions open(Path directory) {
        FileChannel file = null;
        try {
            Files.createDirectories(directory);
            file = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (file.tryLock() != null) {
                return new LastingTransactions(file, id(file));
            }
            LOG.info("another process works in {}", directory);
        } catch (OverlappingFileLockException e) {
            LOG.info("something else in this process works in {}", directory);
        } catch (IOException e) {
            LOG.info("nothing can be kept in {}: {}", directory, e.getMessage());
        }
        closeQuietly(file);
        return new LastingTransactions(null, null);
    }

    /** As it stands in the file, or a new one that stands there from now on. */
    private static UUID id(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        file.read(bytes, 0);
        String kept = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        try {
            return UUID.fromString(kept);
        } catch (IllegalArgumentException e) {
            // Empty, or cut off as the disk was full.
            UUID id = UUID.randomUUID();
            file.truncate(0);
            file.write(ByteBuffer.wrap(id.toString().getBytes(StandardCharsets.UTF_8)), 0);
            file.force(true);
            return id;
        }
    }

    /** What a transaction is called that Streams calls so. */
    String name(String ofStreams) {
        return id == null ? ofStreams : PROCESS.matcher(ofStreams).replaceFirst(id.toString());
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        Map<String, Object> named = new HashMap<>(config);
        named.computeIfPresent(ProducerConfig.TRANSACTIONAL_ID_CONFIG, (key, name) -> name(name.toString()));
        return new KafkaProducer<>(named, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }

    /** Lets go of the file; to be called once the application has ended. */
    @Override
    public void close() {
        closeQuietly(file);
    }

    private static void closeQuietly(@Nullable FileChannel file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.info("{}", e.getMessage());
            }
        }
    }
}
