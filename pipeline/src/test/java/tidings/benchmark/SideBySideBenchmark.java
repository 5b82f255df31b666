package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.app.Tidings;

/** {@code benchmark side-by-side}: stock CoreNLP and Tidings over the same articles, each in a JVM of its own. */
@Command(
        name = "side-by-side",
        mixinStandardHelpOptions = true,
        description = "Reads the same articles with stock CoreNLP (" + StockReader.ANNOTATORS
                + ", defaults) and with Tidings, one after the other, each in a JVM of its own with one thread, warm; prints"
                + " cost and memory and, with --gold, both scores. Stock CoreNLP takes half an hour for the gold data.")
final class SideBySideBenchmark implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Articles. Default: those of --gold; without, the samples that come with Tidings.")
    private List<Path> paths = List.of();

    @Option(names = "--every", paramLabel = "N", description = "Take one article in N. Default: all.")
    private int every = 1;

    @Option(names = "--warm-up", paramLabel = "SECONDS", description = "Reading before it counts. Default: 60.")
    private int warmUp = 60;

    @Option(
            names = "--gold",
            paramLabel = "DIRECTORY",
            description = "Gold data, with its score.py in the directory above; needs python3.")
    private @Nullable Path gold;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("side-by-side");
        Path stock = directory.resolve("stock.jsonl");
        List<Path> articles = paths;
        if (gold != null && paths.isEmpty()) {
            articles = List.of(score(gold, directory.resolve("articles.jsonl"), "articles"));
        }
        for (OneSideBenchmark.Side side : List.of(OneSideBenchmark.Side.TIDINGS, OneSideBenchmark.Side.STOCK)) {
            List<String> words = new ArrayList<>(List.of(
                    "one-side", "--side=" + side, "--every=" + every, "--warm-up=" + warmUp, "--predictions=" + stock));
            articles.forEach(each -> words.add(each.toString()));
            java(Benchmarks.class, words, ProcessBuilder.Redirect.INHERIT);
        }
        if (gold != null) {
            Path ours = directory.resolve("tidings.jsonl");
            List<String> words = new ArrayList<>(List.of("extract"));
            articles.forEach(each -> words.add(each.toString()));
            java(Tidings.class, words, ProcessBuilder.Redirect.to(ours.toFile()));
            compare(
                    figures(score(gold, directory.resolve("tidings.txt"), "score", ours)),
                    figures(score(gold, directory.resolve("stock.txt"), "score", stock)));
        }
        System.out.println("written to " + directory);
        return 0;
    }

    private static void compare(Map<String, String> tidings, Map<String, String> stock) {
        System.out.printf(Locale.ROOT, "%n%-36s %8s %8s%n", "score", "tidings", "stock");
        tidings.forEach((name, value) ->
                System.out.printf(Locale.ROOT, "%-36s %8s %8s%n", name, value, stock.getOrDefault(name, "-")));
    }

    /** Lines of {@code NAME VALUE notes}. */
    private static Map<String, String> figures(Path scores) throws IOException {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String line : Files.readAllLines(scores)) {
            String[] columns = line.split("\\s+");
            if (columns.length > 1) {
                figures.put(columns[0], columns[1]);
            }
        }
        return figures;
    }

    private static Path score(Path gold, Path out, String command, Path... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("python3", gold.resolveSibling("score.py").toString(), command, gold.toString()));
        for (Path each : more) {
            words.add(each.toString());
        }
        ChildJvm.run(ProcessBuilder.Redirect.to(out.toFile()), words);
        return out;
    }

    private static void java(Class<?> main, List<String> arguments, ProcessBuilder.Redirect out)
            throws IOException, InterruptedException {
        ChildJvm.run(out, List.of("-Xmx4g", "-XX:+UseParallelGC"), main, arguments.toArray(String[]::new));
    }
}
