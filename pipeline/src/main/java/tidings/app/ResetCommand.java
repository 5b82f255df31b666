package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidings.topology.FormerState;
import tidings.topology.Topic;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** {@code tidings reset}: start over from the extractions, or from the articles. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Starts over: knowledge from the extractions, which needs no reading, or all from the articles."
                + " Articles stay. Without --execute it only says what it would do.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidings reset", "  tidings reset --stages all --execute"})
final class ResetCommand implements Callable<Integer> {

    /** What is done again. */
    enum Stages {
        KNOWLEDGE,
        ALL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Option(
            names = "--stages",
            paramLabel = "STAGES",
            defaultValue = "knowledge",
            description = "knowledge or all. Default: ${DEFAULT-VALUE}.")
    private Stages stages = Stages.KNOWLEDGE;

    @Option(names = "--execute", description = "Do it.")
    private boolean execute;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Configuration configuration = options.reachable();
        PrintWriter out = spec.commandLine().getOut();
        List<String> applications = applications(configuration);
        try (Admin admin = Admin.create(configuration.client())) {
            List<String> running = running(admin, applications);
            if (execute && !running.isEmpty()) {
                throw new CommandException(String.join(" and ", running)
                        + " still at work: stop every tidings run first, or wait ten seconds if one was killed");
            }
            Generation generation = Generation.read(configuration);
            requireAsMuchAs(generation);
            List<String> topics = topics(admin, configuration);
            topics.forEach(topic -> out.println("topic        " + topic));
            applications.forEach(application -> out.println("offsets of   " + application));
            out.println("generation   " + generation.number() + ", then " + (generation.number() + 1));
            if (!execute) {
                running.forEach(application -> out.println("at work      " + application + ", to be stopped first"));
                out.println("nothing is deleted yet: --execute deletes these, and the next tidings run starts over");
                return 0;
            }
            reset(admin, configuration, generation, topics, applications);
        }
        out.println("deleted; tidings run starts over, and the next updates are of the new generation");
        return 0;
    }

    private void requireAsMuchAs(Generation generation) {
        if (stages == Stages.KNOWLEDGE
                && generation.unfinished().filter(name(Stages.ALL)::equals).isPresent()) {
            generation.requireWhole();
        }
    }

    private void reset(
            Admin admin,
            Configuration configuration,
            Generation generation,
            List<String> topics,
            List<String> applications)
            throws InterruptedException, ExecutionException {
        TopicAdmin contract = new TopicAdmin(admin, configuration.topics());
        List<Topic<?>> kept = configuration.topics().topics().stream()
                .filter(topic -> !outputs().contains(topic))
                .toList();
        // First what may be refused.
        contract.create(kept);
        Generation begun = generation.beginReset(configuration, name(stages));
        try {
            contract.delete(topics);
        } catch (TopicDeletionDisabledException e) {
            // Nothing is deleted then, and what there is may go on.
            begun.giveUpReset(configuration);
            throw new CommandException(
                    "the brokers delete no topics: set delete.topic.enable=true on them for the reset; nothing was changed",
                    e);
        }
        for (String application : applications) {
            deleteOffsets(admin, application);
        }
        // At once: somebody's consumer that is still there might have the broker make one, of another shape.
        contract.create(outputs().stream()
                .filter(configuration.topics().topics()::contains)
                .toList());
        begun.endReset(configuration);
    }

    private static String name(Stages stages) {
        return stages.name().toLowerCase(Locale.ROOT);
    }

    private List<String> applications(Configuration configuration) {
        List<String> applications = new ArrayList<>(
                List.of(Pipeline.applicationId(configuration.streams().knowledge())));
        if (stages == Stages.ALL) {
            applications.add(Pipeline.applicationId(configuration.streams().extract()));
        }
        return applications;
    }

    /** The copy as JSON, too, where there was one, and none is wanted any more. */
    private List<Topic<?>> outputs() {
        List<Topic<?>> outputs = new ArrayList<>(List.of(
                Topics.FACTS, Topics.ENTITIES, Topics.ENTITY_UPDATES, Topics.ENTITY_UPDATES_JSON, Topics.WINDOWS));
        if (stages == Stages.ALL) {
            outputs.addAll(List.of(Topics.EXTRACTIONS, Topics.DEAD_LETTERS));
        }
        return outputs;
    }

    /** Those that there are: what the applications put out, and what they keep inside. */
    private List<String> topics(Admin admin, Configuration configuration)
            throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        TopicSettings names = configuration.topics();
        List<String> topics = new ArrayList<>();
        outputs().stream()
                .filter(names::isOwn)
                .map(names::name)
                .filter(there::contains)
                .forEach(topics::add);
        // By their whole names: another pipeline's begin so, too, if its prefix does.
        Stream.concat(
                        Pipeline.internalTopics(configuration).all().stream(),
                        FormerState.topics(
                                Pipeline.applicationId(configuration.streams().knowledge()))
                                .stream())
                .filter(there::contains)
                .sorted()
                .forEach(topics::add);
        return topics;
    }

    private static List<String> running(Admin admin, List<String> applications)
            throws ExecutionException, InterruptedException {
        List<String> running = new ArrayList<>();
        for (String application : applications) {
            if (ApplicationGroup.isAtWork(admin, application)) {
                running.add(application);
            }
        }
        return running;
    }

    private static void deleteOffsets(Admin admin, String application) throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(application)).all().get();
        } catch (ExecutionException e) {
            ApplicationGroup.requireNoSuchGroup(e);
        }
    }
}
