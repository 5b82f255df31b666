package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a JVM of its own, as users start it; what it prints goes to files. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param directory for its output and its temporary files */
    public static ChildProcess start(Path directory, String mainClass, String... arguments) throws IOException {
        return startWith(System.getProperty("java.class.path"), directory, mainClass, arguments);
    }

    /**
     * One that lives for minutes at most: quick code is better for it than the best.
     *
     * @param options of its JVM
     * @param directory for its output and its temporary files
     */
    public static ChildProcess startShortLived(
            String classPath, List<String> options, Path directory, String mainClass, String... arguments)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        all.addAll(options);
        return startWith(classPath, all, directory, mainClass, arguments);
    }

    /**
     * Starts one as {@link #start(Path, String, String...)} does.
     *
     * @param options of its JVM
     */
    static ChildProcess start(List<String> options, Path directory, String mainClass, String... arguments)
            throws IOException {
        return startWith(System.getProperty("java.class.path"), options, directory, mainClass, arguments);
    }

    /**
     * Starts one as {@link #start(Path, String, String...)} does, for which permissions hold: root's are taken from it.
     *
     * @param directory for its output and its temporary files
     */
    static ChildProcess startWithoutPrivilege(Path directory, String mainClass, String... arguments)
            throws IOException {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        return startWith(
                isRoot ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of(),
                System.getProperty("java.class.path"),
                List.of(),
                directory,
                mainClass,
                arguments);
    }

    /**
     * Starts one as {@link #start(Path, String, String...)} does, by another program.
     *
     * @param starter runs the command line behind it
     */
    static ChildProcess startBy(List<String> starter, Path directory, String mainClass, String... arguments)
            throws IOException {
        return startWith(starter, System.getProperty("java.class.path"), List.of(), directory, mainClass, arguments);
    }

    /** @param directory for its output and its temporary files */
    static ChildProcess startWith(String classPath, Path directory, String mainClass, String... arguments)
            throws IOException {
        return startWith(classPath, List.of(), directory, mainClass, arguments);
    }

    private static ChildProcess startWith(
            String classPath, List<String> options, Path directory, String mainClass, String... arguments)
            throws IOException {
        return startWith(List.of(), classPath, options, directory, mainClass, arguments);
    }

    private static ChildProcess startWith(
            List<String> starter,
            String classPath,
            List<String> options,
            Path directory,
            String mainClass,
            String... arguments)
            throws IOException {
        Files.createDirectories(directory);
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        String libraries = System.getProperty(BrokerProcess.LIBRARIES);
        if (libraries != null) {
            command.add("-D" + BrokerProcess.LIBRARIES + "=" + libraries);
        }
        // they live for seconds: what the second compiler saves later, it costs them now
        command.addAll(List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Djava.io.tmpdir=" + directory, "-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return new ChildProcess(
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start(),
                out,
                err);
    }

    /** Its exit value; what it printed, as an error, if it does not end in time. */
    public int awaitEnd(int minutes) throws InterruptedException, IOException {
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            throw new AssertionError("still running after " + minutes + " minutes:\n" + Files.readString(err));
        }
        return process.exitValue();
    }

    /** Waits until it prints a line that begins so; fails with what it printed if it ends first, or after three minutes. */
    public void awaitLine(String start) throws InterruptedException, IOException {
        await("line \"" + start + '"').atMost(3, TimeUnit.MINUTES).until(() -> {
            boolean runs = process.isAlive();
            boolean printed = out().stream().anyMatch(line -> line.startsWith(start));
            assertThat(runs || printed).as(err()).isTrue();
            return printed;
        });
    }

    /** Fails with what it printed if it has ended. */
    void requireAlive() throws IOException {
        assertThat(process.isAlive()).as(out() + err()).isTrue();
    }

    public Process process() {
        return process;
    }

    /** Makes its JVM print what its threads do; where there is no SIGQUIT, nothing. */
    public void dumpThreads() {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            // It only helps to explain what failed before.
        }
    }

    public List<String> out() throws IOException {
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    public String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
