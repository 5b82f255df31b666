package tidings.benchmark;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** MB on disk; files that go away while it is looked at count as none. */
    long size() throws IOException {
        long[] bytes = new long[1];
        Files.walkFileTree(state, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0] / 1_000_000;
    }
}
