package tidings.benchmark;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import tidings.app.Drained;

/** How much waits to be worked off, looked at each second; markers of transactions count too. */
final class Lag implements AutoCloseable {

    private final Admin admin;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private long mostArticles;
    private long mostForKnowledge;

    /** @param admin of brokers that a pipeline runs on, whose topics are all there */
    Lag(Admin admin) {
        this.admin = admin;
        clock.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            long articles = articles(admin);
            long forKnowledge =
                    Drained.lag(admin, Drained.readers(admin, Map.of()).get(1));
            synchronized (this) {
                mostArticles = Math.max(mostArticles, articles);
                mostForKnowledge = Math.max(mostForKnowledge, forKnowledge);
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Kafka does not say what waits", e);
        }
    }

    /** Articles to be read now. */
    static long articles(Admin admin) throws ExecutionException, InterruptedException {
        return Drained.lag(admin, Drained.readers(admin, Map.of()).get(0));
    }

    /** The most that there was since the last call. */
    synchronized String take() {
        String most = mostArticles + " articles to be read and " + mostForKnowledge + " records to be merged";
        mostArticles = 0;
        mostForKnowledge = 0;
        return most;
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(1, TimeUnit.MINUTES);
    }
}
