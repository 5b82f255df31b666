package tidings.death;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.testing.WholeTopic;
import tidings.topology.Arrival;
import tidings.topology.GeneratedNews;
import tidings.topology.TopicAdmin;

/**
 * Injects faults into two instances of the pipeline and their brokers while articles come in; afterwards another
 * pipeline reads the same articles without faults, and what both have come to know is compared.
 */
public final class DeathTrial implements AutoCloseable {

    /** How long a cluster may take to recover from a fault, or a pipeline to work off what lies there. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String DISTURBED = "disturbed.";
    private static final String UNDISTURBED = "undisturbed.";
    private static final String ARTICLES = DISTURBED + "articles";

    private final Path directory;
    private final Brokers brokers;
    private final Supervisor supervisor = new Supervisor(PATIENCE);
    private final List<StateDisk> disks = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private DeathTrial(Path directory, int brokers, Optional<Path> brokerLibraries) throws IOException {
        this.directory = directory;
        this.brokers = Brokers.of(directory, brokers, brokerClassPath(brokerLibraries));
        this.brokers.nodes().forEach(supervisor::add);
    }

    /**
     * Runs the whole of it.
     *
     * @param directory for all that the processes leave
     * @param brokers 1, or 3 of which one may be away
     * @param brokerLibraries a directory with all jars of Kafka's server, if the brokers are to be of another release
     * @param kinds of faults, each to be injected as often as every other
     * @param kills how many processes are to end with SIGKILL
     * @param articles what is fed in meanwhile; longer than it takes, or endless
     * @param perSecond how many articles come in
     * @param seed of faults, moments and victims
     * @param notices receives a line once each fault is recovered from
     * @throws IOException if a kind needs a disk of its own and none can be mounted, too
     */
    public static DeathReport run(
            Path directory,
            int brokers,
            Optional<Path> brokerLibraries,
            List<Fault> kinds,
            int kills,
            Iterator<Extraction> articles,
            int perSecond,
            long seed,
            Consumer<String> notices)
            throws IOException, InterruptedException, ExecutionException {
        DeathTrial trial = new DeathTrial(directory, brokers, brokerLibraries);
        Thread interrupted = new Thread(trial::end, "end-trial");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (trial) {
            return trial.run(kinds, kills, articles, perSecond, seed, notices);
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    /** All kinds; without those that need a disk of their own where none can be mounted at {@code directory}. */
    public static List<Fault> possible(Path directory) {
        try (StateDisk disk = StateDisk.mount(directory.resolve("trial-of-a-disk"))) {
            return List.of(Fault.values());
        } catch (IOException e) {
            return Stream.of(Fault.values()).filter(fault -> !fault.needsDisk()).toList();
        }
    }

    private static String brokerClassPath(Optional<Path> libraries) throws IOException {
        if (libraries.isEmpty()) {
            return System.getProperty("java.class.path");
        }
        try (Stream<Path> jars = Files.list(libraries.get())) {
            if (jars.noneMatch(jar -> jar.toString().endsWith(".jar"))) {
                throw new IOException("no jars in " + libraries.get());
            }
        }
        return brokerNode()
                + File.pathSeparator
                + libraries.get().toAbsolutePath().resolve("*");
    }

    /** Where our classes lie that a broker needs. */
    private static Path brokerNode() {
        try {
            return Path.of(BrokerNode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Small worlds one after the other, without end: articles corrected, withdrawn, copied, late. */
    public static Iterator<Extraction> generated(long seed) {
        return Stream.iterate(seed * 1_000, world -> world + 1)
                .flatMap(world -> new GeneratedNews(world, world + "-").mixed(world).stream())
                .map(Arrival::extraction)
                .iterator();
    }

    /** Articles, each another, and what newsrooms do to theirs afterwards: some corrected, withdrawn, sent twice. */
    public static Iterator<Extraction> unsteady(Iterator<Extraction> articles, long seed) {
        return new Unsteady(articles, seed);
    }

    private DeathReport run(
            List<Fault> kinds,
            int kills,
            Iterator<Extraction> articles,
            int perSecond,
            long seed,
            Consumer<String> notices)
            throws IOException, InterruptedException, ExecutionException {
        for (Member broker : brokers.nodes()) {
            broker.start();
        }
        for (Member broker : brokers.nodes()) {
            supervisor.await(broker.name() + " to be ready", broker::isReady);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
            new TopicAdmin(admin, Settings.topics(DISTURBED)).create();
            List<Instance> instances = List.of(disturbed("one", kinds), disturbed("two", kinds));
            for (Instance instance : instances) {
                instance.process().start();
                supervisor.add(instance.process());
            }
            for (Instance instance : instances) {
                supervisor.await(instance.process().name() + " to be ready", instance.process()::isReady);
            }
            Progress progress = new Progress(admin, DISTURBED, ARTICLES);
            FaultInjector injector =
                    new FaultInjector(new Random(seed), supervisor, progress, instances, brokers.nodes());
            int sent;
            try (Feed feed = new Feed(brokers.bootstrapServers(), ARTICLES, articles, perSecond)) {
                Iterator<Fault> faults = Fault.rounds(kinds, seed).iterator();
                while (injector.kills() < kills) {
                    Fault fault = faults.next();
                    injector.inject(fault);
                    notices.accept("recovered from " + fault + "; so far " + injector.ended());
                }
                sent = feed.finish();
            }
            awaitDrained(progress);
            instances.forEach(instance -> instance.process().kill());
            notices.accept("all worked off; now the same without faults");
            Member undisturbed =
                    instance("undisturbed", Optional.empty(), UNDISTURBED).process();
            undisturbed.start();
            supervisor.add(undisturbed);
            supervisor.await("the undisturbed to be ready", undisturbed::isReady);
            awaitDrained(new Progress(admin, UNDISTURBED, ARTICLES));
            return report(injector, sent);
        }
    }

    private Instance disturbed(String name, List<Fault> kinds) throws IOException {
        if (kinds.stream().noneMatch(Fault::needsDisk)) {
            return instance(name, Optional.empty(), DISTURBED);
        }
        StateDisk disk = StateDisk.mount(Instance.stateOf(directory(name)));
        disks.add(disk);
        return instance(name, Optional.of(disk), DISTURBED);
    }

    private Instance instance(String name, Optional<StateDisk> disk, String prefix) {
        return Instance.of(name, directory(name), disk, brokers.bootstrapServers(), prefix, ARTICLES);
    }

    private Path directory(String name) {
        return directory.resolve("instance-" + name);
    }

    /** Drained, and nothing more emitted for a while: mentions are gathered before they are emitted. */
    private void awaitDrained(Progress progress) throws IOException, ExecutionException, InterruptedException {
        Map<TopicPartition, Long> before = Map.of();
        Map<TopicPartition, Long> now = progress.emitted();
        while (!now.equals(before)) {
            before = now;
            var drain = progress.drain();
            supervisor.await("all to be worked off", drain::look);
            supervisor.pause(Duration.ofSeconds(3));
            now = progress.emitted();
        }
    }

    private DeathReport report(FaultInjector injector, int sent) {
        Set<String> articles = new TreeSet<>();
        WholeTopic.read(
                brokers.bootstrapServers(),
                ARTICLES,
                "read_committed",
                record ->
                        articles.add(new LogPosition(record.topic(), record.partition(), record.offset()).toString()));
        Outcome disturbed = Outcome.read(brokers.bootstrapServers(), DISTURBED);
        Outcome undisturbed = Outcome.read(brokers.bootstrapServers(), UNDISTURBED);
        List<String> lost = new ArrayList<>(disturbed.missing(undisturbed));
        List<String> duplicated = new ArrayList<>(undisturbed.missing(disturbed));
        List<String> wrong = new ArrayList<>(disturbed.different(undisturbed));
        if (articles.size() < sent) {
            lost.add(sent - articles.size() + " articles that Kafka had taken");
        }
        if (articles.size() > sent) {
            duplicated.add(articles.size() - sent + " articles more than were brought in");
        }
        for (Outcome each : List.of(disturbed, undisturbed)) {
            lost.addAll(each.unread(articles));
            duplicated.addAll(each.twice());
            wrong.addAll(each.inconsistent());
            each.deadLetters().forEach(key -> wrong.add("dead letter of " + key));
        }
        return new DeathReport(
                injector.ended(),
                sent,
                disturbed.updates(),
                lost,
                duplicated,
                wrong,
                injector.takeovers(),
                injector.restores());
    }

    /** In haste, as this JVM ends. */
    private void end() {
        try {
            close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    /** Ends all processes, also those that another thread would start again, and takes the disks away. */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        supervisor.close();
        IOException failure = null;
        for (StateDisk disk : disks) {
            try {
                disk.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
