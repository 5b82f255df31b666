package tidings.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample articles that come with Tidings. */
public final class Samples {

    private Samples() {}

    /** Copies them out of the jar, or wherever the class path has them, to a directory that is made if need be. */
    public static void copyTo(Path directory) throws IOException {
        URI samples = location();
        Files.createDirectories(directory);
        if (samples.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(samples, Map.of())) {
                copy(jar.provider().getPath(samples), directory);
            }
        } else {
            copy(Path.of(samples), directory);
        }
    }

    private static URI location() {
        try {
            return Objects.requireNonNull(Samples.class.getResource("/tidings/samples"), "no samples on the class path")
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> list = Files.list(from)) {
            List<Path> files = list.toList();
            for (Path file : files) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
    }
}
