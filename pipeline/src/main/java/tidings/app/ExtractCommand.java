package tidings.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.extract.RejectedArticleException;
import tidings.ingest.ArticleSource;
import tidings.model.Article;

/** {@code tidings extract}: what articles say, one JSON line each, without Kafka. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads articles and prints what each says, one JSON line per article, in the order of the input."
                + " Needs no Kafka. Offsets are Unicode code points into the text, end-exclusive.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings extract article.txt | jq '.relations[] | select(.kind == \"MET\")'",
            "  tidings extract articles/ > claims.jsonl",
            "  tidings extract --published 2021-12-04 - < articles.jsonl"
        })
final class ExtractCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ArticleDefaultOptions defaults = new ArticleDefaultOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH|URL",
            description = "What to read. Default: JSON lines on standard input.")
    private List<String> locations = List.of();

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many articles to read at a time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is at least 1, not " + threads);
        }
        ArticleSource source = new ArticleSource(defaults.defaults(), System.in);
        Extractor extractor = reading.load(ReadingObserver.NOBODY);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (InOrder<String> lines = new InOrder<>(threads, out::println)) {
            ArticleInput input = new ArticleInput(article -> lines.submit(() -> line(extractor, article)), err);
            input.readAll(locations.isEmpty() ? List.of("-") : locations, source, false);
            lines.finish();
            return InputExit.code(input.obstacles());
        }
    }

    private static String line(Extractor extractor, Article article) {
        try {
            return Characters.escaped(ReadingJson.line(extractor.read(article)));
        } catch (RejectedArticleException e) {
            return Characters.escaped(ReadingJson.line(article, e));
        }
    }
}
