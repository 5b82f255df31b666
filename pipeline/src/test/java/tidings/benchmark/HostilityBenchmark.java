package tidings.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.extract.RejectedArticleException;
import tidings.model.Article;
import tidings.testing.hostile.HostileArticle;
import tidings.testing.hostile.HostileArticles;

/** {@code ./benchmark hostility}: what hostile articles cost, and what they do to the normal ones beside them. */
@Command(
        name = "hostility",
        mixinStandardHelpOptions = true,
        description = "Reads the hostile articles and prints the dearest families. Then reads normal articles with one"
                + " thread, alone, while another thread reads hostile ones, and alone again, and sends normal ones through Kafka and"
                + " a pipeline, alone, with hostile ones among them, and alone again; prints what that does to them.")
final class HostilityBenchmark implements Callable<Integer> {

    private static final int SHOWN = 15;

    /** Articles through Kafka, behind all hostile ones. */
    private static final int WARM_UP = 200;

    private static final int ALONE = 400;

    @Option(names = "--seed", defaultValue = "1", description = "Of what is random in them. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--normal",
            defaultValue = "2000",
            description = "Normal articles, at least. Default: ${DEFAULT-VALUE}.")
    private int normal = 2_000;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Stream threads of the pipeline. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
        extractor.warmUp();
        List<HostileArticle> hostile = HostileArticles.all(seed);
        Map<String, Double> costs = new TreeMap<>();
        hostile.forEach(each -> costs.put(each.family(), cpuMillis(extractor, each.article())));
        System.out.println(costs.size() + " families, the dearest in CPU-ms:");
        costs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(each -> System.out.printf(Locale.ROOT, "%10.0f  %s%n", each.getValue(), each.getKey()));

        List<HostileArticle> mixed = new ArrayList<>(hostile);
        Collections.shuffle(mixed, new Random(seed));
        // What runs first runs before all of it is compiled.
        latencies(extractor, () -> false);
        List<Double> alone = new ArrayList<>(latencies(extractor, () -> false));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            AtomicBoolean isOver = new AtomicBoolean();
            AtomicInteger passes = new AtomicInteger();
            Future<?> reading = other.submit(() -> {
                for (; !isOver.get(); passes.incrementAndGet()) {
                    mixed.forEach(each -> read(extractor, each.article()));
                }
            });
            // As many as it takes to have met all the hostile ones.
            List<Double> beside = latencies(extractor, () -> passes.get() == 0 && !reading.isDone());
            isOver.set(true);
            reading.get();
            alone.addAll(latencies(extractor, () -> false));
            System.out.println(beside.size() + " normal articles beside hostile ones, " + alone.size() + " alone");
            compare("a normal article, read", alone, beside);
        } finally {
            other.shutdownNow();
        }
        throughKafka(mixed);
        return 0;
    }

    /** Normal articles through a pipeline's extract: alone, until all hostile ones have come in between, alone again. */
    private void throughKafka(List<HostileArticle> hostile) throws IOException {
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            try (Jvm pipeline = Jvm.pipeline(
                    address,
                    scratch.path().resolve("state"),
                    "--stages=extract",
                    "--log-level=ERROR",
                    "--kafka-config=tidings.threads=" + threads)) {
                pipeline.awaitLine("ready");
                try (Neighbours neighbours = new Neighbours(address)) {
                    hostile.forEach(each -> neighbours.send(each.article()));
                    neighbours.latencies(WARM_UP, Collections.emptyIterator());
                    List<Double> alone = new ArrayList<>(neighbours.latencies(ALONE, Collections.emptyIterator()));
                    List<Double> beside = neighbours.latencies(
                            Neighbours.APART * hostile.size(),
                            hostile.stream().map(HostileArticle::article).iterator());
                    alone.addAll(neighbours.latencies(ALONE, Collections.emptyIterator()));
                    compare("a normal article through Kafka", alone, beside);
                }
            }
        }
    }

    private static void compare(String what, List<Double> alone, List<Double> beside) {
        System.out.println(what + ", ms alone and beside hostile ones:");
        for (int percent : new int[] {50, 95, 99}) {
            double usual = Quantile.of(alone, percent / 100.0);
            double now = Quantile.of(beside, percent / 100.0);
            System.out.printf(Locale.ROOT, "  p%d %.1f, %.1f: %.2f times%n", percent, usual, now, now / usual);
        }
    }

    /** Of as many articles as were asked for, and more while {@code others} wants more. */
    private List<Double> latencies(Extractor extractor, BooleanSupplier others) {
        List<Double> latencies = new ArrayList<>();
        for (int number = 0; number < normal || others.getAsBoolean(); number++) {
            long start = System.nanoTime();
            read(extractor, HostileArticles.normal(number));
            latencies.add((System.nanoTime() - start) / 1e6);
        }
        return latencies;
    }

    private static double cpuMillis(Extractor extractor, Article article) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        read(extractor, article);
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void read(Extractor extractor, Article article) {
        try {
            extractor.read(article);
        } catch (RejectedArticleException e) {
            // A result as good as any.
        }
    }
}
