package tidings.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidings.app.Tidings;

/** A {@code tidings} command in a JVM of its own, as users run it, so that its processor time is its own. */
final class Jvm implements AutoCloseable {

    /** The checkout that this is of, with its launcher, as a system property says; else where we are. */
    static final Path HOME = Path.of(System.getProperty("tidings.home", "")).toAbsolutePath();

    private final Process process;
    private final BufferedReader out;

    private Jvm(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Begins to run a command; what goes wrong is on standard error.
     *
     * @param options of the JVM
     */
    static Jvm start(List<String> options, String... command) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Tidings.class.getName()));
        line.addAll(List.of(command));
        return start(line);
    }

    private static Jvm start(List<String> line) throws IOException {
        return new Jvm(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /**
     * Begins to run the pipeline as users do, by the launcher, with no port of its own.
     *
     * @param state its directory
     * @param more words of the command line
     */
    static Jvm pipeline(String address, Path state, String... more) throws IOException {
        return pipeline(HOME, address, state, more);
    }

    /** The same of a checkout, built. */
    static Jvm pipeline(Path checkout, String address, Path state, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                checkout.resolve("tidings").toAbsolutePath().toString(),
                "run",
                "--bootstrap-server=" + address,
                "--kafka-config=tidings.http.port=-1",
                "--kafka-config=tidings.state.directory=" + state));
        words.addAll(List.of(more));
        return start(words);
    }

    /** Begins to start a broker that ends with this process. */
    static Jvm broker(Path data) throws IOException {
        return start(
                List.of("-Xmx512m"), "broker", "--port=0", "--until-input-ends", "--log-level=ERROR", "--data=" + data);
    }

    /** Where clients find the broker that it runs. */
    String address() throws IOException {
        return awaitLine("Kafka listens on ").split("[ ,]+", -1)[3];
    }

    long pid() {
        return process.pid();
    }

    /**
     * The first line of its output that begins so; what comes later goes to standard error, so that no pipe is full.
     *
     * @throws IllegalStateException if it ends without one
     */
    String awaitLine(String beginning) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                Thread rest = new Thread(this::printRest, "output");
                rest.setDaemon(true);
                rest.start();
                return line;
            }
        }
        throw new IllegalStateException("the command ended without \"" + beginning + "\": see above");
    }

    private void printRest() {
        try {
            out.lines().forEach(System.err::println);
        } catch (UncheckedIOException e) {
            // The process was ended, and its output with it.
        }
    }

    /** Processor time of all its threads so far. */
    Duration cpu() {
        return cpu(process.toHandle());
    }

    /** Processor time of all threads of a process so far; none where the system does not say. */
    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it as kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
