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

    private static final String HEAP = "-Xmx2g";
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

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        try (Scratch scratch = Scratch.create()) {
            throughKafka(scratch, bare(scratch.path().resolve("bare.txt")));
        }
        return 0;
    }

    /** Articles a second of the bare extractor with two threads, in a JVM like the pipeline's. */
    private double bare(Path said) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bare", "--count=" + count, "--many=" + many));
        words.addAll(articles.words());
        ChildJvm.run(ProcessBuilder.Redirect.to(said.toFile()), HEAP, Benchmarks.class, words.toArray(String[]::new));
        List<String> lines = Files.readAllLines(said);
        lines.forEach(System.out::println);
        return lines.stream()
                .filter(line -> line.startsWith(BareBenchmark.TWO_THREADS))
                .mapToDouble(line -> Double.parseDouble(line.substring(BareBenchmark.TWO_THREADS.length())))
                .findFirst()
                .orElseThrow();
    }

    private void throughKafka(Scratch scratch, double bare)
            throws IOException, InterruptedException, ExecutionException {
        try (Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address));
                    Replay replay = new Replay(address, articles.read())) {
                double one;
                try (Jvm instance = instance(address, scratch.path().resolve("one"), 1)) {
                    one = rate(instance, replay, admin);
                }
                try (Jvm first = instance(address, scratch.path().resolve("two"), 2)) {
                    double two = rate(first, replay, admin);
                    System.out.printf(
                            Locale.ROOT,
                            "through Kafka: %.1f articles/s with one thread, %.1f with two: %.2f times; two are %.1f %%"
                                    + " below the bare extractor%n",
                            one,
                            two,
                            two / one,
                            100 * (1 - two / bare));
                    second(scratch.path().resolve("second"), address, replay, admin);
                }
            }
        }
    }

    /** Articles a second, once it is warm. */
    private double rate(Jvm instance, Replay replay, Admin admin) throws IOException {
        instance.awaitLine("ready");
        replay.burst(count);
        await(() -> Lag.articles(admin) == 0);
        long start = System.nanoTime();
        replay.burst(count);
        await(() -> Lag.articles(admin) == 0);
        return count / ((System.nanoTime() - start) / 1e9);
    }

    /** Another instance, while the first has much to do. */
    private void second(Path state, String address, Replay replay, Admin admin)
            throws IOException, InterruptedException, ExecutionException {
        Set<String> present = workers(admin).keySet();
        replay.burst(2 * count);
        long start = System.nanoTime();
        try (Jvm other = instance(address, state, 2)) {
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

    private static Jvm instance(String address, Path state, int threads) throws IOException {
        return Jvm.start(
                List.of(HEAP, "-XX:+UseParallelGC"),
                "run",
                "--stages=extract",
                "--bootstrap-server=" + address,
                "--kafka-config=tidings.http.port=-1",
                "--kafka-config=tidings.threads=" + threads,
                "--kafka-config=tidings.state.directory=" + state);
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
