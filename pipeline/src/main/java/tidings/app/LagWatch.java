package tidings.app;

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
 * gone with the client, and this is told as long as any process of the pipeline runs.
 */
final class LagWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);

    /** No shorter than a scrape is useful. */
    private static final int SECONDS = 15;

    private final Configuration configuration;
    private final Admin admin;
    private final VisibleRecords visible;
    private final Meters meters;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lag");
        thread.setDaemon(true);
        return thread;
    });

    private LagWatch(Configuration configuration, Meters meters) {
        this.configuration = configuration;
        this.admin = Admin.create(configuration.client());
        this.visible = VisibleRecords.of(configuration.client());
        this.meters = meters;
    }

    /**
     * Looks from now on, as long as the process lives. Where a look is not permitted or fails, the lag is unknown, and
     * nothing else is the worse.
     */
    static void start(Configuration configuration, Meters meters) {
        LagWatch watch = new LagWatch(configuration, meters);
        watch.looks.scheduleWithFixedDelay(watch::look, 0, SECONDS, TimeUnit.SECONDS);
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
            GroupOffsets.of(admin, reader, visible)
                    .lag()
                    .forEach((topic, records) -> meters.lag(reader.applicationId(), topic, records));
        } catch (ExecutionException | KafkaException e) {
            reader.topics().forEach(topic -> meters.lag(reader.applicationId(), topic, Double.NaN));
            LOG.debug("lag of {} unknown: {}", reader.applicationId(), e.getMessage());
        }
    }
}
