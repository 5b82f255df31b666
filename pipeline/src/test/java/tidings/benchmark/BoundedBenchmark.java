package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.model.Status;
import tidings.testing.Wire;
import tidings.topology.KnowledgeStages;

/** {@code ./benchmark bounded}: whether an update costs more where much is known. */
@Command(
        name = "bounded",
        mixinStandardHelpOptions = true,
        description = "Tells knowledge, on disk, ever more about one pair, fact, speaker and entity, and prints what an"
                + " article costs where little and where much is known: processor time, median, by stage.")
final class BoundedBenchmark implements Callable<Integer> {

    private static final LocalDate FIRST_DAY = LocalDate.parse("1750-01-01");
    private static final Instant LOG_TIME = Instant.parse("2026-01-01T00:00:00Z");

    @Option(
            names = "--few",
            defaultValue = "1000",
            description = "Articles before the first look. Default: ${DEFAULT-VALUE}.")
    private int few = 1_000;

    @Option(names = "--many", defaultValue = "100000", description = "Before the second. Default: ${DEFAULT-VALUE}.")
    private int many = 100_000;

    @Option(names = "--look", defaultValue = "2000", description = "Articles in a look. Default: ${DEFAULT-VALUE}.")
    private int look = 2_000;

    @Option(names = "--only", paramLabel = "WORD", description = "Only news whose name has this word in it.")
    private String only = "";

    @Option(names = "--facts-only", description = "Leaves out the following of entities.")
    private boolean factsOnly;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Map<String, IntFunction<Wire>> news = news();
        news.keySet().removeIf(name -> !name.contains(only));
        // So that the first look is at compiled code.
        for (IntFunction<Wire> each : news.values()) {
            tell(each, few);
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %-16s %10s %10s %6s %14s%n",
                "",
                "CPU-µs, stage",
                few,
                many,
                "ratio",
                "bytes/article");
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<String, Future<Looks>> looks = new LinkedHashMap<>();
            news.forEach((name, each) -> looks.put(name, threads.submit(() -> tell(each, many))));
            for (Map.Entry<String, Future<Looks>> each : looks.entrySet()) {
                print(each.getKey(), each.getValue().get());
            }
        } finally {
            threads.shutdownNow();
        }
        return 0;
    }

    private void print(String news, Looks looks) {
        print(news, "merge facts", looks.few[0], looks.many[0], looks.bytes[0]);
        if (!factsOnly) {
            print("", "follow entities", looks.few[1], looks.many[1], looks.bytes[1]);
        }
    }

    private static void print(String news, String stage, double few, double many, long bytes) {
        System.out.printf(
                Locale.ROOT, "%-34s %-16s %10.0f %10.0f %6.2f %14d%n", news, stage, few, many, many / few, bytes);
    }

    /** Of the two stages: medians of the microseconds of an article, and bytes of state for each at the end. */
    private record Looks(double[] few, double[] many, long[] bytes) {}

    private Looks tell(IntFunction<Wire> news, int articles) throws IOException {
        long[][] nanos = new long[2][articles + look];
        try (Scratch scratch = Scratch.create()) {
            try (KnowledgeStages stages = KnowledgeStages.onDisk(scratch.path(), !factsOnly)) {
                for (int i = 0; i < articles + look; i++) {
                    long[] before = stages.processorTimes();
                    stages.follow(news.apply(i).extraction(), LOG_TIME.plusMillis(i));
                    long[] after = stages.processorTimes();
                    nanos[0][i] = after[0] - before[0];
                    nanos[1][i] = after[1] - before[1];
                }
            }
            long[] bytes = {size(scratch.path(), "subject-") / articles, size(scratch.path(), "entity-") / articles};
            return new Looks(medians(nanos, Math.min(few, articles)), medians(nanos, articles), bytes);
        }
    }

    private double[] medians(long[][] nanos, int from) {
        return Arrays.stream(nanos)
                .mapToDouble(stage ->
                        Arrays.stream(stage, from, from + look).sorted().toArray()[look / 2] / 1e3)
                .toArray();
    }

    /** @param stores how the names of their folders begin */
    private static long size(Path folder, String stores) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> StreamSupport.stream(file.spliterator(), false)
                            .anyMatch(name -> name.toString().startsWith(stores)))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static Map<String, IntFunction<Wire>> news() {
        Map<String, IntFunction<Wire>> news = new LinkedHashMap<>();
        news.put("meetings of one pair, a day each", i -> article(i, i).met("ann", "bob", Status.HAPPENED, day(i)));
        news.put("reports of one meeting", i -> article(i, i / 100).met("ann", "bob", Status.HAPPENED, day(0)));
        news.put("utterances of one speaker", i -> article(i, i / 50).said("ann", speech(i)));
        news.put("plans that lapse, a day each", i -> article(i, i).met("ann", "bob", Status.PLANNED, day(i + 3)));
        news.put("mentions of one entity", i -> article(i, i / 50).mentions("ann", 2));
        news.put("mentions of 1,000 in turn", i -> article(i, i / 50).mentions("entity " + i % 1_000, 2));
        news.put("meetings of one with ever others", i -> article(i, i / 50)
                .met("ann", "other " + i, Status.HAPPENED, day(i / 50)));
        return news;
    }

    private static Wire article(int number, int day) {
        return Wire.article("https://news.example/article-" + number)
                .by("Outlet " + number % 40)
                .on(day(day));
    }

    private static String day(int number) {
        return FIRST_DAY.plusDays(number).toString();
    }

    /** Fifteen of two thousand words; one in four is an earlier one cut short. */
    private static String speech(int number) {
        boolean cut = number % 4 == 3;
        Random random = new Random(cut ? number / 2 : number);
        List<String> words =
                random.ints(15, 0, 2_000).mapToObj(word -> "word" + word).toList();
        return words.subList(0, cut ? 9 : 15).stream().collect(Collectors.joining(" "));
    }
}
