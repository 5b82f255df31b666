package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.app.Drained;

/** {@code ./benchmark restart}: from {@code kill -9} under load until the pipeline is ready again. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description =
                "Lets a pipeline beside a broker come to know articles, kills it while more come in evenly, starts it"
                        + " again and prints after how long it is ready, and with how much processor time.")
final class RestartBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Until it is killed. */
    private static final Duration AT_WORK = Duration.ofSeconds(10);

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(
            names = "--known",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Articles that are known before. Default: ${DEFAULT-VALUE}.")
    private int known = 3000;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            defaultValue = "10",
            description = "Articles that come in, before the kill and after. Default: ${DEFAULT-VALUE}.")
    private double perSecond = 10;

    @Option(names = "--times", paramLabel = "N", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int times = 5;

    @Option(
            names = "--against",
            paramLabel = "CHECKOUT",
            description = "Also of this other checkout, built, in turn with this one.")
    private List<Path> others = List.of();

    @Override
    public Integer call() throws IOException, ExecutionException, InterruptedException {
        List<Path> checkouts = new ArrayList<>(List.of(Jvm.HOME));
        checkouts.addAll(others);
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            Path state = scratch.path().resolve("state");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address));
                    Replay replay = new Replay(address, articles.read())) {
                try (Jvm pipeline = Jvm.pipeline(address, state)) {
                    pipeline.awaitLine("ready");
                    replay.burst(known);
                    Drained.awaitAll(admin, Drained.readers(admin, Map.of()), PATIENCE, () -> {});
                }
                for (int time = 0; time < times; time++) {
                    for (Path checkout : checkouts) {
                        restart(checkout, address, state, replay);
                    }
                }
            }
        }
        return 0;
    }

    /** Starts it, lets it work, kills it in the middle, and starts it again. */
    private void restart(Path checkout, String address, Path state, Replay replay)
            throws IOException, ExecutionException, InterruptedException {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        try (Jvm killed = Jvm.pipeline(checkout, address, state)) {
            killed.awaitLine("ready");
            replay.evenly(perSecond, AT_WORK);
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> {
                while (goesOn.get()) {
                    replay.evenly(perSecond, Duration.ofSeconds(1));
                }
            });
            killed.kill();
            long start = System.nanoTime();
            try (Jvm pipeline = Jvm.pipeline(checkout, address, state)) {
                pipeline.awaitLine("ready");
                System.out.printf(
                        Locale.ROOT,
                        "%s: ready %.1f s after kill -9, %.1f CPU-s%n",
                        checkout,
                        (System.nanoTime() - start) / 1e9,
                        pipeline.cpu().toMillis() / 1e3);
            } finally {
                goesOn.set(false);
                load.join();
            }
        }
    }
}
