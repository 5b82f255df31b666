package tidings.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import tidings.codec.Codecs;
import tidings.model.EntityUpdate;
import tidings.testing.ByteClients;

/** How long after an article's log time its updates are there for a reader of committed records. */
final class Latencies implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CompletableFuture<Void> end;
    private final List<Double> millis = new ArrayList<>();
    private volatile boolean over;

    /** Begins with what comes from now on. */
    Latencies(String bootstrapServer) {
        consumer = ByteClients.consumer(bootstrapServer, Map.of());
        consumer.seekToEnd(ByteClients.assign(consumer, "tidings.entity-updates"));
        consumer.assignment().forEach(consumer::position);
        end = CompletableFuture.runAsync(this::read);
    }

    private void read() {
        while (!over) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                EntityUpdate update = Codecs.ENTITY_UPDATE.decode(record.value());
                // Mentions are gathered for a second on purpose; what the clock brings about has no article.
                if (update.cause() != null && update.op() != EntityUpdate.Op.MENTIONED) {
                    synchronized (millis) {
                        millis.add((double)
                                (System.currentTimeMillis() - update.knownAt().toEpochMilli()));
                    }
                }
            }
        }
    }

    /** What came since the last call, as a line of the table. */
    String take() {
        List<Double> sorted;
        synchronized (millis) {
            sorted = millis.stream().sorted().toList();
            millis.clear();
        }
        return sorted.isEmpty()
                ? "no updates"
                : String.format(
                        Locale.ROOT,
                        "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms of %d updates",
                        at(sorted, 0.5),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        sorted.size());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    @Override
    public void close() {
        over = true;
        end.join();
        consumer.close();
    }
}
