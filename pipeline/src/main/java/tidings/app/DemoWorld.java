package tidings.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker and directories that live as long as a demo, however it ends. */
final class DemoWorld implements AutoCloseable {

    /** What a process that Ctrl-C ended says it ended with. */
    private static final int INTERRUPTED = 130;

    private final Thread interruption = new Thread(this::interrupted, "end-demo");
    private @Nullable TemporaryDirectory directory;
    private @Nullable BrokerProcess broker;
    private boolean ended;

    private DemoWorld() {}

    /** Returns at once; {@link #configuration} waits until the broker is ready. */
    static DemoWorld start() {
        DemoWorld world = new DemoWorld();
        // First, so that there is no moment at which an interruption leaves something behind.
        Runtime.getRuntime().addShutdownHook(world.interruption);
        world.open();
        return world;
    }

    private synchronized void open() {
        if (!ended) {
            TemporaryDirectory made = TemporaryDirectory.create("tidings-demo-");
            directory = made;
            broker = BrokerProcess.fork(made.path().resolve("broker"));
        }
    }

    /** How to reach the broker, once it is ready; all small and prompt, for one machine and few articles. */
    Configuration configuration() {
        return Configuration.of(
                Map.of(),
                Map.of(),
                Map.ofEntries(
                        Map.entry(Setting.BOOTSTRAP_SERVER.key(), broker().awaitBootstrapServer()),
                        Map.entry(
                                Setting.STATE_DIRECTORY.key(),
                                directory().resolve("state").toString()),
                        Map.entry(Setting.TELL_INTERVAL.key(), "200"),
                        Map.entry(Setting.REPARTITIONS.key(), "2"),
                        Map.entry("tidings.articles.partitions", "4"),
                        Map.entry("tidings.extractions.partitions", "2"),
                        Map.entry("tidings.facts.partitions", "2"),
                        Map.entry("tidings.entities.partitions", "2"),
                        Map.entry("tidings.entity-updates.partitions", "2"),
                        Map.entry("tidings.windows.partitions", "2")),
                Runtime.getRuntime().availableProcessors());
    }

    /** A directory with a copy of the sample articles. Not made once this world ends, so that it cannot come after the end. */
    synchronized Path samples() throws IOException {
        Path samples = directory().resolve("samples");
        Samples.copyTo(samples);
        return samples;
    }

    /** Where the page's index lies. */
    Path index() {
        return directory().resolve("index");
    }

    private synchronized Path directory() {
        if (ended) {
            throw stopped();
        }
        return started(directory).path();
    }

    private synchronized BrokerProcess broker() {
        return started(broker);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw stopped();
        }
        return part;
    }

    private static CommandException stopped() {
        return new CommandException("the demo was stopped");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(interruption);
        end();
    }

    /** Runs while all else still does: nothing of this world is worth waiting for. */
    private void interrupted() {
        Logging.silence();
        end();
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    private synchronized void end() {
        ended = true;
        if (broker != null) {
            broker.close();
        }
        if (directory != null) {
            directory.close();
        }
    }
}
