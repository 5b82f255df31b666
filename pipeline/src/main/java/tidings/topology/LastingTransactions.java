package tidings.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FenceProducersOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's clients for a Streams application without state, whose transactions are called the same after a restart.
 *
 * <p>Streams calls transactions after the id of the process, which it keeps beside the state. Where there is no state it
 * makes up another one at each start. What a killed process left open would then hold back the readers of its partitions
 * until Kafka ends it, a minute later; under the old name the restarted process ends it at once.
 *
 * <p>Without a lasting id transactions are called what Streams calls them.
 */
public final class LastingTransactions implements KafkaClientSupplier {

    /** Streams' id of the process and the number of the thread. */
    private static final Pattern PROCESS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=-\\d+$)");

    private static final Logger LOG = LoggerFactory.getLogger(LastingTransactions.class);

    /** How long brokers may take to end what was left open. */
    private static final int MOST_MILLIS = 10_000;

    private final LastingId id;

    /** @param id stays the caller's to close, once the application has ended */
    public LastingTransactions(LastingId id) {
        this.id = id;
    }

    /** What a transaction is called that Streams calls so. */
    String name(String ofStreams) {
        return id.value()
                .map(lasting -> PROCESS.matcher(ofStreams).replaceFirst(lasting.toString()))
                .orElse(ofStreams);
    }

    /**
     * Ends what a process of this id left open, if it was killed. Its own producers would do so too, but begin only once it has
     * joined its group, and there the others may wait until Kafka ends it: they cannot learn where to go on reading.
     *
     * <p>Where that cannot be done, nothing is: Kafka ends it later.
     *
     * @param application id of the Streams application
     */
    public void endFormer(Admin admin, String application) throws InterruptedException {
        if (id.value().isEmpty()) {
            return;
        }
        String own = application + "-" + id.value().get() + "-";
        try {
            List<String> open = admin
                    .listTransactions(new ListTransactionsOptions()
                            .filterStates(Set.of(TransactionState.ONGOING))
                            .timeoutMs(MOST_MILLIS))
                    .all()
                    .get()
                    .stream()
                    .map(TransactionListing::transactionalId)
                    .filter(name -> name.startsWith(own))
                    .toList();
            admin.fenceProducers(open, new FenceProducersOptions().timeoutMs(MOST_MILLIS))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            LOG.info("what {} left open is not ended: {}", application, e.getMessage());
        }
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        Map<String, Object> named = new HashMap<>(config);
        named.computeIfPresent(ProducerConfig.TRANSACTIONAL_ID_CONFIG, (key, name) -> name(name.toString()));
        return new KafkaProducer<>(named, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }
}
