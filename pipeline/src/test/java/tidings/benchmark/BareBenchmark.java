package tidings.benchmark;

import java.time.Duration;
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

    /** Before the articles a second of one thread. */
    static final String ONE_THREAD = "extractor, one thread, articles/s: ";

    /** Before the articles a second of two threads. */
    static final String TWO_THREADS = "extractor, two threads, articles/s: ";

    private static final LogPosition SOMEWHERE = new LogPosition("tidings.articles", 0, 0);

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(names = "--count", required = true)
    private int count;

    @Option(names = "--many", required = true)
    private int many;

    /** So far. */
    private int read;

    @Override
    public Integer call() throws Exception {
        List<Article> input = articles.read(count);
        Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
        double one = Steady.rate(() -> rate(extractor, input, 1, count));
        double two = Steady.rate(() -> rate(extractor, input, 2, count));
        System.out.println(ONE_THREAD + one);
        System.out.println(TWO_THREADS + two);
        System.out.printf(Locale.ROOT, "two threads read %.2f times as fast as one%n", two / one);
        if (many > read) {
            int before = read;
            rate(extractor, input, 2, many - before);
            int after = read;
            double last = rate(extractor, input, 2, count);
            System.out.printf(
                    Locale.ROOT,
                    "an article costs %.2f times as much after %d as after %d%n",
                    two / last,
                    after,
                    before);
        }
        return 0;
    }

    /** Articles a second; says what processor time each took. */
    private double rate(Extractor extractor, List<Article> input, int threads, int count)
            throws InterruptedException, ExecutionException {
        ProcessHandle here = ProcessHandle.current();
        Duration processor = Jvm.cpu(here);
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
        double perSecond = count / ((System.nanoTime() - start) / 1e9);
        read += count;
        System.out.printf(
                Locale.ROOT,
                "extractor, %d thread(s): %.1f articles/s, %.1f CPU-ms each%n",
                threads,
                perSecond,
                Jvm.cpu(here).minus(processor).toMillis() / (double) count);
        return perSecond;
    }

    private static void read(Extractor extractor, Article article) {
        try {
            extractor.extract(article, SOMEWHERE);
        } catch (RejectedArticleException e) {
            // Costs what it costs in the pipeline, too.
        }
    }
}
