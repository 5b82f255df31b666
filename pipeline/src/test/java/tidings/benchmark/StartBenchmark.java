package tidings.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;

/** {@code benchmark start}: from the start of a process to a warm reader, and what it keeps in memory. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Starts JVMs that load all that reading needs and warm up, as the pipeline does before it takes articles;"
                        + " prints how long that takes and what it keeps in memory. The first fills the disk cache.")
final class StartBenchmark implements Callable<Integer> {

    @Option(names = "--times", paramLabel = "N", description = "How many JVMs, one after the other. Default: 5.")
    private int times = 5;

    @Option(names = "--here", hidden = true, description = "In this JVM, just started.")
    private boolean here;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!here) {
            for (int time = 0; time < times; time++) {
                ChildJvm.run(ProcessBuilder.Redirect.INHERIT, "-Xmx2g", Benchmarks.class, "start", "--here");
            }
            return 0;
        }
        Extractor extractor = Extractor.load(null, ReadingObserver.NOBODY);
        double loaded = uptime();
        extractor.warmUp();
        double ready = uptime();
        System.out.printf(Locale.ROOT, "loaded after %.1f s, warm after %.1f s; %s%n", loaded, ready, Memory.now());
        return 0;
    }

    /** Of this process, in seconds. */
    private static double uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    }
}
