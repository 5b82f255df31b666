package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.model.Article;

/** {@code ./benchmark scale}: more threads, more instances, more articles. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description =
                "Articles a second with one thread and with two; end to end through Kafka against the bare extractor"
                        + " with as many threads; how long after its start a second instance has work; and what an article"
                        + " costs at the beginning and at the end of many.")
final class ScaleBenchmark implements Callable<Integer> {

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
        List<Article> input = articles.read();
        double two = bare(input);
        throughKafka(input, two);
        return 0;
    }

    /** Articles a second of two threads; prints one thread's, and the beginning and end of many, as well. */
    private double bare(List<Article> input) throws InterruptedException, ExecutionException {
        Extractor extractor = Extractor.load(null, ReadingObserver.NOBODY);
        rate(extractor, input, 2, count);
        double one = rate(extractor, input, 1, count);
        double two = rate(extractor, input, 2, count);
        System.out.printf(
                Locale.ROOT,
                "extractor: %.1f articles/s with one thread, %.1f with two: %.2f times%n",
                one,
                two,
                two / one);
        double first = rate(extractor, input, 2, count);
        rate(extractor, input, 2, Math.max(0, many - 2 * count));
        double last = rate(extractor, input, 2, count);
        System.out.printf(Locale.ROOT, "after %d articles: %.2f times the cost of the first%n", many, first / last);
        return two;
    }

    private static double rate(Extractor extractor, List<Article> input, int threads, int count)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Future<?>> readers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            readers.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                    ReadingBenchmark.tokens(extractor, input.get(at % input.size()));
                }
            }));
        }
        for (Future<?> reader : readers) {
            reader.get();
        }
        pool.shutdown();
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private void throughKafka(List<Article> input, double bare)
            throws IOException, InterruptedException, ExecutionException {
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address));
                    Replay replay = new Replay(address, input);
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
                List.of("-Xmx2g", "-XX:+UseParallelGC"),
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
