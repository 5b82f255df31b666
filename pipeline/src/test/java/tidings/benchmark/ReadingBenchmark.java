package tidings.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.extract.RejectedArticleException;
import tidings.model.Article;
import tidings.model.Sentence;

/** {@code benchmark reading}: what reading costs with one thread, warm, and where the time goes. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Reads articles with one thread, warm, and prints what that costs and which stages take it.")
final class ReadingBenchmark implements Callable<Integer> {

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(names = "--warm-up", paramLabel = "SECONDS", description = "Reading before it counts. Default: 30.")
    private int warmUp = 30;

    @Option(names = "--measure", paramLabel = "SECONDS", description = "Reading that counts, at least. Default: 30.")
    private int measure = 30;

    @Option(names = "--recording", paramLabel = "FILE", description = "Keep the flight recording, for jfr and JMC.")
    private @Nullable Path recording;

    @Override
    public Integer call() {
        List<Article> input = articles.read();
        Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
        ToIntFunction<Article> reader = article -> tokens(extractor, article);
        Cost.ofReading(input, reader, Duration.ofSeconds(warmUp));
        try (StageProfile profile = StageProfile.start()) {
            Cost cost = Cost.ofReading(input, reader, Duration.ofSeconds(measure));
            System.out.println(cost);
            Map<String, Double> shares = profile.shares(recording);
            System.out.printf(Locale.ROOT, "%n%-28s %6s %14s%n", "stage", "share", "CPU-ms / " + Cost.TOKENS);
            shares.forEach((stage, share) -> System.out.printf(
                    Locale.ROOT,
                    "%-28s %5.1f%% %14.1f%n",
                    stage,
                    100 * share,
                    share * cost.processorMillisPerLength()));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the flight recording cannot be read", e);
        }
    }

    /** Reads one article; what the gate refuses has no tokens. */
    static int tokens(Extractor extractor, Article article) {
        try {
            return extractor.read(article).document().document().sentences().stream()
                    .mapToInt(Sentence::size)
                    .sum();
        } catch (RejectedArticleException e) {
            return 0;
        }
    }
}
