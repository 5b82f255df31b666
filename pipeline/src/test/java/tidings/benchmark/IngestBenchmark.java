package tidings.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.ingest.ArticleSource;
import tidings.ingest.Defaults;
import tidings.ingest.Receiver;
import tidings.ingest.Unreadable;
import tidings.model.Article;
import tidings.model.Span;

/** {@code ./benchmark ingest DIR}: how well pages are read, on the public benchmarks of those who read only pages. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads the pages of public benchmarks, as their authors publish them, and prints our figures"
                + " beside the published ones. DIR is one of them or holds several: article-extraction-benchmark"
                + " (ground-truth.json, html/), trafilatura (tests/evaldata.json), htmldate (tests/eval_*.json), or"
                + " pages of your own (pages.jsonl). docs/benchmarks.md has their forms.")
final class IngestBenchmark implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where those who publish benchmarks keep their pages, beside the file that says what is in them. */
    private static final List<String> ROOMS = List.of("html", "test_set", "cache", "eval", ".");

    private static final int DEEPEST = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DIR", description = "The benchmarks' directory.")
    private Path directory = Path.of(".");

    private long nanos;
    private int pages;

    @Override
    public Integer call() throws IOException {
        List<Path> sets = sets();
        if (sets.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    directory + " holds no ground-truth.json, evaldata.json, eval_*.json or pages.jsonl");
        }
        try (Scratch scratch = Scratch.create()) {
            for (Path each : sets) {
                switch (String.valueOf(each.getFileName())) {
                    case "ground-truth.json" -> texts(each, scratch);
                    case "evaldata.json" -> segments(each, scratch);
                    case "pages.jsonl" -> own(each, scratch);
                    default -> dates(each, scratch);
                }
            }
        }
        print("%d pages, %.0f a second of one core%n", pages, pages / (nanos / 1e9));
        return 0;
    }

    private List<Path> sets() throws IOException {
        try (Stream<Path> files = Files.walk(directory, DEEPEST)) {
            return files.filter(each -> String.valueOf(each.getFileName())
                            .matches("ground-truth\\.json|evaldata\\.json|eval_.*\\.json|pages\\.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private void texts(Path truth, Scratch scratch) throws IOException {
        IngestScores.Texts texts = new IngestScores.Texts();
        for (var each : JSON.readTree(truth.toFile()).properties()) {
            Optional<Article> read = read(truth, each.getKey() + ".html.gz", each.getValue(), scratch);
            texts.add(
                    each.getValue().path("articleBody").asText(),
                    read.map(IngestBenchmark::shown).orElse(""));
        }
        print("article text (%s)%n", truth);
        print(
                "  Tidings           F1 %.3f (precision %.3f, recall %.3f)%n",
                texts.f1(), texts.precision(), texts.recall());
        print("  published         rs_trafilatura .970, go_trafilatura .960, trafilatura 2.0 .958, newspaper4k .949%n");
    }

    private void segments(Path truth, Scratch scratch) throws IOException {
        IngestScores.Segments segments = new IngestScores.Segments();
        for (var each : JSON.readTree(truth.toFile()).properties()) {
            JsonNode page = each.getValue();
            Optional<Article> read = read(truth, page.path("file").asText(), withUrl(page, each.getKey()), scratch);
            segments.add(
                    words(page.path("with")),
                    words(page.path("without")),
                    read.map(IngestBenchmark::shown).orElse(""));
        }
        print("segments (%s)%n", truth);
        print(
                "  Tidings           F %.3f (precision %.3f, recall %.3f)%n",
                segments.f1(), segments.precision(), segments.recall());
        print("  published         trafilatura .924, magic-html .889%n");
    }

    private void dates(Path truth, Scratch scratch) throws IOException {
        IngestScores.Values all = new IngestScores.Values();
        IngestScores.Values english = new IngestScores.Values();
        for (var each : JSON.readTree(truth.toFile()).properties()) {
            JsonNode page = each.getValue();
            if (!page.path("date").isTextual()) {
                continue;
            }
            Optional<Article> read = read(truth, page.path("file").asText(), withUrl(page, each.getKey()), scratch);
            String day = read.flatMap(article -> Optional.ofNullable(article.published()))
                    .map(time -> time.day().toString())
                    .orElse(null);
            all.add(page.path("date").asText(), day);
            if (read.map(Article::language)
                    .filter(language -> language.startsWith("en"))
                    .isPresent()) {
                english.add(page.path("date").asText(), day);
            }
        }
        print("dates (%s)%n", truth);
        print("  Tidings           %s%n", inWords(all));
        print("  of English pages  %s%n", inWords(english));
        print("  published         htmldate accuracy .903, F .949%n");
    }

    /** Pages of one's own: what a line says of a page is scored. */
    private void own(Path truth, Scratch scratch) throws IOException {
        IngestScores.Texts texts = new IngestScores.Texts();
        IngestScores.Values headlines = new IngestScores.Values();
        IngestScores.Values outlets = new IngestScores.Values();
        IngestScores.Values days = new IngestScores.Values();
        for (String line : Files.readAllLines(truth)) {
            JsonNode page = JSON.readTree(line);
            Optional<Article> read = read(truth, page.path("file").asText(), page, scratch);
            if (page.has("text")) {
                texts.add(
                        page.path("text").asText(),
                        read.map(IngestBenchmark::shown).orElse(""));
            }
            if (page.has("headline")) {
                headlines.add(
                        page.path("headline").asText(),
                        read.map(Article::headline).orElse(null));
            }
            if (page.has("source")) {
                outlets.add(
                        page.path("source").asText(), read.map(Article::source).orElse(null));
            }
            if (page.has("published")) {
                days.add(
                        page.path("published").asText(),
                        read.map(Article::published)
                                .map(time -> time.day().toString())
                                .orElse(null));
            }
        }
        print("own pages (%s)%n", truth);
        print(
                "  text              F1 %.3f (precision %.3f, recall %.3f)%n",
                texts.f1(), texts.precision(), texts.recall());
        print("  headline          %s%n", inWords(headlines));
        print("  outlet            %s%n", inWords(outlets));
        print("  day               %s%n", inWords(days));
    }

    private static String inWords(IngestScores.Values values) {
        return String.format(
                Locale.ROOT,
                "accuracy %.3f, F %.3f, wrong of those given %.3f (%d pages)",
                values.accuracy(),
                values.f1(),
                values.wrongOfGiven(),
                values.all());
    }

    private Optional<Article> read(Path truth, String name, JsonNode page, Scratch scratch) throws IOException {
        Path folder = truth.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalStateException(truth + " lies nowhere");
        }
        for (String room : ROOMS) {
            Path file = folder.resolve(room).resolve(name);
            if (Files.isRegularFile(file)) {
                return read(file, page.path("url").asText(null), scratch);
            }
        }
        throw new ParameterException(spec.commandLine(), "no page " + name + " beside " + truth);
    }

    /** As it would be from its address, which browsers write into a page that they save. */
    private Optional<Article> read(Path file, @Nullable String address, Scratch scratch) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean packed = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        Path copy = scratch.path().resolve("page.html");
        try (OutputStream out = Files.newOutputStream(copy);
                InputStream in = packed
                        ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                        : new ByteArrayInputStream(bytes)) {
            if (address != null) {
                String comment =
                        String.format(Locale.ROOT, "<!-- saved from url=(%04d)%s -->%n", address.length(), address);
                out.write(comment.getBytes(StandardCharsets.UTF_8));
            }
            in.transferTo(out);
        }
        List<Article> read = new ArrayList<>();
        long begin = cpu();
        new ArticleSource(Defaults.NONE, InputStream.nullInputStream()).read(copy.toString(), new Receiver() {
            @Override
            public void article(Article article) {
                read.add(article);
            }

            @Override
            public void unreadable(Unreadable input) {
                spec.commandLine().getErr().println(file + ": " + input.reason());
            }
        });
        nanos += cpu() - begin;
        pages++;
        return read.stream().findFirst();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static JsonNode withUrl(JsonNode page, String url) {
        return page.<ObjectNode>deepCopy().put("url", url);
    }

    private static List<String> words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(each -> words.add(each.asText()));
        return words;
    }

    /** The text that is read: what is masked left out. */
    private static String shown(Article article) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Span span : article.masked()) {
            shown.append(new Span(at, span.begin()).in(article.text())).append('\n');
            at = span.end();
        }
        int end = article.text().codePointCount(0, article.text().length());
        return shown.append(new Span(at, end).in(article.text())).toString();
    }

    private void print(String form, Object... values) {
        spec.commandLine().getOut().printf(Locale.ROOT, form, values).flush();
    }
}
