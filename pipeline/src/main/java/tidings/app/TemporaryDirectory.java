package tidings.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that is gone when this is closed, with all that is in it. */
final class TemporaryDirectory implements AutoCloseable {

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
        FileTree.remove(path);
    }
}
