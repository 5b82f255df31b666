package tidings.app;

import java.nio.file.Path;
import java.util.Map;

/** A broker and directories that live as long as a demo, however it ends. */
final class DemoWorld implements AutoCloseable {

    /** What a process that Ctrl-C ended says it ended with. */
    private static final int INTERRUPTED = 130;

    private final TemporaryDirectory directory;
    private final BrokerProcess broker;
    private final Thread interruption = new Thread(this::interrupted, "end-demo");

    private DemoWorld(TemporaryDirectory directory, BrokerProcess broker) {
        this.directory = directory;
        this.broker = broker;
    }

    /** Returns at once; {@link #configuration} waits until the broker is ready. */
    static DemoWorld start() {
        TemporaryDirectory directory = TemporaryDirectory.create("tidings-demo-");
        DemoWorld world =
                new DemoWorld(directory, BrokerProcess.fork(directory.path().resolve("broker")));
        Runtime.getRuntime().addShutdownHook(world.interruption);
        return world;
    }

    /** How to reach the broker, once it is ready; all small and prompt, for one machine and few articles. */
    Configuration configuration() {
        return Configuration.of(
                Map.of(),
                Map.of(),
                Map.ofEntries(
                        Map.entry(Setting.BOOTSTRAP_SERVER.key(), broker.awaitBootstrapServer()),
                        Map.entry(
                                Setting.STATE_DIRECTORY.key(),
                                directory.path().resolve("state").toString()),
                        Map.entry(Setting.TELL_INTERVAL.key(), "200"),
                        Map.entry(Setting.REPARTITIONS.key(), "2"),
                        Map.entry("tidings.articles.partitions", "4"),
                        Map.entry("tidings.extractions.partitions", "2"),
                        Map.entry("tidings.facts.partitions", "2"),
                        Map.entry("tidings.entities.partitions", "2"),
                        Map.entry("tidings.entity-updates.partitions", "2")),
                Runtime.getRuntime().availableProcessors());
    }

    /** For files that are gone afterwards. */
    Path directory() {
        return directory.path();
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

    private void end() {
        broker.close();
        directory.close();
    }
}
