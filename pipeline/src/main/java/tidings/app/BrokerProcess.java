package tidings.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A broker in a JVM of its own, data in a temporary directory, both gone when this is closed.
 *
 * <p>It is killed, not stopped: nobody needs its data. It also dies by itself when this JVM does, however that happens,
 * since its standard input ends then.
 */
final class BrokerProcess implements AutoCloseable {

    private static final Pattern READY =
            Pattern.compile(Pattern.quote(BrokerCommand.READY) + "(?<address>\\S+:\\d+),.*");

    private final Process process;
    private final Path data;

    private BrokerProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** Begins to start a broker and returns at once. */
    static BrokerProcess fork() {
        try {
            Path data = Files.createTempDirectory("tidings-broker-");
            return new BrokerProcess(
                    new ProcessBuilder(command(data))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start(),
                    data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a broker: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // It lives for a minute: quick code is better than the best.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
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
        throw new CommandException("the broker that was started ended at once: see above");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        deleteAll(data);
    }

    private static void deleteAll(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
