package tidings.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.observe.Meters;
import tidings.testing.TestCluster;

/** What an operator does to a cluster while the pipeline is at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterChangesIT {

    private static final int ROUNDS = 6;
    private static final int EACH = 50;

    private TestCluster cluster;

    @BeforeAll
    void start() throws Exception {
        cluster = TestCluster.start(3);
    }

    @AfterAll
    void stop() throws Exception {
        cluster.close();
    }

    @Test
    void leadersMoveUnderLoadAndNothingIsLostOrDoubled(@TempDir Path directory) throws Exception {
        CommandRuns tidings = CommandRuns.withTopics(
                directory, cluster.bootstrapServers(), "moved.", Map.of("tidings.replication.factor", "3"));
        try (Pipeline pipeline = started(tidings)) {
            for (int round = 0; round < ROUNDS; round++) {
                bring("moved.articles", round * EACH, (round + 1) * EACH);
                moveLeaders(round);
            }
            tidings.awaitDrained(() -> assertThat(pipeline.failure()).isEmpty());
        }

        List<ConsumerRecord<byte[], byte[]>> read = cluster.readAll("moved.extractions", "read_committed");
        assertThat(read)
                .extracting(each -> new String(each.key(), UTF_8))
                .doesNotHaveDuplicates()
                .hasSize(ROUNDS * EACH);
        assertThat(cluster.readAll("moved.entity-updates", "read_committed"))
                .extracting(each -> Codecs.ENTITY_UPDATE.decode(each.value()))
                .extracting(update -> update.entity().id() + ' ' + update.sequence())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "extractions", "facts"})
    void partitionsAddedToATopicInUseEndItWithOneLine(String topic, @TempDir Path directory) throws Exception {
        String prefix = "wider-" + topic + ".";
        CommandRuns tidings = CommandRuns.withTopics(
                directory, cluster.bootstrapServers(), prefix, Map.of("tidings.facts.partitions", "2"));
        try (Pipeline pipeline = started(tidings);
                ShapeWatch watch = ShapeWatch.start(tidings.configuration(), Duration.ofSeconds(1), pipeline::fail)) {
            bring(prefix + "articles", 0, EACH);
            tidings.awaitDrained(pipeline::check);
            addPartitions(prefix + topic);

            assertThat(ending(pipeline)).startsWith("topic " + prefix + topic + " has partitions 5, not 2: ");
        }
    }

    @Test
    void partitionsAddedToATopicInsideAreSaidAtTheNextStart(@TempDir Path directory) throws Exception {
        CommandRuns tidings = CommandRuns.withTopics(directory, cluster.bootstrapServers(), "inside.", Map.of());
        try (Pipeline pipeline = started(tidings)) {
            bring("inside.articles", 0, EACH);
            tidings.awaitDrained(pipeline::check);
        }
        addPartitions("inside.knowledge-claims-by-subject-repartition");

        try (Pipeline pipeline = new Pipeline(tidings.configuration(), Meters.create())) {
            pipeline.startKnowledge();
            assertThat(ending(pipeline))
                    .contains("inside.knowledge-claims-by-subject-repartition")
                    .contains("tidings reset");
        }
    }

    private static String ending(Pipeline pipeline) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        pipeline.awaitEnd();
                        return "without a reason";
                    } catch (CompletionException e) {
                        return Failures.explain(e);
                    }
                })
                .get(2, TimeUnit.MINUTES);
    }

    private void addPartitions(String topic) throws Exception {
        try (Admin admin = cluster.admin()) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(5)))
                    .all()
                    .get();
        }
    }

    private static Pipeline started(CommandRuns tidings) throws Exception {
        Pipeline pipeline = new Pipeline(tidings.configuration(), Meters.create());
        pipeline.startKnowledge();
        pipeline.startExtract(HandReading::read);
        pipeline.awaitRunning();
        return pipeline;
    }

    private void moveLeaders(int round) throws Exception {
        try (Admin admin = cluster.admin()) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith("moved."))
                    .toList();
            Map<TopicPartition, Optional<NewPartitionReassignment>> moves = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(topics).allTopicNames().get().values()) {
                for (TopicPartitionInfo partition : topic.partitions()) {
                    List<Integer> replicas = new ArrayList<>(
                            partition.replicas().stream().map(Node::id).toList());
                    Collections.rotate(replicas, 1 + round % 2);
                    moves.put(
                            new TopicPartition(topic.name(), partition.partition()),
                            Optional.of(new NewPartitionReassignment(replicas)));
                }
            }
            admin.alterPartitionReassignments(moves).all().get();
            admin.electLeaders(ElectionType.PREFERRED, moves.keySet())
                    .partitions()
                    .get();
        }
    }

    private void bring(String topic, int from, int to) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Article article = HandReading.article("article-" + i, HandReading.TEXT);
            records.add(new ProducerRecord<>(topic, article.id().getBytes(UTF_8), Codecs.ARTICLE.encode(article)));
        }
        cluster.send(records);
    }
}
