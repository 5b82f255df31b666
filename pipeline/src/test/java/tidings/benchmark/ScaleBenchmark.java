package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./benchmark scale}: more threads, more instances, more articles. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description =
                "Articles a second with one thread and with two; end to end through Kafka against the bare extractor"
                        + " with as many threads; how long after its start a second instance has work; and what an article"
                        + " costs at the beginning and at the end of many.")
final class ScaleBenchmark implements Callable<Integer> {

    private static final String HEAP = "-Xmx2g";
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
                    Replay replay = new Replay(address, articles.read());
                    Jvm first = instance(address, scratch.path().resolve("first"))) {
                first.awaitLine("ready");
                Lag lag = new Lag(admin);
                replay.burst(count);
                await(() -> lag.articles() <= 0);
                long start = System.nanoTime();
                replay.burst(count);
                await(() -> lag.articles() <= 0);
                double through = count / ((System.nanoTime() - start) / 1e9);
                System.out.printf(
                        Locale.ROOT,
                        "through Kafka: %.1f articles/s with two threads, %.1f %% below the bare extractor%n",
                        through,
                        100 * (1 - through / bare));
                replay.burst(2 * count);
                long second = System.nanoTime();
                try (Jvm other = instance(address, scratch.path().resolve("second"))) {
                    other.awaitLine("loading");
                    await(() -> workers(admin) >= 4);
                    System.out.printf(
                            Locale.ROOT,
                            "a second instance has work %.1f s after its process began, models and all%n",
                            (System.nanoTime() - second) / 1e9);
                }
            }
        }
    }

    private static Jvm instance(String address, Path state) throws IOException {
        return Jvm.start(
                List.of(HEAP, "-XX:+UseParallelGC"),
                "run",
                "--stages=extract",
                "--bootstrap-server=" + address,
                "--kafka-config=tidings.http.port=-1",
                "--kafka-config=tidings.threads=2",
                "--kafka-config=tidings.state.directory=" + state);
    }

    /** Threads, of all instances, that partitions of articles are assigned to. */
    private static long workers(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of("tidings.extract")).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(LOOK).until(condition);
    }
}
