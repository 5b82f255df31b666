package tidings.benchmark;

import edu.stanford.nlp.pipeline.Annotation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.model.Article;

/** {@code benchmark one-side}: one reader in this JVM, for {@link SideBySideBenchmark}. */
@Command(name = "one-side", hidden = true)
final class OneSideBenchmark implements Callable<Integer> {

    enum Side {
        STOCK,
        TIDINGS
    }

    /** So many articles warm up, over and over. */
    private static final int WARMING = 50;

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(names = "--side", required = true)
    private Side side = Side.TIDINGS;

    @Option(names = "--warm-up", required = true)
    private int warmUp;

    /** The stock reader writes what it found here; null not to. */
    @Option(names = "--predictions")
    private @Nullable Path predictions;

    @Override
    public Integer call() throws IOException {
        List<Article> input = articles.read();
        if (side == Side.TIDINGS) {
            Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
            ToIntFunction<Article> reader = article -> ReadingBenchmark.tokens(extractor, article);
            measure(input, reader, reader);
            return 0;
        }
        StockReader stock = new StockReader();
        Path file = predictions != null ? predictions : Files.createTempFile("stock", ".jsonl");
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            measure(input, article -> StockReader.tokens(stock.read(article)), article -> {
                Annotation document = stock.read(article);
                lines.println(StockReader.line(article, document));
                return StockReader.tokens(document);
            });
        }
        return 0;
    }

    /** Reads a while until warm, then all articles once, and prints what that took. */
    private void measure(List<Article> input, ToIntFunction<Article> warming, ToIntFunction<Article> reader)
            throws IOException {
        List<Article> some = input.subList(0, Math.min(WARMING, input.size()));
        Cost.ofReading(some, warming, Duration.ofSeconds(warmUp));
        System.out.printf(
                "%-8s %s%n", side.name().toLowerCase(Locale.ROOT), Cost.ofReading(input, reader, Duration.ZERO));
        System.out.printf("%-8s %s%n", "", Memory.now());
    }
}
