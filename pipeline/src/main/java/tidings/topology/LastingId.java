package tidings.topology;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By what Kafka knows a process again after a restart, even one that was killed.
 *
 * <p>It is kept in a file, locked while this is open. Where that cannot be done, because another process works in the same
 * directory or nothing can be written there, there is none.
 */
public final class LastingId implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastingId.class);
    private static final String FILE = "process-id";
    private static final int MOST_BYTES = 100;

    private final @Nullable FileChannel file;
    private final Optional<UUID> value;

    private LastingId(@Nullable FileChannel file, Optional<UUID> value) {
        this.file = file;
        this.value = value;
    }

    /** @param directory for the file, durable; made if it is missing */
    public static LastingId open(Path directory) {
        FileChannel file = null;
        try {
            Files.createDirectories(directory);
            file = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (file.tryLock() != null) {
                return new LastingId(file, Optional.of(id(file)));
            }
            LOG.info("another process works in {}", directory);
        } catch (OverlappingFileLockException e) {
            LOG.info("something else in this process works in {}", directory);
        } catch (IOException e) {
            LOG.info("nothing can be kept in {}: {}", directory, e.getMessage());
        }
        closeQuietly(file);
        return new LastingId(null, Optional.empty());
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

    public Optional<UUID> value() {
        return value;
    }

    /** Lets go of the file; to be called once the process no longer goes by it. */
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
