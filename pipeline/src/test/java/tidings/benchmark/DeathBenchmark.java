package tidings.benchmark;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.death.DeathReport;
import tidings.death.DeathTrial;

/** {@code ./benchmark death}: what is left of an evolving stream when processes are killed at any moment. */
@Command(
        name = "death",
        mixinStandardHelpOptions = true,
        description =
                "Kills brokers and two instances of the pipeline with SIGKILL, one during the other's recovery too, at"
                        + " random moments while articles come in. Then compares facts, profiles, updates and windows"
                        + " with those of a pipeline that read the same articles in peace. Ends with 1 if anything is"
                        + " lost, duplicated or wrong.")
final class DeathBenchmark implements Callable<Integer> {

    @Option(names = "--kills", defaultValue = "100", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int kills = 100;

    @Option(names = "--brokers", defaultValue = "1", description = "1, or 3. Default: ${DEFAULT-VALUE}.")
    private int brokers = 1;

    @Option(names = "--seed", defaultValue = "1", description = "Of moments and victims. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        try (Scratch scratch = Scratch.create()) {
            DeathReport report = DeathTrial.run(scratch.path(), brokers, kills, seed);
            System.out.println(report);
            report.lost().forEach(each -> System.out.println("lost: " + each));
            report.duplicated().forEach(each -> System.out.println("duplicated: " + each));
            report.wrong().forEach(each -> System.out.println("wrong: " + each));
            return report.isClean() ? 0 : 1;
        }
    }
}
