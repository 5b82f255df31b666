package tidings.benchmark;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.ingest.ArticleSource;
import tidings.ingest.Defaults;
import tidings.ingest.Receiver;
import tidings.ingest.Unreadable;
import tidings.model.Article;

/** Which articles to measure with. */
final class ArticleOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Articles, JSON lines or any other form. Default: the samples that come with Tidings.")
    private List<Path> paths = List.of();

    @Option(names = "--every", paramLabel = "N", description = "Take one article in N. Default: all.")
    private int every = 1;

    /** The articles, in order; what cannot be read is reported on standard error and left out. */
    List<Article> read() {
        List<Article> articles = new ArrayList<>();
        Receiver receiver = new Receiver() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void unreadable(Unreadable input) {
                System.err.println(input);
            }
        };
        ArticleSource source = new ArticleSource(Defaults.NONE, System.in);
        List<Path> from = paths.isEmpty() ? List.of(samples()) : paths;
        from.forEach(path -> source.read(path.toString(), receiver));
        return IntStream.range(0, articles.size())
                .filter(at -> at % every == 0)
                .mapToObj(articles::get)
                .toList();
    }

    /** The first of them. */
    List<Article> read(int most) {
        List<Article> all = read();
        return all.subList(0, Math.min(most, all.size()));
    }

    /** The words on a command line that choose the same. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("--every=" + every));
        paths.forEach(path -> words.add(path.toAbsolutePath().toString()));
        return words;
    }

    private static Path samples() {
        URL samples = Objects.requireNonNull(
                ArticleOptions.class.getResource("/tidings/samples"), "no samples on the class path");
        try {
            return Path.of(samples.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
