package tidings.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        description = "Reads the hostile articles and prints the dearest families; then reads normal articles with one"
                + " thread, alone and while another thread reads hostile ones, and prints what that does to them.")
final class HostilityBenchmark implements Callable<Integer> {

    private static final int SHOWN = 15;

    @Option(names = "--seed", defaultValue = "1", description = "Of what is random in them. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--normal", defaultValue = "2000", description = "Normal articles. Default: ${DEFAULT-VALUE}.")
    private int normal = 2_000;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Extractor extractor = Extractor.load(null, ReadingObserver.NOBODY);
        extractor.warmUp();
        List<HostileArticle> hostile = HostileArticles.all(seed);
        Map<String, Double> costs = new TreeMap<>();
        hostile.forEach(each -> costs.put(each.family(), cpuMillis(extractor, each.article())));
        System.out.println(costs.size() + " families, the dearest in CPU-ms:");
        costs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(each -> System.out.printf(Locale.ROOT, "%10.0f  %s%n", each.getValue(), each.getKey()));

        List<Double> alone = latencies(extractor);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> reading = other.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    hostile.forEach(each -> read(extractor, each.article()));
                }
            });
            List<Double> beside = latencies(extractor);
            reading.cancel(true);
            System.out.printf(
                    Locale.ROOT,
                    "a normal article: p50 %.1f ms and p99 %.1f ms alone, %.1f ms and %.1f ms beside hostile ones: %.2f"
                            + " and %.2f times%n",
                    at(alone, 0.5),
                    at(alone, 0.99),
                    at(beside, 0.5),
                    at(beside, 0.99),
                    at(beside, 0.5) / at(alone, 0.5),
                    at(beside, 0.99) / at(alone, 0.99));
        } finally {
            other.shutdownNow();
        }
        return 0;
    }

    /** In order of length. */
    private List<Double> latencies(Extractor extractor) {
        List<Double> latencies = new ArrayList<>();
        for (int number = 0; number < normal; number++) {
            long start = System.nanoTime();
            read(extractor, HostileArticles.normal(number));
            latencies.add((System.nanoTime() - start) / 1e6);
        }
        return latencies.stream().sorted().toList();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
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
