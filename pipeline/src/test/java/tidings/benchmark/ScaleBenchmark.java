package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./benchmark scale}: more threads, more instances, more articles. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description =
                "Articles a second of the bare extractor, in a loop, and of the pipeline's extract through Kafka, each with"
                        + " one thread and with two; what an article costs the extractor at the beginning and at the end of"
                        + " many; and how long after its start a second instance of extract has done work.")
final class ScaleBenchmark implements Callable<Integer> {

    private static final String GROUP = "tidings.extract";
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofMillis(100);

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(
            names = "--count",
            defaultValue = "2000",
            description = "Articles a measurement. Default: ${DEFAULT-VALUE}.")
    private int count = 2_000;

    @Option(
            names = "--many",
            defaultValue = "100000",
            description = "For the cost at the end. Default: ${DEFAULT-VALUE}.")
    private int many = 100_000;

    @Option(names = "--kafka-config", paramLabel = "KEY=VALUE", description = "For extract; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            throughKafka(scratch, bare(scratch.path().resolve("bare.txt")));
        }
        return 0;
    }

    /** What the bare extractor says in a JVM like the pipeline's. */
    private List<String> bare(Path said) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bare", "--count=" + count, "--many=" + many));
        words.addAll(articles.words());
        ChildJvm.run(
                ProcessBuilder.Redirect.to(said.toFile()),
                ChildJvm.READING,
                Benchmarks.class,
                words.toArray(String[]::new));
        List<String> lines = Files.readAllLines(said);
        lines.forEach(System.out::println);
        return lines;
    }

    /** The figure in the line that begins so. */
    private static double figure(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(beginning.length())))
                .findFirst()
                .orElseThrow();
    }

    private void throughKafka(Scratch scratch, List<String> bare) throws Exception {
        try (Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address));
                    Replay replay = new Replay(address, articles.read(count))) {
                double one;
                try (Jvm first = instance(address, scratch.path().resolve("one"), 1)) {
                    first.awaitLine("ready");
                    one = Steady.rate(() -> rate(1, first, broker, replay, admin));
                    second(scratch.path().resolve("second"), address, replay, admin);
                }
                try (Jvm instance = instance(address, scratch.path().resolve("two"), 2)) {
                    instance.awaitLine("ready");
                    double two = Steady.rate(() -> rate(2, instance, broker, replay, admin));
                    System.out.printf(
                            Locale.ROOT,
                            "through Kafka two threads read %.2f times as fast as one; one is %.1f %% below the bare"
                                    + " extractor, two are %.1f %%%n",
                            two / one,
                            100 * (1 - one / figure(bare, BareBenchmark.ONE_THREAD)),
                            100 * (1 - two / figure(bare, BareBenchmark.TWO_THREADS)));
                }
            }
        }
    }

    /** Articles a second; says what processor time each took, of whom. */
    private double rate(int threads, Jvm instance, Jvm broker, Replay replay, Admin admin) {
        Duration ofInstance = instance.cpu();
        Duration ofBroker = broker.cpu();
        long start = System.nanoTime();
        replay.burst(count);
        await(() -> Lag.articles(admin) == 0);
        double perSecond = count / ((System.nanoTime() - start) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "through Kafka, %d thread(s): %.1f articles/s, each %.1f CPU-ms of the instance and %.1f of the"
                        + " broker%n",
                threads,
                perSecond,
                instance.cpu().minus(ofInstance).toMillis() / (double) count,
                broker.cpu().minus(ofBroker).toMillis() / (double) count);
        return perSecond;
    }

    /** Another instance with one thread, while the first, which has one too, has much to do. */
    private void second(Path state, String address, Replay replay, Admin admin)
            throws IOException, InterruptedException, ExecutionException {
        Set<String> present = workers(admin).keySet();
        replay.burst(2 * count);
        long start = System.nanoTime();
        try (Jvm other = instance(address, state, 1)) {
            other.awaitLine("ready");
            double ready = (System.nanoTime() - start) / 1e9;
            await(() -> !taken(admin, present).isEmpty());
            double assigned = (System.nanoTime() - start) / 1e9;
            Set<TopicPartition> taken = taken(admin, present);
            Map<TopicPartition, OffsetAndMetadata> before = committed(admin);
            await(() -> committed(admin).entrySet().stream()
                    .anyMatch(each ->
                            taken.contains(each.getKey()) && !each.getValue().equals(before.get(each.getKey()))));
            System.out.printf(
                    Locale.ROOT,
                    "a second instance, with the first busy: ready %.1f s after its process began, with %d partitions"
                            + " after %.1f s, the first work of its own committed after %.1f s%n",
                    ready,
                    taken.size(),
                    assigned,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private Jvm instance(String address, Path state, int threads) throws IOException {
        List<String> words = new ArrayList<>(List.of("--stages=extract", "--kafka-config=tidings.threads=" + threads));
        settings.forEach(setting -> words.add("--kafka-config=" + setting));
        return Jvm.pipeline(address, state, words.toArray(String[]::new));
    }

    /** Partitions of articles by the member, a thread of an instance, that they are assigned to. */
    private static Map<String, Set<TopicPartition>> workers(Admin admin)
            throws ExecutionException, InterruptedException {
        Map<String, Set<TopicPartition>> workers = new HashMap<>();
        admin.describeConsumerGroups(List.of(GROUP)).all().get().values().forEach(group -> group.members()
                .forEach(member ->
                        workers.put(member.consumerId(), member.assignment().topicPartitions())));
        return workers;
    }

    /** Partitions of members that are not present yet. */
    private static Set<TopicPartition> taken(Admin admin, Set<String> present)
            throws ExecutionException, InterruptedException {
        Map<String, Set<TopicPartition>> workers = new HashMap<>(workers(admin));
        workers.keySet().removeAll(present);
        return workers.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(LOOK).until(condition);
    }
}
