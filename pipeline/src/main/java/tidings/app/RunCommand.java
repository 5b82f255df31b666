package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidings.extract.ArticleExtractor;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.observe.Endpoint;
import tidings.observe.EndpointSettings;
import tidings.observe.Meters;
import tidings.topology.FormerState;
import tidings.topology.TopicAdmin;
import tidings.topology.Topics;

/** {@code tidings run}: the pipeline, until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the pipeline: articles to claims (extract), claims to facts and entity updates (knowledge)."
                + " Makes the topics that are missing. Start it several times to share the work, each with a state"
                + " directory of its own.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings run",
            "  tidings run --state-directory data/second --http-port 9405",
            "  tidings run --stages extract --bootstrap-server kafka:9092",
            "  tidings run --config production.properties --kafka-config tidings.threads=4"
        })
final class RunCommand implements Callable<Integer> {

    /** Which of the two applications run in this process. */
    enum Stages {
        EXTRACT,
        KNOWLEDGE,
        ALL
    }

    /** How long articles wait at most until what is known is restored: who has much to restore reads meanwhile. */
    private static final Duration RESTORING = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private EndpointOptions endpoint = new EndpointOptions();

    @Option(
            names = "--stages",
            paramLabel = "STAGES",
            defaultValue = "all",
            description = "extract, knowledge or all. Default: ${DEFAULT-VALUE}.")
    private Stages stages = Stages.ALL;

    @Option(
            names = "--state-directory",
            paramLabel = "DIRECTORY",
            description = "Where this process keeps its state, and no other; keep it over restarts. Default:"
                    + " $TIDINGS_STATE_DIRECTORY, else data/state.")
    private @Nullable Path stateDirectory;

    private final BiFunction<ReadingOptions, ReadingObserver, ArticleExtractor> reader;

    RunCommand() {
        this(RunCommand::loadAndWarm);
    }

    /** @param reader what reads articles, given its options and who watches; loaded only if they are read here */
    RunCommand(BiFunction<ReadingOptions, ReadingObserver, ArticleExtractor> reader) {
        this.reader = reader;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Configuration set = endpoint.over(options.configuration());
        Configuration settings = stateDirectory == null ? set : set.withStateDirectory(stateDirectory);
        if (stages != Stages.KNOWLEDGE && !settings.topics().isOwn(Topics.EXTRACTIONS)) {
            throw new CommandException(settings.topics().name(Topics.EXTRACTIONS)
                    + " is another pipeline's, which alone writes it: run with --stages knowledge, or without "
                    + Setting.EXTRACTIONS_TOPIC.key());
        }
        PrintWriter out = spec.commandLine().getOut();
        Meters meters = settings.showsAllMeters() ? Meters.createWithParts() : Meters.create();
        // The longest of all, so that it goes on beside the rest.
        var extractor = stages == Stages.KNOWLEDGE ? null : load(settings, meters, out);
        try (Admin admin = Admin.create(settings.client())) {
            new TopicAdmin(admin, settings.topics()).create().forEach(name -> out.println("created " + name));
            refuseFormerState(admin, settings);
        }
        Generation generation = Generation.read(settings);
        generation.requireWhole();
        generation.removeOthers(settings.streams().stateDirectory());
        Configuration configuration = settings.inGeneration(generation.number());
        Pipeline pipeline = new Pipeline(configuration, meters);
        show(configuration, meters, pipeline);
        configuration.streams().registerSchemas();
        Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "stop-pipeline"));
        if (stages != Stages.EXTRACT) {
            pipeline.startKnowledge();
        }
        try (var transactions =
                        TransactionWatch.start(configuration, applicationIds(configuration), pipeline::heldUpBy);
                var shape = ShapeWatch.start(configuration, ShapeWatch.USUAL, pipeline::fail)) {
            if (extractor != null) {
                ArticleExtractor loaded = extractor.join();
                // Reading takes every processor that there is, and what restores state beside it gets few turns.
                pipeline.awaitRunning(RESTORING);
                pipeline.startExtract(loaded);
            }
            pipeline.awaitRunning();
            try (var lag = LagWatch.start(configuration, meters, applicationIds(configuration), line -> {
                out.println(line);
                out.flush();
            })) {
                out.println("ready: the pipeline runs on "
                        + configuration.streams().bootstrapServers() + "; Ctrl-C stops it");
                out.flush();
                pipeline.awaitEnd();
            }
        }
        return 0;
    }

    /** Those that this process runs. */
    private List<String> applicationIds(Configuration configuration) {
        List<String> ids = new ArrayList<>();
        if (stages != Stages.EXTRACT) {
            ids.add(Pipeline.applicationId(configuration.streams().knowledge()));
        }
        if (stages != Stages.KNOWLEDGE) {
            ids.add(Pipeline.applicationId(configuration.streams().extract()));
        }
        return ids;
    }

    private void refuseFormerState(Admin admin, Configuration settings)
            throws InterruptedException, ExecutionException {
        if (stages != Stages.EXTRACT) {
            Set<String> topics = admin.listTopics().names().get();
            FormerState.in(topics, Pipeline.applicationId(settings.streams().knowledge()))
                    .ifPresent(line -> {
                        throw new CommandException(line);
                    });
        }
    }

    private CompletableFuture<ArticleExtractor> load(Configuration settings, Meters meters, PrintWriter out) {
        out.println("loading the language models");
        reading.useIfNoneIsNamed(settings.links());
        return CompletableFuture.supplyAsync(() -> reader.apply(reading, meters.reading()));
    }

    private void show(Configuration configuration, Meters meters, Pipeline pipeline) throws IOException {
        EndpointSettings where = configuration.endpoint();
        meters.watchProcess();
        meters.watch(pipeline);
        if (where.isWanted()) {
            Endpoint shown = Endpoint.open(where, meters, pipeline);
            spec.commandLine().getOut().println("metrics and health: " + shown.address());
        }
    }

    private static ArticleExtractor loadAndWarm(ReadingOptions reading, ReadingObserver observer) {
        Extractor extractor = reading.load(observer);
        extractor.warmUp();
        return extractor;
    }
}
