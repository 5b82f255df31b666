package tidings.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tidings.codec.Codecs;
import tidings.model.Extraction;
import tidings.testing.ByteClients;
import tidings.testing.RealExtractions;
import tidings.topology.Topic;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** {@code ./benchmark serve}: what a replica of the read side takes, and how soon it answers. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Fills the topics with facts that knowledge made of real articles, copied under other names, and measures a"
                        + " tidings serve beside a broker: indexing, restart, questions of several clients, how soon a"
                        + " record is found, and the live stream.")
final class ServeBenchmark implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TopicSettings TOPICS = TopicSettings.withPrefix("served.");
    private static final long SEED = 20_261_128;
    private static final int LETTERS = 3;
    private static final int MOST_LETTERS = 8;
    private static final long KEY_MILLIS = 200;

    @Mixin
    private ArticleOptions articles = new ArticleOptions();

    @Option(names = "--gold", paramLabel = "DIRECTORY", description = "Take its stream's articles instead.")
    private @Nullable Path gold;

    @Option(names = "--facts", defaultValue = "100000", description = "So many. Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--clients", defaultValue = "20", description = "Who ask at once. Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(names = "--listeners", defaultValue = "200", description = "To the stream. Default: ${DEFAULT-VALUE}.")
    private int listeners;

    @Option(names = "--rate", defaultValue = "50", description = "Updates a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "Of each measurement. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);

    @Override
    public Integer call() throws Exception {
        List<Extraction> extractions =
                gold == null ? RealExtractions.of(articles.read()) : RealExtractions.ofStream(gold);
        try (Scratch scratch = Scratch.create();
                Jvm broker = Jvm.broker(scratch.path().resolve("broker"))) {
            String address = broker.address();
            Facts real = Facts.of(extractions, scratch);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
                new TopicAdmin(admin, TOPICS).create();
            }
            try (var producer = ByteClients.producer(address, Map.of("linger.ms", 5))) {
                fill(producer, real);
                try (Server server = Server.start(address, scratch)) {
                    measureIndexing(server);
                }
                try (Server server = Server.start(address, scratch)) {
                    measureRestart(server);
                    measureQuestions(server, real);
                    measureVisible(server, producer, real);
                    measureStream(server, producer, real);
                    print("memory", Memory.of(server.process.pid()).toString());
                }
            }
        }
        return 0;
    }

    /** As many profiles as facts have in their copies. */
    private int profiles(Facts real) {
        return (int) ((long) count * real.entities().size() / real.facts().size());
    }

    private void fill(Producer<byte[], byte[]> producer, Facts real) {
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            byte[] fact = Codecs.FACT.encode(real.fact(i));
            bytes += fact.length;
            send(producer, Topics.FACTS, real.fact(i).id(), fact);
        }
        int profiles = profiles(real);
        for (int i = 0; i < profiles; i++) {
            send(producer, Topics.ENTITIES, real.entity(i).ref().id(), Codecs.ENTITY.encode(real.entity(i)));
        }
        producer.flush();
        print(
                "filled",
                "%d facts, copies of %d, of %d bytes on average, and %d entities",
                count,
                real.facts().size(),
                bytes / count,
                profiles);
    }

    private static Future<RecordMetadata> send(
            Producer<byte[], byte[]> producer, Topic<?> topic, String key, byte[] value) {
        return producer.send(new ProducerRecord<>(TOPICS.name(topic), key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** A server in a process of its own, as the launcher starts it. */
    private record Server(Jvm process, URI address, long begin) implements AutoCloseable {

        static Server start(String broker, Scratch scratch) throws IOException {
            long begin = System.nanoTime();
            Jvm process = Jvm.start(
                    List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                    "serve",
                    "--prefix=" + TOPICS.prefix(),
                    "--bootstrap-server=" + broker,
                    "--port=0",
                    "--rate=0",
                    "--index=" + scratch.path().resolve("index"));
            String line = process.awaitLine("serving");
            String address = line.substring(line.indexOf("http"), line.indexOf(';'));
            return new Server(process, URI.create(address), begin);
        }

        double secondsSinceBegin() {
            return (System.nanoTime() - begin) / 1e9;
        }

        @Override
        public void close() {
            process.close();
        }
    }

    private void measureIndexing(Server server) throws IOException, InterruptedException {
        JsonNode facts = awaitFacts(server);
        double seconds = server.secondsSinceBegin();
        Duration cpu = server.process().cpu();
        print(
                "indexing",
                "%d facts in %.1f s from the start of the process, %.1f s of processor time for all topics: %.0f facts a"
                        + " second of it; %d bytes a fact on disk",
                count,
                seconds,
                seconds(cpu),
                count / seconds(cpu),
                facts.get("bytes").asLong() / count);
    }

    /** Until all facts can be found. */
    private JsonNode awaitFacts(Server server) throws IOException, InterruptedException {
        while (true) {
            for (JsonNode each : ask(server, "/api/v1/status").get("items")) {
                if (each.get("index").asText().equals("facts")
                        && each.get("documents").asInt() >= count) {
                    return each;
                }
            }
            Thread.sleep(100);
        }
    }

    private void measureRestart(Server server) throws IOException, InterruptedException {
        ask(server, "/api/v1/facts?limit=1");
        double first = server.secondsSinceBegin();
        awaitFacts(server);
        print(
                "restart",
                "answers %.1f s after the start of the process, with all facts after %.1f s",
                first,
                server.secondsSinceBegin());
    }

    private JsonNode ask(Server server, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private void measureQuestions(Server server, Facts real) throws Exception {
        Collection<Double> names = new ConcurrentLinkedQueue<>();
        Collection<Double> pages = new ConcurrentLinkedQueue<>();
        // A while to get warm, which is not measured.
        questions(server, real, new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        Duration before = server.process().cpu();
        Duration ownBefore = Jvm.cpu(ProcessHandle.current());
        long begin = System.nanoTime();
        questions(server, real, names, pages);
        double took = (System.nanoTime() - begin) / 1e9;
        double asked = names.size() + 3.0 * pages.size();
        print("names, without a pause", "%s, %d clients", quantiles(names), clients);
        print(
                "an entity's page, without a pause",
                "%s, of three questions each; %.0f questions a second in all, each %.2f ms of the server's processor"
                        + " time and %.2f ms of the clients' beside it",
                quantiles(pages),
                asked / took,
                1_000 * seconds(server.process().cpu().minus(before)) / asked,
                1_000 * seconds(Jvm.cpu(ProcessHandle.current()).minus(ownBefore)) / asked);
        Collection<Double> keys = new ConcurrentLinkedQueue<>();
        atOnce(own -> {
            String name = real.entity(own.nextInt(profiles(real))).ref().name();
            // People do not begin all at once.
            Thread.sleep(own.nextInt((int) KEY_MILLIS));
            for (int typed = 1; typed <= Math.min(MOST_LETTERS, name.length()); typed++) {
                double millis = timed(names(server, name.substring(0, typed)));
                keys.add(millis);
                Thread.sleep(Math.max(0, KEY_MILLIS - (long) millis));
            }
        });
        print("names as people type", "%s, %d clients, a key every %d ms", quantiles(keys), clients, KEY_MILLIS);
    }

    private Callable<JsonNode> names(Server server, String typed) {
        return () -> ask(server, "/api/v1/entities?limit=8&q=" + encoded(typed));
    }

    /** What a client does, again and again. */
    @FunctionalInterface
    private interface Client {
        void act(Random own) throws Exception;
    }

    private void atOnce(Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Random own = new Random(random.nextLong());
            running.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    client.act(own);
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
    }

    private void questions(Server server, Facts real, Collection<Double> names, Collection<Double> pages)
            throws Exception {
        int profiles = profiles(real);
        atOnce(own -> {
            var ref = real.entity(own.nextInt(profiles)).ref();
            String typed = ref.name().substring(0, Math.min(LETTERS, ref.name().length()));
            names.add(timed(names(server, typed)));
            String entity = "/api/v1/entities/" + encoded(ref.id());
            pages.add(timed(() -> {
                ask(server, entity);
                ask(server, entity + "/timeline");
                return ask(server, entity + "/facts");
            }));
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static double timed(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void measureVisible(Server server, Producer<byte[], byte[]> producer, Facts real) throws Exception {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            int place = count + i;
            times.add(timed(() -> {
                RecordMetadata at = send(
                                producer, Topics.FACTS, real.fact(place).id(), Codecs.FACT.encode(real.fact(place)))
                        .get();
                return ask(
                        server,
                        "/api/v1/facts/" + real.fact(place).id() + "?after=facts-" + at.partition() + ":"
                                + at.offset());
            }));
        }
        print("from produced to found", "%s, %d records one after the other", quantiles(times), times.size());
    }

    private void measureStream(Server server, Producer<byte[], byte[]> producer, Facts real) throws Exception {
        Collection<Double> delays = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> open = new ArrayList<>();
        for (int i = 0; i < listeners; i++) {
            HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/api/v1/stream"))
                    .build();
            open.add(http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Delays(delays))));
        }
        Thread.sleep(2_000);
        Duration before = server.process().cpu();
        long begin = System.nanoTime();
        int updates = rate * seconds;
        for (int i = 0; i < updates; i++) {
            send(
                    producer,
                    Topics.ENTITY_UPDATES,
                    real.update(i).entity().id(),
                    Codecs.ENTITY_UPDATE.encode(real.update(i)));
            long due = begin + (long) ((i + 1) * 1e9 / rate);
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        double took = (System.nanoTime() - begin) / 1e9;
        double cores = seconds(server.process().cpu().minus(before)) / took;
        Thread.sleep(2_000);
        open.forEach(each -> each.cancel(true));
        print(
                "live stream",
                "%d listeners, %d updates a second: %s from log to listener, %d events; %.2f cores",
                listeners,
                rate,
                quantiles(delays),
                delays.size(),
                cores);
    }

    /** Takes the time from each update's log time until its line is here. */
    private record Delays(Collection<Double> delays) implements java.util.concurrent.Flow.Subscriber<String> {

        private static final String KNOWN = "\"knownAt\":\"";

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            int at = line.lastIndexOf(KNOWN);
            if (at >= 0) {
                int begin = at + KNOWN.length();
                Instant known = Instant.parse(line.substring(begin, line.indexOf('"', begin)));
                delays.add((double) Duration.between(known, Instant.now()).toMillis());
            }
        }

        @Override
        public void onError(Throwable failure) {
            // It was ended, or the server has left out what it was too slow for: fewer events.
        }

        @Override
        public void onComplete() {
            // As above.
        }
    }

    private static String quantiles(Collection<Double> millis) {
        return millis.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", Quantile.of(millis, 0.5), Quantile.of(millis, 0.99));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void print(String what, String format, Object... values) {
        System.out.println(what + ": " + String.format(Locale.ROOT, format, values));
    }
}
