package tidings.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.extract.RejectedArticleException;
import tidings.model.Article;
import tidings.model.LogPosition;

/** {@code benchmark bare}: the extractor in a loop, without Kafka, for {@link ScaleBenchmark}. */
@Command(name = "bare", hidden = true)
final class BareBenchmark implements Callable<Integer> {

    /** Before the articles a second of two threads. */
    static final String TWO_THREADS = "extractor, two threads, articles/s: ";

    private static final LogPosition SOMEWHERE = new LogPosition("tidings.articles", 0, 0);

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(names = "--count", required = true)
    private int count;

    @Option(names = "--many", required = true)
    private int many;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        List<Article> input = articles.read();
        Extractor extractor = Extractor.load(null, ReadingObserver.NOBODY);
        rate(extractor, input, 2, count);
        double one = rate(extractor, input, 1, count);
        double two = rate(extractor, input, 2, count);
        System.out.printf(Locale.ROOT, "extractor, one thread, articles/s: %.1f%n", one);
        System.out.printf(Locale.ROOT, "%s%.1f%n", TWO_THREADS, two);
        System.out.printf(Locale.ROOT, "two threads read %.2f times as fast as one%n", two / one);
        rate(extractor, input, 2, Math.max(0, many - 4 * count));
        double last = rate(extractor, input, 2, count);
        System.out.printf(
                Locale.ROOT, "an article costs %.2f times as much after %d as after %d%n", two / last, many, 3 * count);
        return 0;
    }

    /** Articles a second. */
    private static double rate(Extractor extractor, List<Article> input, int threads, int count)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Future<?>> readers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            readers.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                    read(extractor, input.get(at % input.size()));
                }
            }));
        }
        for (Future<?> reader : readers) {
            reader.get();
        }
        pool.shutdown();
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void read(Extractor extractor, Article article) {
        try {
            extractor.extract(article, SOMEWHERE);
        } catch (RejectedArticleException e) {
            // Costs what it costs in the pipeline, too.
        }
    }
}
