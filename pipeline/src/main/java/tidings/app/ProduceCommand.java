package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.ingest.ArticleSource;
import tidings.ingest.Follower;
import tidings.tell.LineText;
import tidings.topology.TopicAdmin;

/** {@code tidings produce}: articles into their topic. */
@Command(
        name = "produce",
        mixinStandardHelpOptions = true,
        description =
                "Brings articles in: .txt .md .html .json .jsonl .csv .tsv .eml files, RSS, Atom, NITF and NewsML-G2"
                        + " in .xml, all of them packed (.gz) or in a .zip, web archives (.warc), directories of these, web"
                        + " addresses, or - for JSON lines on standard input. An article that was there before becomes a newer"
                        + " version of itself.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings produce articles/ more.jsonl",
            "  tidings produce --source \"The Courier\" --published 2021-12-04 page.html",
            "  tidings produce --follow --every 60 https://courier.example/news.rss",
            "  tidings produce --print https://courier.example/bridge | jq -r .text",
            "  tidings produce --withdraw https://courier.example/a-mistake"
        })
final class ProduceCommand implements Callable<Integer> {

    private static final Predicate<String> WEB =
            Pattern.compile("^(?i)https?://").asPredicate();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Mixin
    private ArticleDefaultOptions defaults = new ArticleDefaultOptions();

    @Parameters(arity = "0..*", paramLabel = "PATH|URL", description = "What to read.")
    private List<String> locations = List.of();

    @Option(
            names = "--follow",
            description = "Keep looking at the web addresses, and bring in what is new or has changed, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "With --follow, how long to wait between two looks. Default: ${DEFAULT-VALUE}.")
    private int everySeconds = 300;

    @Option(
            names = "--summaries",
            description = "With --follow, read feeds as they are. Else the page of each entry that is only a summary is"
                    + " fetched: as robots.txt allows, one at a time from each server.")
    private boolean summaries;

    @Option(
            names = "--private",
            description = "With --follow, also fetch pages from this machine and private networks.")
    private boolean privateToo;

    @Option(
            names = "--print",
            description = "Print the articles, one JSON line each, instead of bringing them in. Needs no Kafka.")
    private boolean print;

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
        List<String> addresses = locations.stream().filter(WEB).toList();
        if (follow && addresses.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--follow needs http or https addresses to look at");
        }
        if (everySeconds < 1) {
            throw new ParameterException(spec.commandLine(), "--every is at least 1 second, not " + everySeconds);
        }
        if (print && !withdrawn.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--print shows what is read; nothing can be withdrawn");
        }
        ArticleSource source = new ArticleSource(defaults.defaults(), System.in);
        if (print) {
            return print(source, addresses);
        }
        Configuration configuration = options.reachable();
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
            input.readAll(once(), source, System.console() != null);
            withdrawn.forEach(writer::withdraw);
            writer.flush();
            if (follow) {
                follow(addresses, input, writer::flush);
            }
            out.println(LineText.counted(input.read() - refused.get(), "article") + " in"
                    + (withdrawn.isEmpty() ? "" : ", " + withdrawn.size() + " withdrawn"));
            return refused.get() > 0 ? 1 : InputExit.code(input.obstacles());
        }
    }

    private int print(ArticleSource source, List<String> addresses) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ArticleInput input = new ArticleInput(
                article -> out.println(ArticleJson.line(article)),
                spec.commandLine().getErr());
        input.readAll(once(), source, false);
        out.flush();
        if (follow) {
            follow(addresses, input, out::flush);
        }
        return InputExit.code(input.obstacles());
    }

    private List<String> once() {
        return follow ? locations.stream().filter(WEB.negate()).toList() : locations;
    }

    /** Until Ctrl-C ends the process; what a look brought has gone out before the wait for the next begins. */
    private void follow(List<String> addresses, ArticleInput input, Runnable flush) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        PrintWriter out = spec.commandLine().getOut();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> out.println(LineText.counted(input.read(), "article") + " in, all in all"), "total"));
        Follower.Pages pages =
                summaries ? Follower.Pages.NONE : privateToo ? Follower.Pages.ALL : Follower.Pages.PUBLIC;
        new Follower(defaults.defaults(), addresses, pages)
                .follow(
                        Duration.ofSeconds(everySeconds),
                        interval -> {
                            flush.run();
                            return !never.await(interval.toMillis(), TimeUnit.MILLISECONDS);
                        },
                        input);
    }
}
