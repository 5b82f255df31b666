package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidings.topology.Topic;
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
        Configuration configuration = options.configuration();
        PrintWriter out = spec.commandLine().getOut();
        List<String> applications = applications(configuration);
        try (Admin admin = Admin.create(configuration.client())) {
            for (String application : applications) {
                requireStopped(admin, application);
            }
            List<String> topics = topics(admin, configuration, applications);
            topics.forEach(topic -> out.println("topic        " + topic));
            applications.forEach(application -> out.println("offsets of   " + application));
            applications.forEach(application -> out.println("directory    " + state(configuration, application)));
            if (!execute) {
                out.println("nothing is deleted yet: --execute deletes these");
                return 0;
            }
            admin.deleteTopics(topics).all().get();
            for (String application : applications) {
                deleteOffsets(admin, application);
                FileTree.remove(state(configuration, application));
            }
        }
        out.println("deleted; tidings run starts over. Readers who keep sequences see them begin again at 1: give it"
                + " --kafka-config " + Setting.GENERATION.key() + "="
                + (configuration.knowledge().generation() + 1));
        return 0;
    }

    private List<String> applications(Configuration configuration) {
        List<String> applications = new ArrayList<>(
                List.of(Pipeline.applicationId(configuration.streams().knowledge())));
        if (stages == Stages.ALL) {
            applications.add(Pipeline.applicationId(configuration.streams().extract()));
        }
        return applications;
    }

    private static Path state(Configuration configuration, String application) {
        return configuration.streams().stateDirectory().toAbsolutePath().resolve(application);
    }

    /** Those that there are: what the applications put out, and what they keep inside. */
    private List<String> topics(Admin admin, Configuration configuration, List<String> applications)
            throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        TopicSettings names = configuration.topics();
        List<Topic<?>> outputs = new ArrayList<>(List.of(Topics.FACTS, Topics.ENTITIES, Topics.ENTITY_UPDATES));
        if (stages == Stages.ALL) {
            outputs.addAll(List.of(Topics.EXTRACTIONS, Topics.DEAD_LETTERS));
        }
        List<String> topics = new ArrayList<>();
        outputs.stream().map(names::name).filter(there::contains).forEach(topics::add);
        there.stream()
                .filter(topic -> applications.stream().anyMatch(application -> isInside(topic, application)))
                .sorted()
                .forEach(topics::add);
        return topics;
    }

    private static boolean isInside(String topic, String application) {
        return topic.startsWith(application + "-") && (topic.endsWith("-repartition") || topic.endsWith("-changelog"));
    }

    private static void requireStopped(Admin admin, String application)
            throws ExecutionException, InterruptedException {
        try {
            for (ConsumerGroupDescription group : admin.describeConsumerGroups(List.of(application))
                    .all()
                    .get()
                    .values()) {
                if (!group.members().isEmpty()) {
                    throw new CommandException(application + " is running ("
                            + FactText.counted(group.members().size(), "member")
                            + "): stop it first, or wait ten seconds if it was killed");
                }
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private static void deleteOffsets(Admin admin, String application) throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(application)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }
}
