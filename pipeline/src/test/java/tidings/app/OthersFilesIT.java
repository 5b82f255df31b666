package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that are another user's. */
class OthersFilesIT {

    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir
    Path directory;

    @Test
    void anIndexThatMayNotBeWrittenIsSaid() throws Exception {
        Path index = others("index/facts");
        assertThat(saying("serve", "--bootstrap-server", NOWHERE, "--port", "0", "--index", parent(index)))
                .isEqualTo("tidings serve: " + index + " may not be read or written by this user");
    }

    @Test
    void anIndexInADirectoryOfOnesOwnThatMayNotBeWrittenIsSaid() throws Exception {
        Path index = others("index");
        assertThat(saying("serve", "--bootstrap-server", NOWHERE, "--port", "0", "--index", index.toString()))
                .isEqualTo("tidings serve: " + index + "/facts may not be read or written by this user");
    }

    @Test
    void aBrokersDataThatMayNotBeWrittenAreSaid() throws Exception {
        Path metadata = others("data/__cluster_metadata-0");
        assertThat(saying("broker", "--port", "0", "--data", parent(metadata)))
                .startsWith("tidings broker: cannot write to " + parent(metadata) + " (AccessDeniedException)");
    }

    /** One that may be read. */
    private Path others(String path) throws IOException {
        Path made = Files.createDirectories(directory.resolve(path));
        return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    private static String parent(Path path) {
        return path.resolveSibling("").toString();
    }

    /** What the command says, in one line, before it fails. */
    private String saying(String... command) throws Exception {
        try (ChildProcess tidings =
                ChildProcess.startWithoutPrivilege(directory.resolve("process"), Tidings.class.getName(), command)) {
            assertThat(tidings.awaitEnd(2)).isEqualTo(1);
            assertThat(tidings.err()).hasLineCount(1);
            return tidings.err().strip();
        }
    }
}
