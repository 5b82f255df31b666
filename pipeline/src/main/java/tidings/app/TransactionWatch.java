package tidings.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every so often for transactions that hold up the applications of this process, from before they are ready. */
final class TransactionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionWatch.class);
    private static final int SECONDS = 15;

    private final Configuration configuration;
    private final Admin admin;
    private final OpenTransactions transactions;
    private final List<String> runHere;
    private final Consumer<Optional<String>> listener;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "transactions");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<String> last = Optional.empty();

    private TransactionWatch(Configuration configuration, List<String> runHere, Consumer<Optional<String>> listener) {
        this.configuration = configuration;
        this.admin = Admin.create(configuration.client());
        this.transactions = new OpenTransactions(admin, configuration.streams().bootstrapServers());
        this.runHere = List.copyOf(runHere);
        this.listener = listener;
    }

    /**
     * Looks from now on, until it is closed. Where a look is not permitted or fails, nothing else is the worse.
     *
     * @param runHere ids of applications
     * @param listener takes after each look the line that says what is held up, or that nothing is
     */
    static TransactionWatch start(
            Configuration configuration, List<String> runHere, Consumer<Optional<String>> listener) {
        TransactionWatch watch = new TransactionWatch(configuration, runHere, listener);
        watch.looks.scheduleWithFixedDelay(watch::look, 0, SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void look() {
        try {
            List<Drain.Reader> readers = Drain.readers(admin, configuration).stream()
                    .filter(reader -> runHere.contains(reader.applicationId()))
                    .toList();
            Optional<String> held = transactions.look(readers, Clock.systemUTC().instant());
            held.filter(line -> !last.equals(held)).ifPresent(LOG::error);
            last = held;
            listener.accept(held);
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("open transactions unknown: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
