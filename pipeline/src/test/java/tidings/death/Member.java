package tidings.death;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.app.ChildProcess;

/** A process that can be killed and started again on what it left, as a supervisor would. */
final class Member implements AutoCloseable {

    private static final String READY = "ready";

    private final String name;
    private final Path directory;
    private final String mainClass;
    private final String[] arguments;
    private final List<Duration> restores = new ArrayList<>();
    private @Nullable ChildProcess process;
    private long startedAt;
    private boolean seenReady;

    /** @param directory for what it prints */
    Member(String name, Path directory, String mainClass, String... arguments) {
        this.name = name;
        this.directory = directory;
        this.mainClass = mainClass;
        this.arguments = arguments.clone();
    }

    String name() {
        return name;
    }

    void start() throws IOException {
        startedAt = System.nanoTime();
        seenReady = false;
        removeLibraries();
        process = ChildProcess.startShortLived(directory, mainClass, arguments);
    }

    /** Native code that RocksDB unpacks at each start, and that a process that is killed cannot take away. */
    private void removeLibraries() throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> libraries = Files.newDirectoryStream(directory, "librocksdbjni*")) {
                for (Path library : libraries) {
                    Files.delete(library);
                }
            }
        }
    }

    /** Ends it with SIGKILL: nothing of it gets to say goodbye. */
    void kill() {
        if (process != null) {
            process.process().destroyForcibly().onExit().join();
            process = null;
        }
    }

    boolean isReady() throws IOException {
        return process != null && !hasEnded() && process.out().stream().anyMatch(line -> line.startsWith(READY));
    }

    /** True if it is not running. */
    boolean hasEnded() {
        return process == null || !process.process().isAlive();
    }

    /** Starts it again if it ended by itself, as it may when it begins while no broker answers. */
    void keepAlive() throws IOException {
        if (hasEnded()) {
            start();
        }
    }

    /** Looks whether it has become ready, and notes when. */
    void look() throws IOException {
        if (!seenReady && isReady()) {
            seenReady = true;
            restores.add(Duration.ofNanos(System.nanoTime() - startedAt));
        }
    }

    /** From each start that came to it until it was seen to be ready. */
    List<Duration> restores() {
        return List.copyOf(restores);
    }

    /** What it complained of, to explain a failure. */
    String complaints() throws IOException {
        return process == null ? name + " is dead" : name + ": " + process.err();
    }

    @Override
    public void close() {
        kill();
    }
}
