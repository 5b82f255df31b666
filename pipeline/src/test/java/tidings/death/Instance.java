package tidings.death;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidings.app.ModelFreeRun;

/**
 * One process of a pipeline, and where it keeps its state.
 *
 * @param disk of its state, if it has one of its own
 */
record Instance(Member process, Path state, Optional<StateDisk> disk) {

    /** From the directory of the state down to that file: generation, application, file. */
    private static final int DEPTH = 3;

    /** Says what it does: a trial that fails is not easily repeated. */
    private static final String LOGGING = "-Dlogback.configurationFile=tidings/death/logback.xml";

    private static final Pattern PROCESS_ID = Pattern.compile("\"processId\"\\s*:\\s*\"([^\"]+)\"");

    /** One that reads articles that hold their extraction; it is not started yet. */
    static Instance of(
            String name, Path directory, Optional<StateDisk> disk, String servers, String prefix, String articles) {
        Path state = stateOf(directory);
        return new Instance(
                new Member(
                        name,
                        System.getProperty("java.class.path"),
                        directory,
                        List.of(LOGGING),
                        ModelFreeRun.class.getName(),
                        Settings.arguments(servers, prefix, articles, state)),
                state,
                disk);
    }

    /** Where an instance that prints to {@code directory} keeps its state. */
    static Path stateOf(Path directory) {
        return directory.resolve("state");
    }

    /** What the names of an application's transactions contain: Streams keeps it with the state. */
    String processId(String application) throws IOException {
        Path file = Path.of(application, "kafka-streams-process-metadata");
        try (Stream<Path> files = Files.find(state, DEPTH, (path, attributes) -> path.endsWith(file))) {
            Matcher id = PROCESS_ID.matcher(Files.readString(files.findFirst().orElseThrow(), StandardCharsets.UTF_8));
            if (!id.find()) {
                throw new IOException("no process id in " + file);
            }
            return id.group(1);
        }
    }
}
