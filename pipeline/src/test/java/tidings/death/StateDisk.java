package tidings.death;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file system of its own for the state of one instance, in memory, so that it can fill up or become read-only. */
final class StateDisk implements AutoCloseable {

    private static final long BYTES = 1L << 30;

    private final Path directory;

    private StateDisk(Path directory) {
        this.directory = directory;
    }

    /**
     * Mounts one.
     *
     * @param directory made if it is missing
     * @throws IOException where that is not allowed: only root may
     */
    static StateDisk mount(Path directory) throws IOException {
        Files.createDirectories(directory);
        mount("-t", "tmpfs", "-o", "size=" + BYTES, "tidings-state", directory.toString());
        return new StateDisk(directory);
    }

    /** From now on there is no room for another page. */
    void fill() throws IOException {
        FileStore store = Files.getFileStore(directory);
        // What is written meanwhile makes the size too small, which the kernel refuses.
        Failsafe.with(RetryPolicy.builder().handle(IOException.class).build())
                .run(() -> remount("size=" + (store.getTotalSpace() - store.getUnallocatedSpace())));
    }

    /** Nothing can be written from now on; no file may be open for writing. */
    void makeReadOnly() throws IOException {
        remount("ro");
    }

    /** As it was at first. */
    void repair() throws IOException {
        remount("rw,size=" + BYTES);
    }

    private void remount(String options) throws IOException {
        mount("-o", "remount," + options, directory.toString());
    }

    private static void mount(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
    }

    /** Unmounts it; whatever is in it is gone. */
    @Override
    public void close() throws IOException {
        run(List.of("umount", directory.toString()));
    }
}
