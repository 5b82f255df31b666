package tidings.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of {@code ./benchmark}, one class each. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description =
                "Measures what docs/benchmarks.md reports. Machines are noisy: trust ratios, and run on an idle one.",
        subcommands = {
            HelpCommand.class,
            ReadingBenchmark.class,
            MissesBenchmark.class,
            LinksBenchmark.class,
            StepsBenchmark.class,
            BoundedBenchmark.class,
            SideBySideBenchmark.class,
            OneSideBenchmark.class,
            StartBenchmark.class,
            RestartBenchmark.class,
            KnowledgeBenchmark.class,
            OriginsBenchmark.class,
            IngestBenchmark.class,
            HostilityBenchmark.class,
            FuzzBenchmark.class,
            DeathBenchmark.class,
            LoadBenchmark.class,
            ScaleBenchmark.class,
            BareBenchmark.class,
            ServeBenchmark.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
