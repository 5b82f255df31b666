package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidings.broker.EmbeddedBroker;

/** {@code tidings broker}: a Kafka broker in this JVM until it is stopped. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = "A local Kafka broker (KRaft, no ZooKeeper) on 127.0.0.1, data kept on disk.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidings broker", "  tidings broker --port 0 --data data/news"})
final class BrokerCommand implements Callable<Integer> {

    /** Before the address, on the line that says that the broker is ready. {@link BrokerProcess} waits for it. */
    static final String READY = "Kafka listens on ";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Where to listen, 0 for any free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            defaultValue = "data/broker",
            description = "Where the data lives; made if missing. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data", "broker");

    @Option(
            names = "--until-input-ends",
            description = "Stop when standard input ends: for programs that start a broker and may die.")
    private boolean untilInputEnds;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        EmbeddedBroker broker = EmbeddedBroker.start(data, port);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        out.println(READY + broker.bootstrapServer() + ", data in "
                + data.toAbsolutePath().normalize() + "; Ctrl-C stops it");
        out.flush();
        if (untilInputEnds) {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } else {
            broker.awaitShutdown();
        }
        return 0;
    }
}
