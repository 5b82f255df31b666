package tidings.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.observe.Meters;

/**
 * Looks every so often how far both applications are behind, as the brokers know it: what a client knows of itself is
 * gone with the client, and this is reported as long as any process of the pipeline runs. Those that run an application
 * report its lag; while nobody runs it, the others do. Of those that run here it is said in words, too, while they are
 * far behind.
 */
final class LagWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);

    /** No shorter than a scrape is useful. */
    private static final int SECONDS = 15;

    private final Configuration configuration;
    private final Admin admin;
    private final VisibleRecords visible;
    private final Meters meters;
    private final Map<String, Backlog> runHere;
    private final Consumer<String> say;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lag");
        thread.setDaemon(true);
        return thread;
    });

    private LagWatch(Configuration configuration, Meters meters, List<String> runHere, Consumer<String> say) {
        this.runHere = runHere.stream().collect(Collectors.toMap(id -> id, Backlog::new));
        this.say = say;
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
     * @param say takes a line on each that is far behind, once a minute, as {@link Backlog} has them
     */
    static LagWatch start(Configuration configuration, Meters meters, List<String> runHere, Consumer<String> say) {
        LagWatch watch = new LagWatch(configuration, meters, runHere, say);
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
            Backlog backlog = runHere.get(reader.applicationId());
            if (backlog != null) {
                long ofSource = report(reader, visible).getOrDefault(reader.source(), 0L);
                backlog.look(ofSource, Instant.now()).ifPresent(say);
            } else if (ApplicationGroup.isAtWork(admin, reader.applicationId())) {
                // Whoever runs it reports, and knows better.
                reportUnknown(reader);
            } else {
                report(reader, VisibleRecords.ALL);
            }
        } catch (ExecutionException | KafkaException e) {
            reportUnknown(reader);
            LOG.debug("lag of {} unknown: {}", reader.applicationId(), e.getMessage());
        }
    }

    /** Returns the lag by topic. */
    private Map<String, Long> report(Drain.Reader reader, VisibleRecords records)
            throws ExecutionException, InterruptedException {
        Map<String, Long> lag = GroupOffsets.of(admin, reader, records).lag();
        lag.forEach((topic, count) -> meters.lag(reader.applicationId(), topic, count));
        return lag;
    }

    private void reportUnknown(Drain.Reader reader) {
        reader.topics().forEach(topic -> meters.lag(reader.applicationId(), topic, Double.NaN));
    }
}
