package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.ingest.ArticleSource;
import tidings.observe.Meters;
import tidings.serve.ServeSettings;
import tidings.serve.Serving;
import tidings.tell.EveryoneText;
import tidings.tell.FactText;
import tidings.tell.Phrases;
import tidings.tell.UpdateText;
import tidings.topology.TopicAdmin;

/** {@code tidings demo}: everything at once, in a world of its own that is gone afterwards. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts a Kafka broker and the pipeline, brings in sample articles (or yours), shows entity updates as"
                        + " they come, and ends with a summary. Meanwhile, and for as long as you like with --stay, it"
                        + " serves a page of what is known. Nothing stays behind.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings demo",
            "  tidings demo --stay",
            "  tidings demo my-articles/",
            "  tidings demo --published 2021-12-04 page.html"
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** Several times what lies between a cause and the emission of its updates here. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ArticleDefaultOptions defaults = new ArticleDefaultOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Parameters(arity = "0..*", paramLabel = "PATH|URL", description = "Articles to read instead of the samples.")
    private List<String> locations = List.of();

    @Option(names = "--stay", description = "Do not end after the summary: the page stays until Ctrl-C.")
    private boolean stay;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Of the page; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        ArticleSource source = new ArticleSource(defaults.defaults(), System.in);
        say("starting a Kafka broker, and loading the language models beside it");
        CompletableFuture<Extractor> extractor = CompletableFuture.supplyAsync(() -> {
            Extractor loaded = reading.load(ReadingObserver.NOBODY);
            loaded.warmUp();
            return loaded;
        });
        try (DemoWorld world = DemoWorld.start()) {
            List<String> articles =
                    locations.isEmpty() ? List.of(world.samples().toString()) : locations;
            return run(world, extractor, source, articles);
        }
    }

    private int run(
            DemoWorld world, CompletableFuture<Extractor> extractor, ArticleSource source, List<String> articles)
            throws IOException, InterruptedException, ExecutionException {
        Configuration configuration = world.configuration();
        ServeSettings page = new ServeSettings(
                "127.0.0.1",
                port,
                world.index(),
                Optional.empty(),
                Optional.empty(),
                false,
                ServeSettings.Watching.OFF,
                0);
        try (Admin admin = Admin.create(configuration.client());
                Meters meters = Meters.create();
                Pipeline pipeline = new Pipeline(configuration, meters)) {
            new TopicAdmin(admin, configuration.topics()).create();
            pipeline.startKnowledge();
            pipeline.startExtract(extractor.join());
            pipeline.awaitRunning();
            try (Serving serving =
                    Serving.open(page, configuration.streams(), configuration.client(), Clock.systemUTC(), meters)) {
                say("ready; bringing articles in. To look at what they come to: " + serving.address() + "/");
                int exitCode = bringIn(configuration, admin, pipeline, source, articles);
                if (stay) {
                    say("all of it stays at " + serving.address() + "/ until Ctrl-C");
                    pipeline.awaitEnd();
                }
                return exitCode;
            }
        }
    }

    private int bringIn(
            Configuration configuration, Admin admin, Pipeline pipeline, ArticleSource source, List<String> articles)
            throws InterruptedException, ExecutionException {
        Clock clock = Clock.systemUTC();
        EveryoneText text = new EveryoneText(new UpdateText(new FactText(Phrases.load())));
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Outputs outputs = new Outputs(
                configuration.streams(), clock, update -> text.lines(update).forEach(out::println));
        List<String> topics =
                Outputs.TOPICS.stream().map(configuration.topics()::name).toList();
        try (TopicReader reader = TopicReader.fromBeginning(configuration.client(), topics);
                ArticleWriter writer = ArticleWriter.open(configuration, err::println)) {
            Instant start = clock.instant();
            ArticleInput input = new ArticleInput(writer::write, err);
            input.readAll(articles, source, false);
            writer.flush();
            Instant end =
                    follow(reader, outputs, pipeline, new Drain(admin, Drain.readers(admin, configuration)), clock);
            out.println();
            outputs.tally().results().forEach(out::println);
            outputs.tally().speed(input.read(), Duration.between(start, end)).forEach(out::println);
            out.println();
            out.println(
                    "Nothing of this stays. To keep what becomes known: tidings broker, and with it running tidings run,");
            out.println(
                    "tidings watch, and tidings produce with your articles or feeds. tidings --help says the rest.");
            out.flush();
            return input.obstacles().isEmpty() ? 0 : 1;
        }
    }

    /**
     * Until all is worked off and read. What was gathered is emitted a while after its cause was worked off, so some
     * quiet belongs to the end.
     *
     * @return when the last came
     */
    private static Instant follow(TopicReader reader, Outputs outputs, Pipeline pipeline, Drain drain, Clock clock)
            throws InterruptedException, ExecutionException {
        boolean drained = false;
        Instant news = clock.instant();
        while (!drained || Duration.between(news, clock.instant()).compareTo(QUIET) < 0 || !reader.isAtEnd()) {
            ConsumerRecords<byte[], byte[]> records = reader.poll(PATIENCE);
            if (!records.isEmpty()) {
                news = clock.instant();
            }
            records.forEach(outputs::take);
            pipeline.check();
            drained = drained || drain.look();
        }
        return news;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
