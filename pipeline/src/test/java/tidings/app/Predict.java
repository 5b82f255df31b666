package tidings.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tidings.annotate.CoreNlpAnnotator;
import tidings.ingest.ArticleSource;
import tidings.ingest.Defaults;
import tidings.ingest.Receiver;
import tidings.ingest.Unreadable;
import tidings.model.Article;
import tidings.model.Reading;
import tidings.model.ResolvedDocument;
import tidings.model.Sketch;
import tidings.relate.Relator;
import tidings.resolve.LinkDictionary;
import tidings.resolve.Resolver;

/**
 * Reads articles, one JSON object a line, from standard input and writes what was read from each, one line each, in the
 * same order: {@code Predict [THREADS]}. Until the command line does it.
 */
final class Predict {

    private Predict() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        Relator relator = new Relator();
        Resolver resolver = Resolver.load(LinkDictionary.NONE, null);
        CoreNlpAnnotator annotator = CoreNlpAnnotator.load(relator::canCarryClaim);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<String>> lines = new ArrayList<>();
        new ArticleSource(Defaults.NONE, System.in).read("-", new Receiver() {
            @Override
            public void article(Article article) {
                lines.add(pool.submit(() -> {
                    ResolvedDocument document = resolver.resolve(annotator.annotate(article));
                    return ReadingJson.line(new Reading(document, relator.relate(document), Sketch.EMPTY));
                }));
            }

            @Override
            public void unreadable(Unreadable input) {
                System.err.println(input);
            }
        });
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (Future<String> line : lines) {
                out.println(line.get());
            }
        } finally {
            pool.shutdown();
        }
    }
}
