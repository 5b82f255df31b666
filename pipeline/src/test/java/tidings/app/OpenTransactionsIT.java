package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import tidings.testing.ByteClients;
import tidings.testing.TestCluster;

/** What nobody ends is said, with the command that ends it. */
class OpenTransactionsIT {

    private static final TopicPartition PARTITION = new TopicPartition("articles", 0);
    private static final List<Drain.Reader> READERS = List.of(new Drain.Reader("reading", List.of("articles")));
    private static final Instant FIRST = Instant.parse("2025-03-07T12:00:00Z");
    private static final Instant SOON = FIRST.plusSeconds(59);
    private static final Instant LATE = FIRST.plusSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void topicsAndOffsetsThatAreHeldUpAreNamedAfterAMinute() throws Exception {
        try (TestCluster cluster = TestCluster.start(1);
                Admin admin = cluster.admin();
                KafkaProducer<byte[], byte[]> producer = ByteClients.producer(
                        cluster.bootstrapServers(), Map.of("transactional.id", "of-somebody-else"))) {
            admin.createTopics(List.of(new NewTopic("articles", 1, (short) 1)))
                    .all()
                    .get();
            OpenTransactions open = new OpenTransactions(admin, "kafka:9092");
            producer.initTransactions();

            producer.beginTransaction();
            producer.send(new ProducerRecord<>("articles", new byte[] {1})).get();
            producer.commitTransaction();
            assertThat(open.look(READERS, FIRST)).isEmpty();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("articles", new byte[] {2})).get();
            assertThat(open.look(READERS, FIRST)).isEmpty();
            assertThat(open.look(READERS, SOON)).isEmpty();
            assertThat(open.look(READERS, LATE))
                    .contains("articles-0 is held up by a transaction that nobody ends: kafka-transactions"
                            + " --bootstrap-server kafka:9092 abort --topic articles --partition 0 --start-offset 2"
                            + " ends it");
            producer.commitTransaction();
            awaitNothing(open);

            producer.beginTransaction();
            producer.sendOffsetsToTransaction(
                    Map.of(PARTITION, new OffsetAndMetadata(1)), new ConsumerGroupMetadata("reading"));
            assertThat(open.look(READERS, FIRST)).isEmpty();
            Optional<String> line = open.look(READERS, LATE);
            assertThat(line).isPresent();
            assertThat(line.get())
                    .startsWith("__consumer_offsets-")
                    .contains("held up by a transaction that nobody ends", " abort --topic __consumer_offsets ");

            abort(admin, line.get());
            awaitNothing(open);
        }
    }

    /** A transaction ends for its producer before its partitions know. */
    private static void awaitNothing(OpenTransactions open) {
        await().atMost(PATIENCE).until(() -> open.look(READERS, LATE).isEmpty());
    }

    /** As the command that it names does. */
    private static void abort(Admin admin, String line) throws Exception {
        String[] words = line.split(" ");
        int partition = Integer.parseInt(words[List.of(words).indexOf("--partition") + 1]);
        long offset = Long.parseLong(words[List.of(words).indexOf("--start-offset") + 1]);
        TopicPartition held = new TopicPartition("__consumer_offsets", partition);
        ProducerState producer =
                admin.describeProducers(List.of(held)).partitionResult(held).get().activeProducers().stream()
                        .filter(each -> each.currentTransactionStartOffset().orElse(-1) == offset)
                        .findFirst()
                        .orElseThrow();
        admin.abortTransaction(
                        new AbortTransactionSpec(held, producer.producerId(), (short) producer.producerEpoch(), -1))
                .all()
                .get();
    }
}
