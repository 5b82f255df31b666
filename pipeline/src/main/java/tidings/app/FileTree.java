package tidings.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory and all that is in it. */
final class FileTree {

    /** Others may still be writing: what appears during one walk goes in the next. */
    private static final int WALKS = 5;

    private FileTree() {}

    /** Removes it; nothing happens if it is not there. */
    static void remove(Path root) {
        for (int walk = 1; Files.exists(root); walk++) {
            try {
                Files.walkFileTree(root, new Removal());
            } catch (IOException e) {
                if (walk == WALKS) {
                    throw new UncheckedIOException("cannot remove " + root + ": " + e.getMessage(), e);
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
