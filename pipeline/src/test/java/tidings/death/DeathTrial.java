package tidings.death;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import tidings.app.ToldRun;
import tidings.model.Article;
import tidings.topology.Arrival;
import tidings.topology.GeneratedNews;
import tidings.topology.TopicAdmin;

/**
 * Two instances of the pipeline and their brokers are killed at random moments while articles come in; afterwards
 * another pipeline reads the same articles in peace, and what both have come to know is compared.
 */
public final class DeathTrial implements AutoCloseable {

    /** How long a cluster may take to get over a kill, or a pipeline to work off what lies there. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int ARTICLES_PER_SECOND = 10;
    private static final String DISTURBED = "disturbed.";
    private static final String ARTICLES = DISTURBED + "articles";

    private final Path directory;
    private final Random random;
    private final Brokers brokers;
    private final List<Member> instances = new ArrayList<>();
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<Duration> takeovers = new ArrayList<>();
    private final List<Duration> restores = new ArrayList<>();

    private DeathTrial(Path directory, int brokers, long seed) throws IOException {
        this.directory = directory;
        this.random = new Random(seed);
        this.brokers = Brokers.start(directory, brokers);
    }

    /**
     * Runs the whole of it.
     *
     * @param directory for all that the processes leave
     * @param brokers 1, or 3 of which one may be away
     * @param kills how many, of instances and brokers
     * @param seed of the moments and the victims
     */
    public static DeathReport run(Path directory, int brokers, int kills, long seed)
            throws IOException, InterruptedException, ExecutionException {
        try (DeathTrial trial = new DeathTrial(directory, brokers, seed)) {
            return trial.run(kills, seed);
        }
    }

    private DeathReport run(int count, long seed) throws IOException, InterruptedException, ExecutionException {
        for (Member broker : brokers.nodes()) {
            awaitReady(broker);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
            new TopicAdmin(admin, Settings.topics(DISTURBED)).create();
            instances.add(instance("one", DISTURBED));
            instances.add(instance("two", DISTURBED));
            for (Member instance : instances) {
                instance.start();
            }
            for (Member instance : instances) {
                awaitReady(instance);
            }
            Progress progress = new Progress(admin, DISTURBED, ARTICLES);
            int articles;
            try (Feed feed = new Feed(brokers.bootstrapServers(), ARTICLES, articles(seed), ARTICLES_PER_SECOND)) {
                for (int done = 0; done < count; done = killed()) {
                    disturb(progress);
                }
                articles = feed.finish();
            }
            awaitDrained(progress, DISTURBED);
            instances.forEach(Member::kill);
            instances.clear();
            instances.add(instance("undisturbed", "undisturbed."));
            instances.get(0).start();
            awaitReady(instances.get(0));
            awaitDrained(new Progress(admin, "undisturbed.", ARTICLES), "undisturbed.");
            return report(articles);
        }
    }

    private int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Kills something, starts it again, and waits until all that had come by then is worked off. */
    private void disturb(Progress progress) throws IOException, InterruptedException, ExecutionException {
        pause(2_000);
        Map<TopicPartition, Long> before = progress.ends();
        long start = System.nanoTime();
        int choice = random.nextInt(10);
        if (choice < 4) {
            Member victim = instances.get(random.nextInt(instances.size()));
            kill("instance", victim);
            pause(3_000);
            victim.start();
        } else if (choice < 6) {
            int first = random.nextInt(instances.size());
            kill("instance", instances.get(first));
            pause(12_000);
            kill("instance during the other's recovery", instances.get(1 - first));
            pause(3_000);
            instances.get(first).start();
            pause(1_000);
            instances.get(1 - first).start();
        } else {
            Member victim = brokers.nodes().get(random.nextInt(brokers.nodes().size()));
            kill("broker", victim);
            pause(3_000);
            victim.start();
        }
        await("take over", () -> progress.isBeyond(before));
        takeovers.add(Duration.ofNanos(System.nanoTime() - start));
        for (Member instance : instances) {
            awaitReady(instance);
        }
        for (Member broker : brokers.nodes()) {
            awaitReady(broker);
        }
    }

    private void kill(String what, Member victim) {
        victim.kill();
        kills.merge(what, 1, Integer::sum);
    }

    private void pause(int mostMillis) {
        LockSupport.parkNanos(random.nextInt(mostMillis) * 1_000_000L);
    }

    private void awaitReady(Member member) throws IOException, InterruptedException, ExecutionException {
        boolean waited = !member.isReady();
        await(member.name() + " to be ready", member::isReady);
        if (waited && instances.contains(member)) {
            restores.add(member.age());
        }
    }

    /** Drained, and nothing more told for a while: mentions are gathered before they are told. */
    private void awaitDrained(Progress progress, String prefix)
            throws IOException, InterruptedException, ExecutionException {
        int updates = -1;
        while (true) {
            var drain = progress.drain();
            await("drain", drain::look);
            int now = Outcome.read(brokers.bootstrapServers(), prefix).updates();
            if (now == updates) {
                return;
            }
            updates = now;
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        }
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            for (Member member :
                    Stream.concat(brokers.nodes().stream(), instances.stream()).toList()) {
                member.keepAlive();
            }
            if (System.nanoTime() > deadline) {
                StringBuilder complaints = new StringBuilder("nothing came of waiting for: " + what);
                for (Member member : instances) {
                    complaints.append('\n').append(member.complaints());
                }
                throw new AssertionError(complaints.toString());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** While brokers are away, questions to them fail; that is an answer too. */
    private static boolean holds(Condition condition) throws IOException, InterruptedException, ExecutionException {
        try {
            return condition.holds();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException) {
                return false;
            }
            throw e;
        }
    }

    private DeathReport report(int articles) {
        Outcome disturbed = Outcome.read(brokers.bootstrapServers(), DISTURBED);
        Outcome undisturbed = Outcome.read(brokers.bootstrapServers(), "undisturbed.");
        List<String> duplicated = new ArrayList<>(disturbed.twice());
        duplicated.addAll(undisturbed.missing(disturbed));
        List<String> wrong = new ArrayList<>(disturbed.different(undisturbed));
        wrong.addAll(disturbed.inconsistent());
        return new DeathReport(
                Map.copyOf(kills),
                articles,
                disturbed.updates(),
                disturbed.missing(undisturbed),
                duplicated,
                wrong,
                List.copyOf(takeovers),
                List.copyOf(restores));
    }

    private Member instance(String name, String prefix) {
        Path own = directory.resolve("instance-" + name);
        return new Member(
                name,
                own,
                ToldRun.class.getName(),
                Settings.arguments(brokers.bootstrapServers(), prefix, ARTICLES, own));
    }

    /** Small worlds one after the other: articles corrected, withdrawn, copied, late. */
    private static Iterator<Article> articles(long seed) {
        return Stream.iterate(seed * 1_000, world -> world + 1)
                .flatMap(world -> new GeneratedNews(world, world + "-").mixed(world).stream())
                .map(Arrival::extraction)
                .map(ToldArticle::of)
                .iterator();
    }

    @Override
    public void close() {
        instances.forEach(Member::close);
        brokers.close();
    }

    /** Something to wait for. */
    private interface Condition {
        boolean holds() throws IOException, InterruptedException, ExecutionException;
    }
}
