package tidings.death;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import tidings.model.Extraction;
import tidings.topology.Arrival;
import tidings.topology.GeneratedNews;
import tidings.topology.TopicAdmin;

/**
 * Blows fall on two instances of the pipeline and on their brokers while articles come in; afterwards another pipeline
 * reads the same articles in peace, and what both have come to know is compared.
 */
public final class DeathTrial implements AutoCloseable {

    /** How long a cluster may take to get over a blow, or a pipeline to work off what lies there. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String DISTURBED = "disturbed.";
    private static final String UNDISTURBED = "undisturbed.";
    private static final String ARTICLES = DISTURBED + "articles";

    private final Path directory;
    private final Brokers brokers;
    private final Supervisor supervisor = new Supervisor(PATIENCE);
    private final List<StateDisk> disks = new ArrayList<>();

    private DeathTrial(Path directory, int brokers) throws IOException {
        this.directory = directory;
        this.brokers = Brokers.start(directory, brokers);
        this.brokers.nodes().forEach(supervisor::add);
    }

    /**
     * Runs the whole of it.
     *
     * @param directory for all that the processes leave
     * @param brokers 1, or 3 of which one may be away
     * @param blows in their order; those that need a disk of their own are left out where none can be mounted
     * @param articles what is told meanwhile; longer than it takes, or endless
     * @param perSecond how many articles come in
     * @param seed of moments and victims
     * @param told each blow once it is got over, for who waits
     */
    public static DeathReport run(
            Path directory,
            int brokers,
            List<Blow> blows,
            Iterator<Extraction> articles,
            int perSecond,
            long seed,
            Consumer<String> told)
            throws IOException, InterruptedException, ExecutionException {
        try (DeathTrial trial = new DeathTrial(directory, brokers)) {
            return trial.run(blows, articles, perSecond, seed, told);
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
            List<Blow> blows, Iterator<Extraction> articles, int perSecond, long seed, Consumer<String> told)
            throws IOException, InterruptedException, ExecutionException {
        for (Member broker : brokers.nodes()) {
            supervisor.await(broker.name() + " to be ready", broker::isReady);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
            new TopicAdmin(admin, Settings.topics(DISTURBED)).create();
            List<Instance> instances = List.of(disturbed("one", blows), disturbed("two", blows));
            for (Instance instance : instances) {
                instance.process().start();
                supervisor.add(instance.process());
            }
            for (Instance instance : instances) {
                supervisor.await(instance.process().name() + " to be ready", instance.process()::isReady);
            }
            Progress progress = new Progress(admin, DISTURBED, ARTICLES);
            Assault assault = new Assault(new Random(seed), supervisor, progress, instances, brokers.nodes());
            int sent;
            try (Feed feed = new Feed(brokers.bootstrapServers(), ARTICLES, articles, perSecond)) {
                for (Blow blow : blows) {
                    if (!blow.needsDisk() || !disks.isEmpty()) {
                        assault.strike(blow);
                        told.accept(blow + " got over; so far " + assault.ended());
                    }
                }
                sent = feed.finish();
            }
            awaitDrained(progress);
            instances.forEach(instance -> supervisor.retire(instance.process()));
            told.accept("all worked off; now the same in peace");
            Member undisturbed =
                    instance("undisturbed", Optional.empty(), UNDISTURBED).process();
            undisturbed.start();
            supervisor.add(undisturbed);
            supervisor.await("the undisturbed to be ready", undisturbed::isReady);
            awaitDrained(new Progress(admin, UNDISTURBED, ARTICLES));
            return report(assault, sent);
        }
    }

    private Instance disturbed(String name, List<Blow> blows) throws IOException {
        Optional<StateDisk> disk = blows.stream().anyMatch(Blow::needsDisk)
                ? StateDisk.mount(Instance.stateOf(directory(name)))
                : Optional.empty();
        disk.ifPresent(disks::add);
        return instance(name, disk, DISTURBED);
    }

    private Instance instance(String name, Optional<StateDisk> disk, String prefix) {
        return Instance.of(name, directory(name), disk, brokers.bootstrapServers(), prefix, ARTICLES);
    }

    private Path directory(String name) {
        return directory.resolve("instance-" + name);
    }

    /** Drained, and nothing more told for a while: mentions are gathered before they are told. */
    private void awaitDrained(Progress progress) throws IOException, ExecutionException, InterruptedException {
        Map<TopicPartition, Long> before = Map.of();
        Map<TopicPartition, Long> now = progress.told();
        while (!now.equals(before)) {
            before = now;
            var drain = progress.drain();
            supervisor.await("all to be worked off", drain::look);
            supervisor.pause(Duration.ofSeconds(3));
            now = progress.told();
        }
    }

    private DeathReport report(Assault assault, int articles) {
        Outcome disturbed = Outcome.read(brokers.bootstrapServers(), DISTURBED);
        Outcome undisturbed = Outcome.read(brokers.bootstrapServers(), UNDISTURBED);
        List<String> duplicated = new ArrayList<>(disturbed.twice());
        duplicated.addAll(undisturbed.missing(disturbed));
        List<String> wrong = new ArrayList<>(disturbed.different(undisturbed));
        wrong.addAll(disturbed.inconsistent());
        return new DeathReport(
                assault.ended(),
                articles,
                disturbed.updates(),
                disturbed.missing(undisturbed),
                duplicated,
                wrong,
                assault.takeovers(),
                assault.restores());
    }

    @Override
    public void close() throws IOException {
        supervisor.close();
        for (StateDisk disk : disks) {
            disk.close();
        }
    }
}
