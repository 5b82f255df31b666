package tidings.benchmark;

import java.time.Duration;
import java.time.InstantSource;
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
    private final InstantSource clock;
    private final CompletableFuture<Void> end;
    private final List<Double> millis = new ArrayList<>();
    private volatile boolean over;

    /**
     * Begins with what comes from now on.
     *
     * @param clock that of the brokers, who stamp the articles
     */
    Latencies(String bootstrapServer, InstantSource clock) {
        this.clock = clock;
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
                        millis.add((double) Duration.between(update.knownAt(), clock.instant())
                                .toMillis());
                    }
                }
            }
        }
    }

    /** What came since the last call, as a line of the table. */
    String take() {
        List<Double> taken;
        synchronized (millis) {
            taken = List.copyOf(millis);
            millis.clear();
        }
        return taken.isEmpty()
                ? "no updates"
                : String.format(
                        Locale.ROOT,
                        "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms of %d updates",
                        Quantile.of(taken, 0.5),
                        Quantile.of(taken, 0.95),
                        Quantile.of(taken, 0.99),
                        taken.size());
    }

    @Override
    public void close() {
        over = true;
        end.join();
        consumer.close();
    }
}
