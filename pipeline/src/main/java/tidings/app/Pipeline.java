package tidings.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import tidings.extract.ArticleExtractor;
import tidings.topology.ExtractTopology;
import tidings.topology.KnowledgeTopology;

/** The Streams applications of this process: started, running, and stopped together. */
final class Pipeline implements AutoCloseable {

    /**
     * Longer than an article takes to read, and shorter than the ten seconds that those who stop processes wait before
     * they kill. What is not finished by then is not committed either: whoever comes next reads it again.
     */
    private static final Duration CLOSING = Duration.ofSeconds(8);

    private final Configuration configuration;
    private final List<KafkaStreams> applications = new ArrayList<>();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    Pipeline(Configuration configuration) {
        this.configuration = configuration;
    }

    static Topology extractTopology(Configuration configuration, ArticleExtractor extractor) {
        return ExtractTopology.build(configuration.streams(), extractor);
    }

    static Topology knowledgeTopology(Configuration configuration) {
        return KnowledgeTopology.build(configuration.streams(), configuration.knowledge());
    }

    static String applicationId(Properties properties) {
        return properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    }

    /** Begins to start the application that reads articles. The extractor is to be warm: no rebalance waits for it. */
    void startExtract(ArticleExtractor extractor) {
        start(extractTopology(configuration, extractor), configuration.streams().extract());
    }

    /** Begins to start the application that makes facts and updates. */
    void startKnowledge() {
        start(knowledgeTopology(configuration), configuration.streams().knowledge());
    }

    private void start(Topology topology, Properties properties) {
        KafkaStreams application = new KafkaStreams(topology, properties);
        CompletableFuture<Void> isRunning = new CompletableFuture<>();
        application.setUncaughtExceptionHandler(failure -> {
            // The first failure tells; what follows from it does not. A process that stops is taken over or restarted.
            isRunning.completeExceptionally(failure);
            end.completeExceptionally(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        application.setStateListener((state, before) -> {
            if (state == State.RUNNING) {
                isRunning.complete(null);
            } else if (state == State.NOT_RUNNING || state == State.ERROR) {
                isRunning.completeExceptionally(new CommandException("the pipeline was stopped while it started"));
                end.complete(null);
            }
        });
        applications.add(application);
        running.add(isRunning);
        application.start();
    }

    /** Waits until all that was started is at work; throws what failed. */
    void awaitRunning() {
        running.forEach(CompletableFuture::join);
    }

    /** Waits until an application ends; throws what it failed with, if it did. */
    void awaitEnd() {
        end.join();
    }

    /** Throws what failed, if something did. */
    void check() {
        if (end.isCompletedExceptionally()) {
            end.join();
        }
    }

    /** Finishes what is being read, commits, and leaves. */
    @Override
    public void close() {
        // Streams stays in its group by default, and its work lies until the session times out.
        CloseOptions options = CloseOptions.timeout(CLOSING)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        applications.parallelStream().forEach(application -> application.close(options));
    }
}
