package tidings.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tidings.app.Drain;
import tidings.app.Drained;
import tidings.codec.Codecs;
import tidings.model.Extraction;
import tidings.testing.ByteClients;
import tidings.testing.RealExtractions;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/**
 * {@code ./benchmark knowledge}: extractions a second that knowledge works off, with a broker beside it, and how long its
 * updates take where it has less to do.
 */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description =
                "Fills the topic of extractions, starts knowledge with its defaults, and takes the time until all is"
                        + " facts, profiles and updates: of the first pass, when no code is compiled yet, and of the"
                        + " others. Then it brings some in evenly, and takes the time until their updates can be read."
                        + " Broker and knowledge are processes of their own on this machine.")
final class KnowledgeBenchmark implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final int EVEN_SECONDS = 60;

    @Option(
            names = "--gold",
            paramLabel = "DIRECTORY",
            required = true,
            description = "Whose stream's articles to take.")
    private Path gold = Path.of(".");

    @Option(
            names = "--times",
            defaultValue = "4",
            description = "Passes over the stream, each 28 years after the one before. Default: ${DEFAULT-VALUE}.")
    private int times = 4;

    @Option(
            names = "--rate",
            defaultValue = "12",
            description = "Extractions a second that are brought in evenly at last. Default: ${DEFAULT-VALUE}.")
    private int rate = 12;

    @Option(names = "--jvm-option", description = "For knowledge's JVM; may be repeated.")
    private List<String> jvmOptions = new ArrayList<>();

    @Option(names = "--kafka-config", paramLabel = "KEY=VALUE", description = "For knowledge; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<Extraction> once = RealExtractions.ofStream(gold);
        List<Extraction> all = Replayed.over(times + 1, once).toList();
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
                new TopicAdmin(admin, TopicSettings.DEFAULTS).create();
                List<Extraction> cold = all.subList(0, once.size());
                fill(address, cold);
                int even = times * once.size();
                measure(
                        scratch,
                        broker,
                        address,
                        admin,
                        cold,
                        all.subList(once.size(), even),
                        all.subList(even, even + Math.min(once.size(), rate * EVEN_SECONDS)));
            }
        }
        return 0;
    }

    private void fillEvenly(String address, List<Extraction> extractions) throws InterruptedException {
        long start = System.nanoTime();
        try (var producer = ByteClients.producer(address, Map.of())) {
            for (int i = 0; i < extractions.size(); i++) {
                TimeUnit.NANOSECONDS.sleep(start + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
                producer.send(record(extractions.get(i)));
            }
        }
    }

    private static void fill(String address, List<Extraction> extractions) {
        try (var producer = ByteClients.producer(address, Map.of())) {
            extractions.forEach(each -> producer.send(record(each)));
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Extraction extraction) {
        return new ProducerRecord<>(
                TopicSettings.DEFAULTS.name(Topics.EXTRACTIONS),
                extraction.articleId().getBytes(StandardCharsets.UTF_8),
                Codecs.EXTRACTION.encode(extraction));
    }

    private void measure(
            Scratch scratch,
            Jvm broker,
            String address,
            Admin admin,
            List<Extraction> cold,
            List<Extraction> warm,
            List<Extraction> even)
            throws IOException, InterruptedException, ExecutionException {
        List<String> options = new ArrayList<>(List.of("-Xmx2g"));
        options.addAll(jvmOptions);
        List<String> command = new ArrayList<>(List.of(
                "run",
                "--stages=knowledge",
                "--bootstrap-server=" + address,
                "--kafka-config=tidings.state.directory=" + scratch.path().resolve("state")));
        settings.forEach(setting -> command.add("--kafka-config=" + setting));
        try (Jvm knowledge = Jvm.start(options, command.toArray(String[]::new))) {
            knowledge.awaitLine("ready");
            List<Drain.Reader> readers = List.of(new Drain.Reader("tidings.knowledge", inputs(admin)));
            Stand start = Stand.of(broker, knowledge);
            Drained.awaitAll(admin, readers, PATIENCE, () -> {});
            print("cold", cold, start, Stand.of(broker, knowledge));
            start = Stand.of(broker, knowledge);
            fill(address, warm);
            Drained.awaitAll(admin, readers, PATIENCE, () -> {});
            print("warm", warm, start, Stand.of(broker, knowledge));
            try (Latencies latencies = new Latencies(address, InstantSource.system())) {
                start = Stand.of(broker, knowledge);
                fillEvenly(address, even);
                Drained.awaitAll(admin, readers, PATIENCE, () -> {});
                print("evenly", even, start, Stand.of(broker, knowledge));
                System.out.println("evenly: " + latencies.take());
            }
        }
    }

    /** @param nanos on the wall, from any moment on */
    private record Stand(long nanos, Duration broker, Duration knowledge) {

        static Stand of(Jvm broker, Jvm knowledge) {
            return new Stand(System.nanoTime(), broker.cpu(), knowledge.cpu());
        }
    }

    private static void print(String name, List<Extraction> extractions, Stand start, Stand end) {
        int count = extractions.size();
        double seconds = (end.nanos - start.nanos) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d extractions (%d mentions, %d claims) in %.1f s: %.0f a second; processor time of each:"
                        + " knowledge %.2f ms, broker %.2f ms%n",
                name,
                count,
                extractions.stream().mapToInt(each -> each.entities().size()).sum(),
                extractions.stream().mapToInt(each -> each.claims().size()).sum(),
                seconds,
                count / seconds,
                millis(end.knowledge.minus(start.knowledge)) / count,
                millis(end.broker.minus(start.broker)) / count);
    }

    private static List<String> inputs(Admin admin) throws ExecutionException, InterruptedException {
        List<String> inputs = new ArrayList<>(List.of(TopicSettings.DEFAULTS.name(Topics.EXTRACTIONS)));
        admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
                .filter(topic -> topic.endsWith("-repartition"))
                .sorted()
                .forEach(inputs::add);
        return inputs;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
