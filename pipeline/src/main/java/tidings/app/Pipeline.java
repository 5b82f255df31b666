package tidings.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rocksdb.RocksDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.extract.ArticleExtractor;
import tidings.observe.Health;
import tidings.observe.Meters;
import tidings.topology.ExtractTopology;
import tidings.topology.InternalTopics;
import tidings.topology.KnowledgeTopology;
import tidings.topology.LastingId;
import tidings.topology.LastingTransactions;
import tidings.topology.UndecodableBytesHandler;

/** The Streams applications of this process: started, running, and stopped together. */
final class Pipeline implements Health, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    /**
     * Longer than an article takes to read, and shorter than the ten seconds that those who stop processes wait before
     * they kill. What is not finished by then is not committed either: whoever comes next reads it again.
     */
    private static final Duration CLOSING = Duration.ofSeconds(8);

    /** Of the machine: how old local state is, is no part of what is known. */
    private static final Clock CLOCK = Clock.systemUTC();

    private final Configuration configuration;
    private final Meters meters;
    private final List<Application> applications = new CopyOnWriteArrayList<>();
    private final List<LastingId> ids = new CopyOnWriteArrayList<>();
    private final Map<String, LocalState> states = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "local-state");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Optional<String> heldUp = Optional.empty();

    /** That all of it was started and at work once. */
    private volatile boolean complete;

    /** One of the applications. */
    private record Application(String id, KafkaStreams streams, CompletableFuture<Void> running) {}

    /** @param meters stay the caller's to close, after this is closed */
    Pipeline(Configuration configuration, Meters meters) {
        this.configuration = configuration;
        this.meters = meters;
    }

    static Topology extractTopology(Configuration configuration, ArticleExtractor extractor, Meters meters) {
        return ExtractTopology.build(configuration.streams(), extractor, meters.reading());
    }

    static Topology knowledgeTopology(Configuration configuration, Meters meters) {
        return KnowledgeTopology.build(configuration.streams(), configuration.knowledge(), meters.knowledge());
    }

    /** Those of the application that makes facts; the other has none. */
    static InternalTopics internalTopics(Configuration configuration) {
        try (Meters meters = Meters.create()) {
            return InternalTopics.of(
                    applicationId(configuration.streams().knowledge()), knowledgeTopology(configuration, meters));
        }
    }

    static String applicationId(Properties properties) {
        return properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    }

    /** Begins to start the application that reads articles. The extractor is to be warm: no rebalance waits for it. */
    void startExtract(ArticleExtractor extractor) throws InterruptedException {
        Properties properties = configuration.streams().extract();
        LastingTransactions transactions = new LastingTransactions(rejoining(properties));
        try (Admin admin = Admin.create(configuration.client())) {
            transactions.endFormer(admin, applicationId(properties));
        }
        Topology topology = extractTopology(configuration, extractor, meters);
        start(new KafkaStreams(topology, metered(properties), transactions), applicationId(properties));
    }

    /** Begins to start the application that makes facts and updates. */
    void startKnowledge() throws ExecutionException, InterruptedException {
        // Here, where it is said: what cannot be loaded would end a thread of Streams, and nothing else.
        RocksDB.loadLibrary();
        Properties properties = configuration.streams().knowledge();
        Topology topology = knowledgeTopology(configuration, meters);
        String id = applicationId(properties);
        LocalState state =
                new LocalState(configuration.streams().stateDirectory().resolve(id));
        state.requireFree();
        // What was killed has no state any more: where others have a copy, they are to take over.
        if (!configuration.streams().hasStandbys()) {
            rejoining(properties);
        }
        KafkaStreams application = new KafkaStreams(topology, metered(properties));
        // Now that it holds the directory, so that no other process begins to work there.
        prepare(state, InternalTopics.of(id, topology).changelogs());
        state.begin();
        states.put(id, state);
        start(application, id);
        watch(state, application);
    }

    /**
     * Lets an application that is started again take its place in its group at once, with what it had. Else the group waits
     * until the session of the member that was killed is over.
     */
    private LastingId rejoining(Properties properties) {
        LastingId lasting =
                LastingId.open(configuration.streams().stateDirectory().resolve(applicationId(properties)));
        ids.add(lasting);
        lasting.value()
                .ifPresent(id -> properties.put(
                        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), id.toString()));
        return lasting;
    }

    private void prepare(LocalState state, Set<String> changelogs) throws ExecutionException, InterruptedException {
        Instant now = CLOCK.instant();
        if (state.isEmpty()) {
            state.prepare(now, Duration.ZERO);
            return;
        }
        try (Admin admin = Admin.create(configuration.client())) {
            ChangelogMemory memory = ChangelogMemory.of(admin, changelogs);
            state.prepare(memory.newest().isAfter(now) ? memory.newest() : now, memory.lasts());
        }
    }

    private void watch(LocalState state, KafkaStreams application) {
        looks.scheduleWithFixedDelay(
                () -> {
                    if (application.state() == State.RUNNING) {
                        state.atWork(CLOCK.instant());
                    }
                },
                1,
                1,
                TimeUnit.MINUTES);
    }

    private Properties metered(Properties properties) {
        properties.put(UndecodableBytesHandler.METERS, meters.reading());
        return properties;
    }

    private void start(KafkaStreams application, String id) {
        CompletableFuture<Void> isRunning = new CompletableFuture<>();
        application.setUncaughtExceptionHandler(failure -> {
            if (isRolledBack(failure)) {
                LOG.warn("a transaction of {} was ended by its broker while it was away; its work is done again", id);
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            }
            // The first failure is the one to report; others follow from it. A process that stops is taken over or
            // restarted.
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
        applications.add(new Application(id, application, isRunning));
        meters.watch(application);
        application.start();
    }

    /** Waits until all that was started is at work; throws what failed. */
    void awaitRunning() {
        applications.forEach(application -> application.running().join());
        complete = true;
    }

    /** Waits until all that was started so far is at work, but not for longer than that; throws what failed. */
    void awaitRunning(Duration longest) {
        applications.forEach(application -> application
                .running()
                .copy()
                .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                .join());
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

    @Override
    public Optional<String> failure() {
        return end.isDone() ? Optional.of("the pipeline has stopped: see the log") : Optional.empty();
    }

    /** Takes what makes the work wrong from now on: it ends. */
    void fail(Throwable failure) {
        end.completeExceptionally(failure);
    }

    /** Takes what holds up the applications, in one line; empty if nothing does. */
    void heldUpBy(Optional<String> line) {
        heldUp = line;
    }

    @Override
    public Optional<String> awaited() {
        if (heldUp.isPresent()) {
            return heldUp;
        }
        if (!complete) {
            return Optional.of("starting: the models are loaded, then each application joins its group");
        }
        return applications.stream()
                .filter(application -> application.streams().state() != State.RUNNING)
                .findFirst()
                .map(application ->
                        application.id() + " is " + application.streams().state());
    }

    /** Finishes what is being read, commits, and leaves. */
    @Override
    public void close() {
        looks.shutdownNow();
        // Streams stays in its group by default, and its work lies until the session times out.
        CloseOptions options = CloseOptions.timeout(CLOSING)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        applications.parallelStream().forEach(application -> close(application, options));
        ids.forEach(LastingId::close);
    }

    private void close(Application application, CloseOptions options) {
        boolean isClosed = application.streams().close(options);
        LocalState state = states.get(application.id());
        if (state != null && isClosed && !end.isCompletedExceptionally()) {
            state.end();
        }
    }

    /**
     * KAFKA-20785: a transaction that the coordinator ended, since its time was over while a broker was away, is
     * reported to be in an invalid state, which Streams takes for fatal. It was rolled back: another thread does its
     * work again.
     */
    private static boolean isRolledBack(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(InvalidTxnStateException.class::isInstance);
    }
}
