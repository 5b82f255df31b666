package tidings.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import tidings.annotate.CoreNlpAnnotator;
import tidings.model.Article;
import tidings.model.PublicationTime;
import tidings.model.Reading;
import tidings.model.ResolvedDocument;
import tidings.model.Sketch;
import tidings.relate.Relator;
import tidings.testing.NameResolver;

/**
 * Reads articles, one JSON object a line, from standard input and writes what was read from each, one line each, in the
 * same order: {@code Predict [THREADS]}. Until the command line does it.
 */
final class Predict {

    private Predict() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        Relator relator = new Relator();
        CoreNlpAnnotator annotator = CoreNlpAnnotator.load(relator::canCarryClaim);
        ObjectMapper mapper = new ObjectMapper();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            List<Future<String>> lines = in.lines()
                    .map(line -> pool.submit(() -> predict(annotator, relator, article(mapper.readTree(line)))))
                    .collect(Collectors.toList());
            for (Future<String> line : lines) {
                out.println(line.get());
            }
        } finally {
            pool.shutdown();
        }
    }

    private static String predict(CoreNlpAnnotator annotator, Relator relator, Article article) {
        ResolvedDocument document = NameResolver.resolve(annotator.annotate(article));
        return ReadingJson.line(new Reading(document, relator.relate(document), Sketch.EMPTY));
    }

    private static Article article(JsonNode node) {
        String published = node.path("published").asText("");
        return new Article(
                node.path("id").asText(),
                null,
                node.path("source").asText("unknown"),
                null,
                node.path("title").isTextual() ? node.path("title").asText() : null,
                node.path("text").asText(),
                "en",
                published.length() < 10 ? null : PublicationTime.of(LocalDate.parse(published.substring(0, 10))),
                null,
                Article.Status.USABLE,
                List.of());
    }
}
