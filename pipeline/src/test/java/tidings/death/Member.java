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
    private final String classPath;
    private final Path directory;
    private final String mainClass;
    private final String[] arguments;
    private final List<Duration> restores = new ArrayList<>();
    private final List<String> options;
    private @Nullable ChildProcess process;
    private int starts;
    private long startedAt;
    private long endedAt;
    private boolean isFirst = true;
    private boolean seenReady;
    private boolean seenEnd;
    private boolean lies;
    private boolean closed;

    /**
     * It is not started yet.
     *
     * @param directory for what it prints
     * @param options of its JVM
     */
    Member(String name, String classPath, Path directory, List<String> options, String mainClass, String... arguments) {
        this.name = name;
        this.classPath = classPath;
        this.directory = directory;
        this.options = List.copyOf(options);
        this.mainClass = mainClass;
        this.arguments = arguments.clone();
    }

    String name() {
        return name;
    }

    synchronized void start() throws IOException {
        if (closed) {
            throw new IllegalStateException(name + " is not to be started any more");
        }
        isFirst = startedAt == 0;
        startedAt = System.nanoTime();
        seenReady = false;
        seenEnd = false;
        lies = false;
        removeLibraries();
        keepLog();
        starts++;
        process = ChildProcess.startShortLived(classPath, options, directory, mainClass, arguments);
    }

    /** What it logged since its last start; the next one begins anew. */
    private void keepLog() throws IOException {
        if (process != null) {
            Files.writeString(directory.resolve("err-" + starts + ".txt"), process.err());
        }
    }

    /** Makes it print what its threads do, behind what it printed before. */
    void dumpThreads() {
        if (process != null && !hasEnded()) {
            process.dumpThreads();
        }
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

    /** Ends it with SIGKILL: nothing of it gets to say goodbye. It lies until it is started. */
    synchronized void kill() {
        lies = true;
        if (process != null) {
            process.process().destroyForcibly().onExit().join();
            noteEnd();
        }
    }

    /** From now on it is not started again if it ends by itself. */
    void letLie() {
        lies = true;
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
        if (!lies && hasEnded()) {
            start();
        }
    }

    /** Looks whether it has become ready or has ended, and notes when. */
    void look() throws IOException {
        if (!seenReady && isReady()) {
            seenReady = true;
            if (!isFirst) {
                restores.add(Duration.ofNanos(System.nanoTime() - startedAt));
            }
        }
        if (process != null && hasEnded()) {
            noteEnd();
        }
    }

    private void noteEnd() {
        if (!seenEnd) {
            seenEnd = true;
            endedAt = System.nanoTime();
        }
    }

    /** When it was killed or seen to have ended the last time, in nanoseconds of this JVM. */
    long endedAt() {
        return endedAt;
    }

    /** From each start but the first until it was seen to be ready; without those that it ended before. */
    List<Duration> restores() {
        return List.copyOf(restores);
    }

    /** How it stands, and where its logs are. */
    @Override
    public String toString() {
        return name + (hasEnded() ? " has ended" : seenReady ? " is ready" : " runs and is not ready") + ", started "
                + starts + " times; see " + directory;
    }

    /** What it logged since its last start. */
    String complaints() throws IOException {
        return process == null ? name + " never began" : name + ": " + process.err();
    }

    /** Kills it for good. */
    @Override
    public synchronized void close() {
        closed = true;
        kill();
    }
}
