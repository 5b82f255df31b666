package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicDifference;
import tidings.topology.Topics;

/** {@code tidings topics}: the contract, and whether Kafka holds it. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description =
                "The topics, as they are to be. With --create, makes those that Kafka has not; with --check, looks"
                        + " whether Kafka has them so.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings topics",
            "  tidings topics --create --bootstrap-server kafka:9092",
            "  tidings topics --create --kafka-config tidings.articles.partitions=48"
        })
final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Option(names = "--create", description = "Make the topics that are missing.")
    private boolean create;

    @Option(
            names = "--check",
            description =
                    "Lists what is missing or of another shape, internal topics too; then the exit code is 1. Nothing is changed.")
    private boolean check;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration configuration = create || check ? options.reachable() : options.configuration();
        PrintWriter out = spec.commandLine().getOut();
        if (!create && !check) {
            out.print(Topics.table(configuration.topics()));
            return 0;
        }
        try (Admin admin = Admin.create(configuration.client())) {
            TopicAdmin topics = new TopicAdmin(admin, configuration.topics());
            if (create) {
                topics.create().forEach(name -> out.println("created " + name));
                out.println("all topics are there");
                return 0;
            }
            List<String> missing = topics.missing();
            missing.forEach(name -> out.println("missing " + name));
            List<TopicDifference> differences = topics.differences(Pipeline.internalTopics(configuration));
            differences.forEach(out::println);
            return missing.isEmpty() && differences.isEmpty() ? 0 : 1;
        }
    }
}
