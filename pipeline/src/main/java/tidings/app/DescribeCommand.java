package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.observe.Meters;

/** {@code tidings describe}: the two topologies, as Kafka Streams describes them. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description =
                "Prints the two Streams topologies, with the names of their processors, stores and topics. Needs no"
                        + " Kafka.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidings describe", "  tidings describe --prefix news."})
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Override
    public Integer call() throws IOException {
        Configuration configuration = options.configuration();
        PrintWriter out = spec.commandLine().getOut();
        out.println(Pipeline.applicationId(configuration.streams().extract()));
        try (Meters meters = Meters.create()) {
            out.println(Pipeline.extractTopology(configuration, DescribeCommand::neverRun, meters)
                    .describe());
            out.println(Pipeline.applicationId(configuration.streams().knowledge()));
            out.println(Pipeline.knowledgeTopology(configuration, meters).describe());
        }
        return 0;
    }

    private static Extraction neverRun(Article article, LogPosition position) {
        throw new IllegalStateException("described, never run");
    }
}
