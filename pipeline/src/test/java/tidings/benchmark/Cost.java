package tidings.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import tidings.model.Article;

/**
 * What it cost to read articles.
 *
 * @param tokens that were read in them
 * @param processor time that the reading thread had the processor
 * @param elapsed time on the wall
 */
record Cost(int articles, long tokens, Duration processor, Duration elapsed) {

    /** The length of the articles that costs are compared by. */
    static final int TOKENS = 690;

    /**
     * Reads all articles over and over, in order, in this thread.
     *
     * @param reader reads one and returns how many tokens it has
     * @param atLeast processor time; a pass that was begun is finished
     */
    static Cost ofReading(List<Article> articles, ToIntFunction<Article> reader, Duration atLeast) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processorBegin = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        int read = 0;
        long tokens = 0;
        do {
            for (Article article : articles) {
                tokens += reader.applyAsInt(article);
                read++;
            }
        } while (threads.getCurrentThreadCpuTime() - processorBegin < atLeast.toNanos());
        return new Cost(
                read,
                tokens,
                Duration.ofNanos(threads.getCurrentThreadCpuTime() - processorBegin),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    double articlesPerSecond() {
        return articles / seconds(elapsed);
    }

    double processorMillisPerArticle() {
        return 1000 * seconds(processor) / articles;
    }

    /** For an article of {@value #TOKENS} tokens. */
    double processorMillisPerLength() {
        return 1000 * seconds(processor) * TOKENS / tokens;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d articles, %d tokens: %.2f articles/s, %.1f CPU-ms an article, %.1f CPU-ms for %d tokens",
                articles,
                tokens,
                articlesPerSecond(),
                processorMillisPerArticle(),
                processorMillisPerLength(),
                TOKENS);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
