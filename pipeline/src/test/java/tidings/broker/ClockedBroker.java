package tidings.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;

/**
 * The embedded broker with a wall clock that a test moves; it compacts what it may at once. What it measures, as sessions
 * and delays, goes by another clock, which goes on as ever.
 */
public final class ClockedBroker implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final MovedTime time;

    private ClockedBroker(EmbeddedBroker broker, MovedTime time) {
        this.broker = broker;
        this.time = time;
    }

    /** @param directory for its data */
    public static ClockedBroker start(Path directory) {
        return start(directory, Map.of());
    }

    /** @param settings of Kafka's */
    public static ClockedBroker start(Path directory, Map<String, String> settings) {
        MovedTime time = new MovedTime();
        Map<String, String> all = new HashMap<>(Map.of("log.cleaner.backoff.ms", "100"));
        all.putAll(settings);
        return new ClockedBroker(EmbeddedBroker.start(directory, 0, all, time), time);
    }

    public String bootstrapServers() {
        return broker.bootstrapServer();
    }

    /** A client that the caller closes. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** From now on its clock is so far ahead of the machine's. */
    public void setAhead(Duration ahead) {
        time.ahead.set(ahead.toMillis());
    }

    @Override
    public void close() {
        broker.close();
    }

    private static final class MovedTime implements Time {

        private final AtomicLong ahead = new AtomicLong();

        @Override
        public long milliseconds() {
            return Time.SYSTEM.milliseconds() + ahead.get();
        }

        @Override
        public long hiResClockMs() {
            return Time.SYSTEM.hiResClockMs();
        }

        @Override
        public long nanoseconds() {
            return Time.SYSTEM.nanoseconds();
        }

        @Override
        public void sleep(long milliseconds) {
            Time.SYSTEM.sleep(milliseconds);
        }

        @Override
        public void waitObject(Object object, Supplier<Boolean> condition, long deadline) throws InterruptedException {
            Time.SYSTEM.waitObject(object, condition, deadline - ahead.get());
        }
    }
}
