package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.death.DeathReport;
import tidings.death.DeathTrial;
import tidings.death.Fault;
import tidings.model.Extraction;
import tidings.testing.RealExtractions;

/** {@code ./benchmark death}: what is left of an evolving stream when processes are killed at any moment. */
@Command(
        name = "death",
        mixinStandardHelpOptions = true,
        description = "Kills brokers and two instances of the pipeline with SIGKILL, mid-transaction and one during the"
                + " other's recovery too, and takes the disk of their state away (full, or read-only; where"
                + " tmpfs can be mounted), at random moments while articles come in. Then compares facts,"
                + " profiles, updates and windows with those of a pipeline that read the same articles in"
                + " peace. Ends with 1 if anything is lost, duplicated or wrong.")
final class DeathBenchmark implements Callable<Integer> {

    /** How often the real articles are replayed: enough for hours. */
    private static final int TIMES = 10;

    @Option(
            names = "--kills",
            defaultValue = "100",
            description = "How many processes are to end with SIGKILL; what ends for want of a disk comes on top."
                    + " Default: ${DEFAULT-VALUE}.")
    private int kills = 100;

    @Option(names = "--brokers", defaultValue = "1", description = "1, or 3. Default: ${DEFAULT-VALUE}.")
    private int brokers = 1;

    @Option(
            names = "--broker-libs",
            paramLabel = "DIRECTORY",
            description = "Of another release of Kafka, for the brokers: libs of its download. Default: the one that"
                    + " Tidings is built with, which can lose the end of a transaction where a lone broker is killed"
                    + " (KAFKA-20734).")
    private @Nullable Path brokerLibraries;

    @Option(names = "--seed", defaultValue = "1", description = "Of moments and victims. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--per-second", defaultValue = "5", description = "Articles. Default: ${DEFAULT-VALUE}.")
    private int perSecond = 5;

    @Option(
            names = "--gold",
            paramLabel = "DIRECTORY",
            description = "Take the real articles of this gold data's stream, as the extractor reads them, again and"
                    + " again as news of other times. Default: generated ones.")
    private @Nullable Path gold;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}. Default: all; FULL_DISK and READ_ONLY only where tmpfs"
                    + " can be mounted.")
    private List<Fault> only = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Scratch scratch = Scratch.create();
        boolean isClean = false;
        try {
            List<Fault> kinds = only.isEmpty() ? DeathTrial.possible(scratch.path()) : only;
            System.err.println("kinds of faults: " + kinds);
            DeathReport report = DeathTrial.run(
                    scratch.path(),
                    brokers,
                    Optional.ofNullable(brokerLibraries),
                    kinds,
                    kills,
                    articles(),
                    perSecond,
                    seed,
                    System.err::println);
            System.out.println(report);
            report.lost().forEach(each -> System.out.println("lost: " + each));
            report.duplicated().forEach(each -> System.out.println("duplicated: " + each));
            report.wrong().forEach(each -> System.out.println("wrong: " + each));
            isClean = report.isClean();
            return isClean ? 0 : 1;
        } finally {
            if (isClean) {
                scratch.close();
            } else {
                System.err.println("what the processes logged is kept in " + scratch.path());
            }
        }
    }

    private Iterator<Extraction> articles() throws IOException, InterruptedException, ExecutionException {
        return gold == null
                ? DeathTrial.generated(seed)
                : DeathTrial.unsteady(
                        Replayed.over(TIMES, RealExtractions.ofStream(gold)).iterator(), seed);
    }
}
