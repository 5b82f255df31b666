package tidings.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.server.common.MetadataVersion;

/** Real brokers in this JVM, with few partitions behind the scenes so that they start in seconds. */
public final class TestCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaClusterTestKit kit;

    private TestCluster(KafkaClusterTestKit kit) {
        this.kit = kit;
    }

    /** Starts a controller and some brokers and waits until they answer. */
    public static TestCluster start(int brokers) throws Exception {
        short replicas = (short) Math.min(brokers, 3);
        KafkaClusterTestKit kit = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                        .setCombined(false)
                        .setNumControllerNodes(1)
                        .setNumBrokerNodes(brokers)
                        .setBootstrapMetadataVersion(MetadataVersion.latestProduction())
                        .build())
                .setConfigProp("default.replication.factor", Short.toString(replicas))
                .setConfigProp("offsets.topic.replication.factor", Short.toString(replicas))
                .setConfigProp("offsets.topic.num.partitions", "2")
                .setConfigProp("transaction.state.log.replication.factor", Short.toString(replicas))
                .setConfigProp("transaction.state.log.min.isr", "1")
                .setConfigProp("transaction.state.log.num.partitions", "2")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .setConfigProp("auto.create.topics.enable", "false")
                .build();
        kit.format();
        kit.startup();
        kit.waitForReadyBrokers();
        return new TestCluster(kit);
    }

    public String bootstrapServers() {
        return kit.bootstrapServers();
    }

    /** A client that the caller closes. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** Sends records as they are, in order, and waits for all of them; says where each went. */
    public List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        return send(records, "none");
    }

    /** The same, with one of Kafka's kinds of compression: what is much larger than a topic takes may then fit. */
    public List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records, String compression)
            throws ExecutionException, InterruptedException {
        List<RecordMetadata> sent = new ArrayList<>();
        try (var producer = ByteClients.producerOfLargeRecords(bootstrapServers(), compression)) {
            for (Future<RecordMetadata> each :
                    records.stream().map(producer::send).toList()) {
                sent.add(each.get());
            }
        }
        return sent;
    }

    /**
     * The first committed records of a topic.
     *
     * @throws AssertionError if fewer come within a minute
     */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = ByteClients.consumer(bootstrapServers(), Map.of())) {
            consumer.seekToBeginning(ByteClients.assign(consumer, topic));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (records.size() < count) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(topic + " has " + records.size() + " committed records, not " + count);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /**
     * All records of a topic up to what is its end now.
     *
     * @param isolation {@code read_committed} or {@code read_uncommitted}
     */
    public List<ConsumerRecord<byte[], byte[]>> readAll(String topic, String isolation) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        WholeTopic.read(bootstrapServers(), topic, isolation, records::add);
        return records;
    }

    @Override
    public void close() throws Exception {
        kit.close();
    }
}
