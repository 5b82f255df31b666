package tidings.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What another JVM on this machine holds: memory, files, and state on disk.
 *
 * @param pid of its process
 * @param state the directory of its state
 */
record Watched(long pid, Path state) {

    /** Live objects by class, after a full collection. */
    HeapHistogram heap() throws IOException {
        return HeapHistogram.of(pid);
    }

    /** How many files, sockets too, it has open; −1 where the system doesn't say. */
    long handles() throws IOException {
        Path open = Path.of("/proc", Long.toString(pid), "fd");
        if (!Files.isDirectory(open)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.count();
        }
    }

    /** MB on disk; −1 if files went away while it was looked at. */
    long size() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(state)) {
            files = walk.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            return -1;
        }
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (NoSuchFileException e) {
                return -1;
            }
        }
        return bytes / 1_000_000;
    }
}
