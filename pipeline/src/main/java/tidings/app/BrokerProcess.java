package tidings.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A broker in a JVM of its own, killed when this is closed: nobody needs its data. It also dies by itself when this JVM
 * does, however that happens, since its standard input ends then.
 */
final class BrokerProcess implements AutoCloseable {

    private static final Pattern READY =
            Pattern.compile(Pattern.quote(BrokerCommand.READY) + "(?<address>\\S+:\\d+),.*");

    /** A process that a signal ended has this and the signal's number as exit value. */
    private static final int SIGNALLED = 128;

    /** A directory of jars. */
    static final String LIBRARIES = "tidings.broker.libraries";

    private final Process process;

    private BrokerProcess(Process process) {
        this.process = process;
    }

    /** Begins to start a broker and returns at once. */
    static BrokerProcess fork(Path data) {
        try {
            return new BrokerProcess(new ProcessBuilder(command(data))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a broker: " + e.getMessage(), e);
        }
    }

    /** Of a broker: its own release of Kafka before all else, where the launcher says that there is one. */
    static String classPath() {
        String common = System.getProperty("java.class.path");
        String libraries = System.getProperty(LIBRARIES);
        return libraries == null ? common : Path.of(libraries, "*") + File.pathSeparator + common;
    }

    private static List<String> command(Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // It lives for a minute: quick code is better than the best.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Tidings.class.getName(),
                "broker",
                "--port=0",
                "--until-input-ends",
                "--log-level=ERROR",
                "--data=" + data);
    }

    /**
     * Waits until it takes requests.
     *
     * @return host and port
     * @throws CommandException if it ends before that; it has said why on standard error
     */
    String awaitBootstrapServer() {
        try {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    return ready.group("address");
                }
            }
        } catch (IOException e) {
            throw new CommandException("the broker that was started cannot be read from: " + e.getMessage(), e);
        }
        // Ctrl-C goes to both processes, and the broker may be the first to end.
        throw new CommandException(
                process.onExit().join().exitValue() > SIGNALLED
                        ? "stopped"
                        : "the broker that was started ended at once: see above");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
