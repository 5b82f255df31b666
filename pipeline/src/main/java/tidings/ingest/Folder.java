package tidings.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies below a directory.
 *
 * @param files that are read, by name
 * @param others that are not
 * @param closed that may not be looked into
 */
record Folder(List<Path> files, PassedOver others, List<Path> closed) {

    static Folder of(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        PassedOver others = new PassedOver("of other endings");
        List<Path> closed = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!Files.isRegularFile(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (Kind.ofFile(file.toString()).isPresent()) {
                    files.add(file);
                } else {
                    others.file(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(directory)) {
                    throw e;
                }
                closed.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        closed.sort(null);
        return new Folder(files, others, closed);
    }
}
