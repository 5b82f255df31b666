package tidings.serve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;

/** Where the indexes of one topic lie: numbered directories, of which the newest is the one that is served. */
final class IndexDirectories {

    private final Path root;
    private final Disk disk;

    /** Where indexes lie. */
    @FunctionalInterface
    interface Disk {
        Directory open(Path directory) throws IOException;
    }

    /**
     * @param root of one topic's alone
     * @param disk opens directories there
     */
    IndexDirectories(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /** @throws AccessDeniedException if nothing can be written there */
    void create() throws IOException {
        Files.createDirectories(root);
        if (!Files.isWritable(root)) {
            throw new AccessDeniedException(root.toString());
        }
    }

    /** The newest first. */
    List<Path> all() throws IOException {
        try (Stream<Path> found = Files.list(root)) {
            return found.filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
                    .sorted(Comparator.comparingInt((Path path) -> number(path)).reversed())
                    .toList();
        }
    }

    /** One for another index, newer than all. */
    Path next() throws IOException {
        int last = all().stream().mapToInt(IndexDirectories::number).max().orElse(0);
        return root.resolve(Integer.toString(last + 1));
    }

    Directory open(Path directory) throws IOException {
        return disk.open(directory);
    }

    /** Others are former ones, or were not finished. */
    void removeAllBut(Path directory) throws IOException {
        for (Path each : all()) {
            if (!each.equals(directory)) {
                remove(each);
            }
        }
    }

    void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private static int number(Path directory) {
        return Integer.parseInt(directory.getFileName().toString());
    }
}
