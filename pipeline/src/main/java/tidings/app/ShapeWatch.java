package tidings.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.topology.TopicAdmin;
import tidings.topology.TopicShapeException;

/**
 * Looks every so often whether the topics are still those that the applications were started on. With partitions added, or
 * another cleanup, the versions of one key part or are lost, and no client says so.
 */
final class ShapeWatch implements AutoCloseable {

    static final Duration USUAL = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ShapeWatch.class);

    private final Admin admin;
    private final TopicAdmin topics;
    private final Consumer<TopicShapeException> listener;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "topics");
        thread.setDaemon(true);
        return thread;
    });

    private ShapeWatch(Configuration configuration, Consumer<TopicShapeException> listener) {
        this.admin = Admin.create(configuration.client());
        this.topics = new TopicAdmin(admin, configuration.topics());
        this.listener = listener;
    }

    /**
     * Looks from now on, until it is closed. Where a look is not permitted or fails, nothing else is the worse.
     *
     * @param listener takes what is wrong
     */
    static ShapeWatch start(Configuration configuration, Duration every, Consumer<TopicShapeException> listener) {
        ShapeWatch watch = new ShapeWatch(configuration, listener);
        watch.looks.scheduleWithFixedDelay(watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void look() {
        try {
            topics.verify();
        } catch (TopicShapeException e) {
            listener.accept(e);
        } catch (KafkaException e) {
            LOG.debug("topics unknown: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
