package tidings.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;

/** {@code ./benchmark start}: from the start of a process until it is ready, and what it keeps in memory. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Starts JVMs that load all that reading needs and warm up, and pipelines beside a broker until they say"
                        + " that they are ready; prints how long that takes and what they keep in memory. The first"
                        + " fills the disk cache and makes the topics.")
final class StartBenchmark implements Callable<Integer> {

    @Option(names = "--times", paramLabel = "N", description = "How many of each, one after the other. Default: 5.")
    private int times = 5;

    @Option(names = "--here", hidden = true, description = "A reader in this JVM, just started.")
    private boolean here;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (here) {
            reader();
            return 0;
        }
        for (int time = 0; time < times; time++) {
            ChildJvm.run(ProcessBuilder.Redirect.INHERIT, ChildJvm.READING, Benchmarks.class, "start", "--here");
        }
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            for (int time = 0; time < times; time++) {
                pipeline(address, scratch.path().resolve("state-" + time));
            }
        }
        return 0;
    }

    private static void reader() throws IOException {
        Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
        double loaded = uptime();
        extractor.warmUp();
        double ready = uptime();
        System.out.printf(
                Locale.ROOT,
                "reader: loaded after %.1f s, warm after %.1f s, %.1f CPU-s; %s%n",
                loaded,
                ready,
                Jvm.cpu(ProcessHandle.current()).toMillis() / 1e3,
                Memory.now());
    }

    private static void pipeline(String address, Path state) throws IOException {
        long start = System.nanoTime();
        try (Jvm pipeline = Jvm.pipeline(address, state)) {
            pipeline.awaitLine("ready");
            double ready = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "pipeline: ready after %.1f s, %.1f CPU-s; %s%n",
                    ready,
                    pipeline.cpu().toMillis() / 1e3,
                    Memory.of(pipeline.pid()));
        }
    }

    /** Of this process, in seconds. */
    private static double uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    }
}
