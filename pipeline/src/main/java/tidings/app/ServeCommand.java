package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tidings.observe.Meters;
import tidings.serve.Serving;

/** {@code tidings serve}: the page, the API and the live stream, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves what is known: a page, an API (/openapi.yaml) and a live stream, from an index of its own"
                + " that follows the topics. Start it several times, each with a directory of its own, behind any load"
                + " balancer.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings serve",
            "  tidings serve --bootstrap-server kafka:9092 --index /var/lib/tidings/index",
            "  tidings serve --host 0.0.0.0 --token-file token.txt",
            "  curl 'http://127.0.0.1:7070/api/v1/entities?q=whitfield'"
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Mixin
    private ServeOptions serve = new ServeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration configuration = options.configuration();
        PrintWriter out = spec.commandLine().getOut();
        Meters meters = Meters.create();
        meters.watchProcess();
        Serving serving = Serving.open(
                serve.settings(), configuration.streams(), configuration.client(), Clock.systemUTC(), meters);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(serving), "stop-serving"));
        out.println("serving what is known: " + serving.address() + "/; Ctrl-C stops it");
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }

    private static void close(Serving serving) {
        try {
            serving.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
