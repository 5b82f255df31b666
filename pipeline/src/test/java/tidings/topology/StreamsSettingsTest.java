package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {

    private static final Map<String, Object> COMMON = Map.ofEntries(
            Map.entry("bootstrap.servers", "localhost:9092"),
            Map.entry("processing.guarantee", "exactly_once_v2"),
            Map.entry("commit.interval.ms", 300L),
            Map.entry("state.dir", "state"),
            Map.entry("num.stream.threads", 2),
            Map.entry("consumer.session.timeout.ms", 10_000),
            Map.entry("ensure.explicit.internal.resource.naming", true),
            Map.entry("errors.dead.letter.queue.topic.name", "tidings.dead-letters"),
            Map.entry("deserialization.exception.handler", UndecodableBytesHandler.class),
            Map.entry("producer.max.request.size", 1_572_882),
            Map.entry("topic.max.compaction.lag.ms", "86400000"),
            Map.entry("topic.delete.retention.ms", "604800000"),
            Map.entry("topic.message.timestamp.after.max.ms", "9223372036854775807"),
            Map.entry("producer.max.in.flight.requests.per.connection", 1));

    @Test
    void defaultsOfExtract() {
        assertThat(settings(Map.of()).extract())
                .containsAllEntriesOf(COMMON)
                .containsAllEntriesOf(Map.of(
                        "application.id",
                        "tidings.extract",
                        "client.id",
                        "tidings.extract",
                        "main.consumer.max.poll.records",
                        2,
                        "consumer.max.poll.interval.ms",
                        300_000,
                        "producer.transaction.timeout.ms",
                        60_000,
                        "processing.exception.handler",
                        FailedArticleHandler.class,
                        "processing.exception.handler.global.enabled",
                        true))
                .hasSize(COMMON.size() + 7);
    }

    @Test
    void defaultsOfKnowledge() {
        assertThat(settings(Map.of()).knowledge())
                .containsAllEntriesOf(COMMON)
                .containsAllEntriesOf(Map.of(
                        "application.id",
                        "tidings.knowledge",
                        "client.id",
                        "tidings.knowledge",
                        "processing.exception.handler",
                        LogAndFailProcessingExceptionHandler.class,
                        "rocksdb.config.setter",
                        SharedStoreMemory.class,
                        "producer.linger.ms",
                        300,
                        "producer.batch.size",
                        65_536))
                .hasSize(COMMON.size() + 6);
    }

    @Test
    void everythingCanBeSet() {
        StreamsSettings settings = new StreamsSettings(
                "broker:9093",
                new TopicSettings("second.", Map.of(), Map.of(), Map.of(), OptionalInt.of(3), OptionalInt.of(2)),
                Path.of("elsewhere"),
                7,
                Duration.ofSeconds(1),
                Map.of("consumer.session.timeout.ms", "45000", "security.protocol", "SSL"));

        assertThat(new TreeMap<>(settings.extract()))
                .containsAllEntriesOf(Map.of(
                        "application.id", "second.extract",
                        "bootstrap.servers", "broker:9093",
                        "commit.interval.ms", 1000L,
                        "state.dir", "elsewhere",
                        "num.stream.threads", 7,
                        "consumer.session.timeout.ms", "45000",
                        "security.protocol", "SSL",
                        "errors.dead.letter.queue.topic.name", "second.dead-letters",
                        "replication.factor", 3));
        assertThat(settings.knowledge()).containsEntry("application.id", "second.knowledge");
    }

    @Test
    void kafkasClientsGetWhatIsMeantForThem() {
        StreamsConfig extract = new StreamsConfig(settings(Map.of()).extract());
        StreamsConfig knowledge = new StreamsConfig(settings(Map.of()).knowledge());

        assertThat(extract.getMainConsumerConfigs("group", "client", 0))
                .containsEntry("max.poll.records", 2)
                .containsEntry("session.timeout.ms", 10_000)
                .containsEntry("isolation.level", "read_committed");
        assertThat(extract.getProducerConfigs("client"))
                .containsEntry("transaction.timeout.ms", 60_000)
                .containsEntry("max.request.size", 1_572_882);
        assertThat(knowledge.getProducerConfigs("client")).containsEntry("transaction.timeout.ms", 10_000);
    }

    @Test
    void badSettingsAreShown() {
        assertThatThrownBy(() -> settings(Map.of("application.id", "mine", "processing.guarantee", "at_least_once")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not to be set, results depend on it: application.id, processing.guarantee");
        assertThatThrownBy(() -> new StreamsSettings(
                        " ", TopicSettings.DEFAULTS, Path.of("state"), 1, Duration.ofMillis(1), Map.of()))
                .hasMessageContaining("bootstrap servers");
        assertThatThrownBy(() -> new StreamsSettings(
                        "localhost:9092", TopicSettings.DEFAULTS, Path.of("state"), 0, Duration.ofMillis(1), Map.of()))
                .hasMessageContaining("threads 0");
        assertThatThrownBy(() -> new StreamsSettings(
                        "localhost:9092", TopicSettings.DEFAULTS, Path.of("state"), 1, Duration.ZERO, Map.of()))
                .hasMessageContaining("commit interval PT0S");
    }

    /** A file of settings may be shared with programs for which these are right. */
    @Test
    void whatWouldLoseOrMixUpRecordsWithoutAWordIsRefused() {
        for (String each : List.of(
                "auto.offset.reset=latest",
                "consumer.auto.offset.reset=latest",
                "main.consumer.auto.offset.reset=none",
                "partitioner.class=org.apache.kafka.clients.producer.RoundRobinPartitioner",
                "producer.partitioner.ignore.keys=true",
                "acks=1",
                "group.instance.id=one",
                "state.dir=/tmp/state",
                "topic.cleanup.policy=delete",
                "topic.retention.ms=1000",
                "production.exception.handler=tidings.Any",
                "default.production.exception.handler=tidings.Any",
                "default.timestamp.extractor=tidings.Any",
                "topology.optimization=all")) {
            String name = each.substring(0, each.indexOf('='));
            assertThatThrownBy(() -> settings(Map.of(name, each.substring(name.length() + 1))))
                    .hasMessage("not to be set, results depend on it: " + name);
        }
    }

    @Test
    void saysWhetherThereAreStandbys() {
        assertThat(settings(Map.of()).hasStandbys()).isFalse();
        assertThat(settings(Map.of("num.standby.replicas", "0")).hasStandbys()).isFalse();
        assertThat(settings(Map.of("num.standby.replicas", "1")).hasStandbys()).isTrue();
    }

    @Test
    void whatIsRightAnywayMayBeSet() {
        Map<String, String> harmless = Map.of(
                "auto.offset.reset", "earliest",
                "acks", "all",
                "enable.idempotence", "true",
                "isolation.level", "read_committed",
                "group.protocol", "streams",
                "compression.type", "lz4");

        assertThat(new TreeMap<>(settings(harmless).extract())).containsAllEntriesOf(harmless);
    }

    private static StreamsSettings settings(Map<String, String> kafka) {
        return new StreamsSettings(
                "localhost:9092",
                TopicSettings.DEFAULTS,
                Path.of("state"),
                2,
                StreamsSettings.DEFAULT_COMMIT_INTERVAL,
                kafka);
    }
}
