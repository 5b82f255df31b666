package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.app.Drained;

/** {@code ./benchmark load}: hours of news in minutes, and what that does to latency, memory, files and state. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Finds out how many articles a second the whole pipeline takes, in bursts until they get no faster, then"
                        + " brings articles in evenly at 30, 70 and 95 %% of that, a third of the time each; replayed,"
                        + " they are news of other years. Prints the time from an article's log time to its updates"
                        + " (mentions and what only the clock brings about left out), each minute the most that waited"
                        + " and what the pipeline keeps on disk, and what grew on its heap.")
final class LoadBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofHours(1);
    /** How many classes to name, of those that the heap holds more of than before. */
    private static final int GROWN = 5;

    private static final List<Double> SHARES = List.of(0.3, 0.7, 0.95);

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(names = "--minutes", defaultValue = "30", description = "All three together. Default: ${DEFAULT-VALUE}.")
    private int minutes = 30;

    @Option(names = "--burst", defaultValue = "600", description = "Articles of a burst. Default: ${DEFAULT-VALUE}.")
    private int burst = 600;

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            Path state = scratch.path().resolve("state");
            try (Jvm pipeline = Jvm.pipeline(address, state);
                    Admin admin = Admin.create(Map.of("bootstrap.servers", address));
                    Replay replay = new Replay(address, articles.read())) {
                pipeline.awaitLine("ready");
                double capacity = Steady.rate(() -> burst(replay, admin));
                Watched watched = new Watched(pipeline.pid(), state);
                try (Latencies latencies = new Latencies(address, InstantSource.system());
                        Lag lag = new Lag(admin)) {
                    for (double share : SHARES) {
                        HeapHistogram before = watched.heap();
                        latencies.take();
                        sustain(replay, lag, watched, share, capacity);
                        awaitDrained(admin);
                        System.out.println("    " + latencies.take());
                        HeapHistogram after = watched.heap();
                        System.out.printf("    heap %d to %d MB%n", before.megabytes(), after.megabytes());
                        after.growth(before, GROWN).forEach(line -> System.out.println("    " + line));
                    }
                }
            }
        }
        return 0;
    }

    private double burst(Replay replay, Admin admin) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        replay.burst(burst);
        awaitDrained(admin);
        double perSecond = burst / ((System.nanoTime() - start) / 1e9);
        System.out.printf(Locale.ROOT, "%d at once: %.1f articles/s%n", burst, perSecond);
        return perSecond;
    }

    private void sustain(Replay replay, Lag lag, Watched watched, double share, double capacity) throws IOException {
        Duration left = Duration.ofMinutes(minutes).dividedBy(SHARES.size());
        Duration slice = left.compareTo(Duration.ofMinutes(1)) < 0 ? left : Duration.ofMinutes(1);
        lag.take();
        System.out.printf(Locale.ROOT, "%2.0f %%, %.1f articles/s%n", 100 * share, share * capacity);
        int sent = 0;
        for (; left.compareTo(slice) >= 0; left = left.minus(slice)) {
            sent += replay.evenly(share * capacity, slice);
            System.out.printf(
                    Locale.ROOT,
                    "    %6d articles: at most %s, state %d MB, %d files%n",
                    sent,
                    lag.take(),
                    watched.size(),
                    watched.handles());
        }
    }

    private static void awaitDrained(Admin admin) throws ExecutionException, InterruptedException {
        Drained.awaitAll(admin, Drained.readers(admin, Map.of()), PATIENCE, () -> {});
    }
}
