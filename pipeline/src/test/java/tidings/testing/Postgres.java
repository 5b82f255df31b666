package tidings.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server with one empty database, both called {@code tidings}, gone when this is closed. */
public final class Postgres implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String NAME = "tidings";

    private final Path programs;
    private final Path directory;
    private final int port;

    private Postgres(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /** @param programs where {@code initdb} and the like are */
    public static Postgres start(Path programs) throws IOException, InterruptedException {
        // Not in a directory of the test's: the server is another user, who must be able to go there.
        Path directory = Files.createTempDirectory("tidings-postgres-");
        Postgres postgres = new Postgres(programs, directory, FreePorts.one());
        if (isRoot()) {
            run(List.of("chown", "postgres", directory.toString()));
        }
        Path data = directory.resolve("data");
        postgres.program("initdb", "-D", data.toString(), "-U", NAME, "--auth=trust", "--no-sync");
        postgres.program(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-p " + postgres.port + " -k " + directory + " -c listen_addresses=" + HOST,
                "start");
        postgres.program("createdb", "-h", HOST, "-p", "" + postgres.port, "-U", NAME, NAME);
        return postgres;
    }

    public int port() {
        return port;
    }

    /** What a query prints: a line a row, columns with | between; what it says instead, if it fails. */
    public String query(String sql) throws IOException, InterruptedException {
        return new String(
                start(List.of(
                                programs.resolve("psql").toString(),
                                "-h",
                                HOST,
                                "-p",
                                "" + port,
                                "-U",
                                NAME,
                                "-At",
                                "-c",
                                sql,
                                NAME))
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    /** The server refuses to be root's. */
    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void program(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(
                    command + ": " + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile())
                .start();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        program("pg_ctl", "-D", directory.resolve("data").toString(), "-m", "immediate", "stop");
        run(List.of("rm", "-r", directory.toString()));
    }
}
