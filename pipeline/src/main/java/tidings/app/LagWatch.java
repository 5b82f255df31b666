package tidings.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.observe.Meters;

/**
 * Looks every so often how far both applications are behind, as the brokers know it: what a client knows of itself is
 * gone with the client, and this is told as long as any process of the pipeline runs. Those that run an application tell
 * its lag; while nobody runs it, the others do.
 */
final class LagWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);

    /** No shorter than a scrape is useful. */
    private static final int SECONDS = 15;

    private final Configuration configuration;
    private final Admin admin;
    private final VisibleRecords visible;
    private final Meters meters;
    private final List<String> runHere;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lag");
        thread.setDaemon(true);
        return thread;
    });

    private LagWatch(Configuration configuration, Meters meters, List<String> runHere) {
        this.runHere = List.copyOf(runHere);
        this.configuration = configuration;
        this.admin = Admin.create(configuration.client());
        this.visible = VisibleRecords.of(configuration.client());
        this.meters = meters;
    }

    /**
     * Looks from now on, until it is closed. Where a look is not permitted or fails, the lag is unknown, and
     * nothing else is the worse.
     *
     * @param runHere ids of the applications that this process runs, and so may read for
     */
    static LagWatch start(Configuration configuration, Meters meters, List<String> runHere) {
        LagWatch watch = new LagWatch(configuration, meters, runHere);
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
            for (Drain.Reader reader : Drain.readers(admin, configuration)) {
                look(reader);
            }
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("lag unknown: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Drain.Reader reader) throws InterruptedException {
        try {
            if (runHere.contains(reader.applicationId())) {
                tell(reader, visible);
            } else if (ApplicationGroup.isAtWork(admin, reader.applicationId())) {
                // Whoever runs it tells, and knows better.
                tellUnknown(reader);
            } else {
                tell(reader, VisibleRecords.ALL);
            }
        } catch (ExecutionException | KafkaException e) {
            tellUnknown(reader);
            LOG.debug("lag of {} unknown: {}", reader.applicationId(), e.getMessage());
        }
    }

    private void tell(Drain.Reader reader, VisibleRecords records) throws ExecutionException, InterruptedException {
        GroupOffsets.of(admin, reader, records)
                .lag()
                .forEach((topic, count) -> meters.lag(reader.applicationId(), topic, count));
    }

    private void tellUnknown(Drain.Reader reader) {
        reader.topics().forEach(topic -> meters.lag(reader.applicationId(), topic, Double.NaN));
    }
}
