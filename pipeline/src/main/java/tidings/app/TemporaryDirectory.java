package tidings.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory that is gone when this is closed, with all that is in it. */
final class TemporaryDirectory implements AutoCloseable {

    /** Others may still be writing: what appears during one walk goes in the next. */
    private static final int WALKS = 5;

    private final Path path;

    private TemporaryDirectory(Path path) {
        this.path = path;
    }

    static TemporaryDirectory create(String name) {
        try {
            return new TemporaryDirectory(Files.createTempDirectory(name));
        } catch (IOException e) {
            throw new CommandException(
                    "cannot make a directory in " + System.getProperty("java.io.tmpdir") + " (" + e.getMessage()
                            + "): make room there, or name another with TIDINGS_JAVA_OPTIONS=-Djava.io.tmpdir=…",
                    e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        for (int walk = 1; Files.exists(path); walk++) {
            try {
                Files.walkFileTree(path, new Removal());
            } catch (IOException e) {
                if (walk == WALKS) {
                    throw new UncheckedIOException("cannot remove " + path + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Gone before we came.
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
