package tidings.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MockClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tidings.extract.ReadingObserver.Stage;
import tidings.model.Cap;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.EntityUpdate;
import tidings.model.Evidence;
import tidings.model.Extraction;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.PublicationTime;
import tidings.model.Role;
import tidings.model.Sketch;
import tidings.model.Span;
import tidings.model.Status;
import tidings.observe.KnowledgeMeters.Change;

class MetersTest {

    private static final Instant CAME = Instant.parse("2025-03-07T12:00:00Z");

    private final MockClock clock = new MockClock();
    private final Meters meters = new Meters(clock, true);

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void noGaugeOfAStoreIsRead() {
        AtomicInteger reads = new AtomicInteger();
        try (Metrics kafka = new Metrics()) {
            Map<String, String> store = Map.of("rocksdb-state-id", "fact-pages", "task-id", "1_0");
            kafka.addMetric(new MetricName("block-cache-usage", "stream-state-metrics", "", store), (Gauge<Integer>)
                    (config, now) -> reads.incrementAndGet());
            kafka.addMetric(new MetricName("put-rate", "stream-state-metrics", "", store), (config, now) -> 2);
            kafka.addMetric(
                    new MetricName("version", "stream-metrics", "", Map.of()), (Gauge<Integer>) (config, now) -> 3);
            meters.watch(kafka::metrics);

            assertThat(meters.scrape())
                    .contains("kafka_stream_state_put_rate{", " 2.0\n", "kafka_stream_version{", " 3.0\n")
                    .doesNotContain("block_cache_usage");
        }
        assertThat(reads).as("RocksDB may be gone").hasValue(0);
    }

    @Test
    void whatIsMeasuredOfPartsIsLeftOutWithoutAWarning() {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger micrometer = (Logger) LoggerFactory.getLogger("io.micrometer");
        micrometer.addAppender(logged);
        try (Meters few = Meters.create();
                Metrics kafka = new Metrics()) {
            few.watchProcess();
            kafka.addMetric(
                    new MetricName("put-rate", "stream-state-metrics", "", Map.of("task-id", "1_0")),
                    (config, now) -> 2);
            kafka.addMetric(new MetricName("poll-rate", "stream-metrics", "", Map.of()), (config, now) -> 3);
            few.watch(kafka::metrics);

            assertThat(few.scrape()).contains("kafka_stream_poll_rate").doesNotContain("put_rate");
            assertThat(logged.list).isEmpty();
        } finally {
            micrometer.detachAppender(logged);
        }
    }

    @Test
    void aStageIsTimedAlsoWhenItFails() {
        assertThat(meters.reading().timed(Stage.ANNOTATE, () -> takes(Duration.ofMillis(400), "read")))
                .isEqualTo("read");
        assertThatThrownBy(() -> meters.reading().timed(Stage.ANNOTATE, () -> {
                    clock.add(Duration.ofMillis(700));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(meters.scrape())
                .contains("tidings_extraction_seconds_bucket{stage=\"annotate\",le=\"0.5\"} 1\n")
                .contains("tidings_extraction_seconds_count{stage=\"annotate\"} 2\n")
                .contains("tidings_extraction_seconds_sum{stage=\"annotate\"} 1.1\n");
    }

    @Test
    void delayIsFromPublicationToTheLogAndLatencyFromThereToNow() {
        clockAt(CAME.plusSeconds(3));

        meters.reading()
                .read(extraction(PublicationTime.parse("2025-03-07T09:30:00-02:00"), false), CAME.toEpochMilli());
        meters.reading().read(extraction(PublicationTime.parse("2025-03-07"), false), CAME.toEpochMilli());

        assertThat(meters.scrape())
                .contains("tidings_event_delay_seconds_sum{published=\"moment\"} 1800.0\n")
                .contains("tidings_event_delay_seconds_sum{published=\"day\"} 43200.0\n")
                .contains("tidings_extraction_latency_seconds_sum 6.0\n")
                .contains("tidings_extraction_latency_seconds_bucket{le=\"5.0\"} 2\n");
    }

    @Test
    void anArticleDatedAheadHasNoDelay() {
        meters.reading().read(extraction(PublicationTime.parse("2099-01-01"), false), CAME.toEpochMilli());

        assertThat(meters.scrape()).contains("tidings_event_delay_seconds_sum{published=\"day\"} 0.0\n");
    }

    @Test
    void nothingReadAndNothingEmittedCanBeSeenFromTheStart() {
        assertThat(meters.scrape())
                .contains("tidings_articles_total{outcome=\"read\"} 0.0\n")
                .contains("tidings_entity_updates_total{op=\"added\"} 0.0\n")
                .contains("tidings_dead_letters_total{reason=\"UNFORESEEN\"} 0.0\n");
    }

    @Test
    void aWithdrawalIsCountedAsOneAndHasNoDelay() {
        meters.reading().read(extraction(PublicationTime.parse("2025-03-07"), true), CAME.toEpochMilli());

        assertThat(meters.scrape())
                .contains("tidings_articles_total{outcome=\"withdrawn\"} 1.0\n")
                .doesNotContain("tidings_event_delay");
    }

    @Test
    void capsFactsAndUpdatesAreCountedByWhatTheyAre() {
        clockAt(CAME.plusSeconds(2));
        meters.reading().capped(Cap.SENTENCE);
        meters.knowledge().emitted(Kind.MET, Change.NEW);
        meters.knowledge().emitted(EntityUpdate.Op.CLOSED, CAME);
        meters.knowledge().emitted(EntityUpdate.Op.CLOSED, null);

        assertThat(meters.scrape())
                .contains("tidings_caps_total{cap=\"sentence\"} 1.0\n")
                .contains("tidings_facts_total{change=\"new\",kind=\"MET\"} 1.0\n")
                .contains("tidings_entity_updates_total{op=\"closed\"} 2.0\n")
                .contains("tidings_update_latency_seconds_sum 2.0\n")
                .contains("tidings_update_latency_seconds_count 1\n");
    }

    @Test
    void theClockNeverGoesBack() {
        assertThat(meters.scrape()).contains("tidings_clock_timestamp_seconds NaN\n");

        meters.knowledge().clockAt(LocalDate.of(2025, 3, 7));
        meters.knowledge().clockAt(LocalDate.of(2025, 3, 6));

        assertThat(meters.scrape()).contains("tidings_clock_timestamp_seconds 1.7413056E9\n");
    }

    @Test
    void lagIsTheLastThatWasReported() {
        meters.lag("tidings.extract", "tidings.articles", 7);
        meters.lag("tidings.extract", "tidings.articles", 3);

        assertThat(meters.scrape())
                .contains("tidings_lag_records{application=\"tidings.extract\",topic=\"tidings.articles\"} 3.0\n");
    }

    /** Every meter of ours has a row in the operator's page, and every row a meter. */
    @Test
    void allMetersAreDocumented() throws IOException {
        Claim claim = new Claim(
                "c-1",
                Kind.ANNEXED,
                Status.HAPPENED,
                List.of(new Role(Role.Name.TARGET, "Kuwait", new Span(0, 6), null, null)),
                null,
                null,
                null,
                new Evidence(new Span(0, 1), "x", false),
                "test",
                1,
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                null);
        meters.reading().read(extraction(PublicationTime.parse("2025-03-07"), false, claim), 0);
        meters.reading().timed(Stage.GATE, () -> "");
        meters.reading().capped(Cap.TOKEN);
        meters.knowledge().emitted(Kind.MET, Change.NEW);
        meters.knowledge().emitted(EntityUpdate.Op.CLOSED, CAME);
        meters.lag("a", "t", 1);
        meters.watch(health());
        meters.serving().watch("facts", new NoIndex());
        meters.serving().watchClients(() -> 0);
        meters.serving().answered("facts", 200, Duration.ZERO);
        meters.serving().sent(true);

        Set<String> shown = Pattern.compile("# TYPE (tidings_\\w+)")
                .matcher(meters.scrape())
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = Pattern.compile("(?m)^\\| `(tidings_\\w+)`")
                .matcher(Files.readString(Path.of("..", "docs", "operating.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(shown);
    }

    private static final class NoIndex implements ServingMeters.Index {
        @Override
        public long behind() {
            return 0;
        }

        @Override
        public double ageSeconds() {
            return Double.NaN;
        }

        @Override
        public long documents() {
            return 0;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    private void clockAt(Instant instant) {
        clock.add(Duration.between(Instant.ofEpochMilli(clock.wallTime()), instant));
    }

    private String takes(Duration time, String result) {
        clock.add(time);
        return result;
    }

    private static Extraction extraction(PublicationTime published, boolean withdrawn, Claim... claims) {
        return new Extraction(
                "a-1",
                new LogPosition("t", 0, 1),
                null,
                "The Example",
                null,
                published,
                null,
                withdrawn,
                "test",
                Sketch.EMPTY,
                List.of(),
                List.of(claims),
                false);
    }

    private static Health health() {
        return new Health() {
            @Override
            public Optional<String> failure() {
                return Optional.empty();
            }

            @Override
            public Optional<String> awaited() {
                return Optional.of("starting");
            }
        };
    }
}
