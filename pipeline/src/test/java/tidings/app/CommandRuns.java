package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Commands as users give them, with one file of settings, in this JVM. */
final class CommandRuns {

    private final Path file;
    private final Map<String, String> settings;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /** @param directory for the file of settings */
    CommandRuns(Path directory, Map<String, String> settings) throws IOException {
        this.settings = Map.copyOf(settings);
        this.file = Files.write(
                directory.resolve("tidings.properties"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .sorted()
                        .toList());
    }

    /**
     * The same, for a pipeline of few partitions, whose topics it makes, with its state in a directory beside the file.
     *
     * @param more settings that win over these
     */
    static CommandRuns withTopics(Path directory, String bootstrapServers, String prefix, Map<String, String> more)
            throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "bootstrap.servers", bootstrapServers,
                "tidings.prefix", prefix,
                "tidings.threads", "1",
                "tidings.articles.partitions", "2",
                "tidings.extractions.partitions", "2",
                "tidings.repartition.partitions", "2",
                "tidings.state.directory", directory.resolve("state").toString()));
        settings.putAll(more);
        CommandRuns commands = new CommandRuns(directory, settings);
        assertThat(commands.run("topics", "--create")).as(commands.err()).isZero();
        return commands;
    }

    /** What the settings come to, for what is not done by a command. */
    Configuration configuration() {
        return Configuration.of(settings, Map.of(), Map.of(), 1);
    }

    /** The same, of an instance with another directory for state. */
    Configuration configuration(Path state) {
        return Configuration.of(settings, Map.of(), Map.of(Setting.STATE_DIRECTORY.key(), state.toString()), 1);
    }

    /** Runs a command, {@code run} without models; {@link #out} and {@link #err} hold what it printed, and nothing older. */
    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", file.toString()));
        return Tidings.execute(
                new PrintWriter(out),
                new PrintWriter(err),
                HandReading.commands(HandReading::read),
                all.toArray(new String[0]));
    }

    /** Waits until a running pipeline has worked off all that was given to it; fails after two minutes. */
    void awaitDrained() throws InterruptedException, ExecutionException {
        awaitDrained(() -> {});
    }

    /** @param check what it throws ends the waiting */
    void awaitDrained(Runnable check) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(configuration().client())) {
            Drained.awaitAll(admin, Drain.readers(admin, configuration()), Duration.ofMinutes(2), check);
        }
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
