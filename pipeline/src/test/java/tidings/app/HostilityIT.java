package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.extract.ArticleExtractor;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.model.Article;
import tidings.model.Claim;
import tidings.model.Extraction;
import tidings.model.Role;
import tidings.model.Span;
import tidings.observe.Meters;
import tidings.testing.TestCluster;
import tidings.testing.hostile.HostileArticle;
import tidings.testing.hostile.HostileArticles;
import tidings.testing.hostile.HostileRecord;
import tidings.testing.hostile.HostileRecord.Ending;
import tidings.testing.hostile.HostileRecords;
import tidings.topology.TopicAdmin;

/** The real reading on a real broker, given everything that nobody prints, with normal articles in between. */
class HostilityIT {

    /** Of processor time, on any machine: what hangs takes minutes. */
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int LARGEST_RECORD = 64 * 1024;
    private static final int LARGEST_ARTICLE = 1_048_000;
    private static final String ARTICLES = "tidings.articles";
    private static final String HOSTILE_NAME = "\u001b[2J\u202e";
    private static final Map<Ending, String> ENDINGS = Map.of(
            Ending.EXTRACTION, "extraction",
            Ending.DEAD_LETTER, "(?s)dead letter: .{5,}",
            Ending.EITHER, "(?s)extraction|dead letter: .{5,}");

    @TempDir
    Path directory;

    private TestCluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = TestCluster.start(1);
    }

    @AfterEach
    void stop() throws Exception {
        cluster.close();
    }

    @Test
    void everyRecordEndsAsOneResultOrOneDeadLetter() throws Exception {
        List<HostileRecord> records = records();
        Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
        extractor.warmUp();
        Map<String, Duration> costs = new ConcurrentHashMap<>();
        try (Pipeline pipeline = new Pipeline(configuration(), Meters.create());
                Admin admin = cluster.admin()) {
            new TopicAdmin(admin, configuration().topics()).create();
            Map<HostileRecord, RecordMetadata> sent = send(records);
            pipeline.startKnowledge();
            pipeline.startExtract(timed(extractor, costs));
            pipeline.awaitRunning();
            Drained.awaitAll(admin, Drain.readers(admin, configuration()), PATIENCE, pipeline::check);

            Map<String, List<String>> ends = new HashMap<>();
            cluster.readAll("tidings.extractions", "read_committed").forEach(record -> {
                Extraction extraction = Codecs.EXTRACTION.decode(record.value());
                ends.computeIfAbsent(
                                extraction.position().partition() + "@"
                                        + extraction.position().offset(),
                                absent -> new ArrayList<>())
                        .add("extraction");
                assertThat(record.value()).as(extraction.articleId()).hasSizeLessThan(LARGEST_RECORD);
            });
            cluster.readAll("tidings.dead-letters", "read_committed").forEach(letter -> ends.computeIfAbsent(
                            header(letter, "__streams.errors.partition") + "@"
                                    + header(letter, "__streams.errors.offset"),
                            absent -> new ArrayList<>())
                    .add("dead letter: " + header(letter, "__streams.errors.message")));
            sent.forEach((record, place) -> assertThat(ends.get(place.partition() + "@" + place.offset()))
                    .as(record.family())
                    .singleElement()
                    .asString()
                    .matches(ENDINGS.get(record.ending())));
            for (String topic :
                    List.of("tidings.facts", "tidings.entities", "tidings.entity-updates", "tidings.windows")) {
                assertThat(cluster.readAll(topic, "read_committed"))
                        .isNotEmpty()
                        .allSatisfy(record ->
                                assertThat(record.serializedValueSize()).isLessThan(LARGEST_RECORD));
            }
            requireHarmless();
        }
        assertThat(costs)
                .hasSizeGreaterThan(records.size() / 2)
                .allSatisfy((id, cost) -> assertThat(cost).as(id).isLessThan(BUDGET));
    }

    /** What came in, printed by every command that prints such: a terminal obeys nothing of it. */
    private void requireHarmless() throws Exception {
        CommandRuns tidings = new CommandRuns(
                directory, Map.of("bootstrap.servers", cluster.bootstrapServers(), "tidings.articles.partitions", "4"));
        for (List<String> command : List.of(
                List.of("watch", "--from-beginning", "--until-end"),
                List.of("watch", "--from-beginning", "--until-end", "--json"),
                List.of("watch", HOSTILE_NAME, "--from-beginning", "--until-end"),
                List.of("dead-letters", "list"),
                List.of("dead-letters", "show"))) {
            // 1 where nobody is known by the name asked for, which is said in one line.
            assertThat(tidings.run(command.toArray(new String[0])))
                    .as(tidings.err())
                    .isEqualTo(command.contains(HOSTILE_NAME) ? 1 : 0);
            assertThat((tidings.out() + tidings.err()).codePoints().filter(each -> each != '\n' && each != '\t'))
                    .as(command.toString())
                    .isNotEmpty()
                    .noneMatch(Character::isISOControl)
                    .noneMatch(each ->
                            Character.getDirectionality(each) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE);
        }
    }

    /** Hostile ones of all sorts, and a normal one after each. */
    private static List<HostileRecord> records() {
        List<HostileRecord> hostile = new ArrayList<>(HostileRecords.all(ARTICLES, 1));
        for (HostileArticle each : HostileArticles.all(1)) {
            hostile.add(record(each.family(), Ending.EITHER, each.article()));
        }
        List<HostileRecord> records = new ArrayList<>();
        for (HostileRecord each : hostile) {
            records.add(each);
            records.add(record("normal", Ending.EXTRACTION, HostileArticles.normal(records.size())));
        }
        return records;
    }

    /** In their order, what is too large for the topic as it is last, compressed; says where each went. */
    private Map<HostileRecord, RecordMetadata> send(List<HostileRecord> records) throws Exception {
        Map<Boolean, List<HostileRecord>> bySize =
                records.stream().collect(Collectors.partitioningBy(HostilityIT::isTooLarge));
        assertThat(bySize.get(true)).isNotEmpty();
        Map<HostileRecord, RecordMetadata> sent = new IdentityHashMap<>();
        for (Map.Entry<Boolean, List<HostileRecord>> each : bySize.entrySet()) {
            Iterator<RecordMetadata> places = cluster.send(
                            each.getValue().stream().map(HostileRecord::record).toList(),
                            each.getKey() ? "zstd" : "none")
                    .iterator();
            each.getValue().forEach(record -> sent.put(record, places.next()));
        }
        return sent;
    }

    private static boolean isTooLarge(HostileRecord record) {
        byte[] value = record.record().value();
        return record.ending() == Ending.EITHER && value != null && value.length >= LARGEST_ARTICLE;
    }

    private static HostileRecord record(String family, Ending ending, Article article) {
        return new HostileRecord(
                family,
                ending,
                new ProducerRecord<>(
                        ARTICLES, article.id().getBytes(StandardCharsets.UTF_8), Codecs.ARTICLE.encode(article)));
    }

    /** Reads with the extractor, keeps what each article costs, and holds the extraction to its text. */
    private static ArticleExtractor timed(Extractor extractor, Map<String, Duration> costs) {
        return (article, position) -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                Extraction extraction = extractor.extract(article, position);
                requireInText(extraction, article.text());
                return extraction;
            } finally {
                Duration cost =
                        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
                costs.merge(article.id(), cost, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        };
    }

    private static void requireInText(Extraction extraction, String text) {
        for (Claim claim : extraction.claims()) {
            Span evidence = claim.evidence().span();
            assertThat(evidence.in(text)).startsWith(claim.evidence().sentence());
            for (Role role : claim.roles()) {
                assertThat(role.span().in(text)).isEqualTo(role.words());
            }
        }
    }

    private Configuration configuration() {
        return Configuration.of(
                Map.of(),
                Map.of(),
                Map.of(
                        "bootstrap.servers",
                        cluster.bootstrapServers(),
                        "tidings.articles.partitions",
                        "4",
                        "tidings.repartition.partitions",
                        "2",
                        "tidings.state.directory",
                        directory.resolve("state").toString()),
                2);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
