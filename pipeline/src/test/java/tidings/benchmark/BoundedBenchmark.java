package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.model.Status;
import tidings.testing.Wire;
import tidings.topology.KnowledgeStages;

/** {@code ./benchmark bounded}: whether an update costs more where much is known of what it is about. */
@Command(
        name = "bounded",
        mixinStandardHelpOptions = true,
        description = "Feeds knowledge, on disk, as much about one pair, fact, speaker or entity as, beside it, about a"
                + " hundred of them in turn, and prints what an article costs at the end of both: processor time, by"
                + " stage. Both have as much on disk; they differ in how much is known of one.")
final class BoundedBenchmark implements Callable<Integer> {

    private static final LocalDate FIRST_DAY = LocalDate.parse("1750-01-01");
    private static final Instant LOG_TIME = Instant.parse("2026-01-01T00:00:00Z");
    /** Articles about one subject on one day. */
    private static final int PER_DAY = 50;

    @Option(
            names = "--few",
            defaultValue = "1000",
            description = "Articles about each of many. Default: ${DEFAULT-VALUE}.")
    private int few = 1_000;

    @Option(
            names = "--many",
            defaultValue = "100000",
            description = "Articles about one, and about many together. Default: ${DEFAULT-VALUE}.")
    private int many = 100_000;

    @Option(names = "--look", defaultValue = "2000", description = "Articles at the end. Default: ${DEFAULT-VALUE}.")
    private int look = 2_000;

    @Option(names = "--only", paramLabel = "WORD", description = "Only news whose name has this word in it.")
    private String only = "";

    @Option(names = "--facts-only", description = "Leaves out the following of entities.")
    private boolean factsOnly;

    /** News that reports something again and again about each of several subjects. */
    private interface News {

        /**
         * @param subject that the article reports about
         * @param earlier how often it was reported before
         */
        void addTo(Wire article, int subject, int earlier);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Map<String, News> news = news();
        news.keySet().removeIf(name -> !name.contains(only));
        // So that both begin with compiled code.
        for (News each : news.values()) {
            measure(each, 10, few);
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
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Map.Entry<String, News> each : news.entrySet()) {
                Future<Look> ofMany = threads.submit(() -> measure(each.getValue(), many / few, many));
                Future<Look> ofOne = threads.submit(() -> measure(each.getValue(), 1, many));
                print(each.getKey(), ofMany.get(), ofOne.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return 0;
    }

    private void print(String news, Look ofMany, Look ofOne) {
        print(news, "merge facts", ofMany, ofOne, 0);
        if (!factsOnly) {
            print("", "follow entities", ofMany, ofOne, 1);
        }
    }

    private static void print(String news, String name, Look ofMany, Look ofOne, int stage) {
        double few = ofMany.micros[stage];
        double many = ofOne.micros[stage];
        System.out.printf(
                Locale.ROOT,
                "%-34s %-16s %10.0f %10.0f %6.2f %14d%n",
                news,
                name,
                few,
                many,
                many / few,
                ofOne.bytes[stage]);
    }

    /** Of the two stages: microseconds an article at the end, and bytes of state for each. */
    private record Look(double[] micros, long[] bytes) {}

    private Look measure(News news, int subjects, int articles) throws IOException {
        try (Scratch scratch = Scratch.create()) {
            double[] micros;
            try (KnowledgeStages stages = KnowledgeStages.onDisk(scratch.path(), !factsOnly)) {
                feed(stages, news, subjects, 0, articles);
                long[] before = stages.processorTimes();
                feed(stages, news, subjects, articles, articles + look);
                long[] after = stages.processorTimes();
                micros = IntStream.range(0, after.length)
                        .mapToDouble(stage -> (after[stage] - before[stage]) / 1e3 / look)
                        .toArray();
            }
            long[] bytes = {size(scratch.path(), "subject-") / articles, size(scratch.path(), "entity-") / articles};
            return new Look(micros, bytes);
        }
    }

    private static void feed(KnowledgeStages stages, News news, int subjects, int from, int to) {
        for (int i = from; i < to; i++) {
            int earlier = i / subjects;
            Wire article = Wire.article("https://news.example/article-" + i).by("Outlet " + earlier % 40);
            news.addTo(article, i % subjects, earlier);
            stages.follow(article.extraction(), LOG_TIME.plusMillis(i));
        }
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

    private static Map<String, News> news() {
        Map<String, News> news = new LinkedHashMap<>();
        news.put("meetings of a pair, a day each", (article, subject, earlier) -> article.on(day(earlier))
                .met("ann " + subject, "bob " + subject, Status.HAPPENED, day(earlier)));
        news.put("reports of a meeting", (article, subject, earlier) -> article.on(day(earlier / PER_DAY))
                .met("ann " + subject, "bob " + subject, Status.HAPPENED, day(0)));
        news.put("utterances of a speaker", (article, subject, earlier) -> article.on(day(earlier / PER_DAY))
                .said("ann " + subject, speech(earlier)));
        news.put("plans that lapse, a day each", (article, subject, earlier) -> article.on(day(earlier))
                .met("ann " + subject, "bob " + subject, Status.PLANNED, day(earlier + 3)));
        news.put("mentions of an entity", (article, subject, earlier) -> article.on(day(earlier / PER_DAY))
                .mentions("ann " + subject, 2));
        news.put("meetings with ever others", (article, subject, earlier) -> article.on(day(earlier / PER_DAY))
                .met("ann " + subject, "other " + subject + ' ' + earlier, Status.HAPPENED, day(earlier / PER_DAY)));
        return news;
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
