package tidings.benchmark;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tidings.fuzz.FuzzTarget;

/** {@code ./benchmark fuzz}: inputs that nobody thought of, guided by what they reach. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description =
                "Lets Jazzer, a coverage-guided fuzzer, loose on what takes bytes that anybody may have made. Ends with"
                        + " an error if it finds one that fails; the input lies in the current directory then, and"
                        + " belongs, once repaired, into src/test/resources/tidings/fuzz, where a test tries it.")
final class FuzzBenchmark implements Callable<Integer> {

    @Parameters(paramLabel = "TARGET", description = "${COMPLETION-CANDIDATES}")
    private FuzzTarget target = FuzzTarget.INGEST;

    @Option(names = "--minutes", defaultValue = "10", description = "Default: ${DEFAULT-VALUE}.")
    private int minutes = 10;

    @Option(
            names = "--seconds-each",
            defaultValue = "10",
            description = "What takes longer is a finding. Default: ${DEFAULT-VALUE}.")
    private int secondsEach = 10;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "More inputs to begin with, a file each, as the target takes them.")
    private List<Path> seeds = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create()) {
            Path found = Files.createDirectory(scratch.path().resolve("found"));
            List<String> arguments = new ArrayList<>(List.of(
                    "--target_class=" + target.type().getName(),
                    "--instrumentation_includes=tidings.**",
                    // In the libraries it would take minutes, on the clock of the first input.
                    "--custom_hook_includes=tidings.**",
                    "--reproducer_path=" + scratch.path(),
                    "-max_total_time=" + 60 * minutes,
                    "-timeout=" + secondsEach,
                    "-max_len=20000",
                    "-rss_limit_mb=4000",
                    "-print_final_stats=1",
                    found.toString(),
                    target.inputs().toString()));
            seeds.forEach(each -> arguments.add(each.toString()));
            ChildJvm.run(
                    ProcessBuilder.Redirect.INHERIT,
                    List.of("-Xmx1g", "-XX:+UseParallelGC"),
                    Jazzer.class,
                    arguments.toArray(String[]::new));
        }
        return 0;
    }
}
