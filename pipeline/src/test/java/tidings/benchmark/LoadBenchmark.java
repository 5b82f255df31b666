package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
                "Finds out how many articles a second the whole pipeline takes, then brings them in evenly at 30, 70"
                        + " and 95 % of that, a third of the time each. Prints the time from an article's log time to its"
                        + " updates, and each minute what the pipeline's process holds.")
final class LoadBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final List<Double> SHARES = List.of(0.3, 0.7, 0.95);

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(names = "--minutes", defaultValue = "30", description = "All three together. Default: ${DEFAULT-VALUE}.")
    private int minutes = 30;

    @Option(names = "--burst", defaultValue = "600", description = "Articles to find the capacity with.")
    private int burst = 600;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            Path state = scratch.path().resolve("state");
            try (Jvm pipeline = Jvm.start(
                            List.of("-Xmx2g", "-XX:+UseParallelGC"),
                            "run",
                            "--bootstrap-server=" + address,
                            "--kafka-config=tidings.http.port=-1",
                            "--kafka-config=tidings.state.directory=" + state);
                    Admin admin = Admin.create(Map.of("bootstrap.servers", address));
                    Replay replay = new Replay(address, articles.read())) {
                pipeline.awaitLine("ready");
                Lag lag = new Lag(admin);
                replay.burst(burst / 4);
                awaitDrained(admin);
                double capacity = capacity(replay, admin);
                System.out.printf(Locale.ROOT, "capacity %.1f articles/s%n", capacity);
                Watched watched = new Watched(pipeline.pid(), state);
                try (Latencies latencies = new Latencies(address)) {
                    for (double share : SHARES) {
                        sustain(replay, lag, watched, latencies, share, capacity);
                        awaitDrained(admin);
                        System.out.println("    " + latencies.take());
                    }
                }
            }
        }
        return 0;
    }

    private double capacity(Replay replay, Admin admin) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        replay.burst(burst);
        awaitDrained(admin);
        return burst / ((System.nanoTime() - start) / 1e9);
    }

    private void sustain(Replay replay, Lag lag, Watched watched, Latencies latencies, double share, double capacity)
            throws IOException, ExecutionException, InterruptedException {
        Duration left = Duration.ofMinutes(minutes).dividedBy(SHARES.size());
        Duration slice = left.compareTo(Duration.ofMinutes(1)) < 0 ? left : Duration.ofMinutes(1);
        latencies.take();
        System.out.printf(Locale.ROOT, "%2.0f %%, %.1f articles/s%n", 100 * share, share * capacity);
        int sent = 0;
        for (; left.compareTo(slice) >= 0; left = left.minus(slice)) {
            sent += replay.evenly(share * capacity, slice);
            System.out.printf(
                    Locale.ROOT,
                    "    %6d articles: %d to be read and %d to be told, heap %d MB, state %d MB, %d files%n",
                    sent,
                    lag.articles(),
                    lag.extractions(),
                    watched.heap(),
                    watched.size(),
                    watched.handles());
        }
    }

    private static void awaitDrained(Admin admin) throws ExecutionException, InterruptedException {
        Drained.awaitAll(admin, Drained.readers(admin, Map.of()), PATIENCE, () -> {});
    }
}
