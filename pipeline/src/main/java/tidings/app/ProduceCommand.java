package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.ingest.ArticleSource;
import tidings.topology.TopicAdmin;

/** {@code tidings produce}: articles into their topic. */
@Command(
        name = "produce",
        mixinStandardHelpOptions = true,
        description = "Brings articles in: .txt .html .json .jsonl files, directories of them, RSS and Atom feeds, web"
                + " addresses, or - for JSON lines on standard input. An article that was there before becomes a newer"
                + " version of itself.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings produce articles/ more.jsonl",
            "  tidings produce --source \"The Courier\" --published 2021-12-04 page.html",
            "  tidings produce --withdraw https://courier.example/a-mistake"
        })
final class ProduceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Mixin
    private ArticleDefaultOptions defaults = new ArticleDefaultOptions();

    @Parameters(arity = "0..*", paramLabel = "PATH|URL", description = "What to read.")
    private List<String> locations = List.of();

    @Option(
            names = "--withdraw",
            paramLabel = "ID",
            description = "Take an article back: all that it said goes. May be repeated.")
    private List<String> withdrawn = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (locations.isEmpty() && withdrawn.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say what to read, or what to withdraw");
        }
        ArticleSource source = new ArticleSource(defaults.defaults(), System.in);
        Configuration configuration = options.configuration();
        try (Admin admin = Admin.create(configuration.client())) {
            new TopicAdmin(admin, configuration.topics()).create();
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        AtomicInteger refused = new AtomicInteger();
        try (ArticleWriter writer = ArticleWriter.open(configuration, line -> {
            refused.incrementAndGet();
            err.println(line);
        })) {
            ArticleInput input = new ArticleInput(writer::write, err);
            input.readAll(locations, source, System.console() != null);
            withdrawn.forEach(writer::withdraw);
            writer.flush();
            out.println(FactText.counted(input.read() - refused.get(), "article") + " in"
                    + (withdrawn.isEmpty() ? "" : ", " + withdrawn.size() + " withdrawn"));
            return input.unreadable() + refused.get() == 0 ? 0 : 1;
        }
    }
}
