package tidings.topology;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import tidings.codec.Codecs;
import tidings.knowledge.ClockReport;
import tidings.knowledge.EmittedUpdate;
import tidings.knowledge.FactReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.NameReport;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.SurnameAnswer;
import tidings.knowledge.WrittenFact;
import tidings.ledger.ArticleLedger;
import tidings.ledger.EntityLedger;
import tidings.ledger.FactLedger;
import tidings.ledger.MemoryRows;
import tidings.ledger.NameLedger;
import tidings.ledger.SurnameLedger;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Window;

/**
 * The ledgers of knowledge, handing each other messages by hand: no topics, so that it takes thousands of articles a
 * second. {@link KnowledgeDriver} has all that is missing here. Rows are in memory, without bytes, or on disk as they are
 * in the application.
 */
public final class KnowledgeStages implements AutoCloseable {

    /** When what has changed is written. */
    enum Flush {
        AFTER_EACH_MESSAGE(1),
        /** And the ledgers are opened anew, as after the end of a process. */
        AFTER_EVERY_SEVENTH(7),
        AT_THE_END(Integer.MAX_VALUE);

        private final int messages;

        Flush(int messages) {
            this.messages = messages;
        }
    }

    private final KnowledgeOutputs outputs = new KnowledgeOutputs();
    private final KnowledgeSettings settings;
    private final Flush flush;
    private final Place place;
    private final List<Message> said = new ArrayList<>();
    private final Deque<Sent<NameReport>> named = new ArrayDeque<>();
    private final Deque<Sent<SurnameAnswer>> answers = new ArrayDeque<>();
    private final List<FactReport> factReports = new ArrayList<>();
    private NameLedger names;
    private SurnameLedger surnames;
    private ArticleLedger articles;
    private FactLedger facts;
    private EntityLedger entities;
    private int messages;
    private long merging;
    private long following;
    private Instant now = Instant.EPOCH;
    private boolean factsOnly;
    private @Nullable Random late;

    KnowledgeStages(KnowledgeSettings settings, Flush flush) {
        this(settings, flush, new Memory());
    }

    private KnowledgeStages(KnowledgeSettings settings, Flush flush, Place place) {
        this.settings = settings;
        this.flush = flush;
        this.place = place;
        this.names = place.names(new Collector());
        this.surnames = place.surnames(new Collector());
        this.articles = place.articles(new Collector());
        this.facts = place.facts(settings, new Collector());
        this.entities = place.entities(settings, new Collector());
    }

    /**
     * With rows in {@code folder}, and outputs that are let go.
     *
     * @param entities false: entities are left out
     */
    public static KnowledgeStages onDisk(Path folder, boolean entities) {
        KnowledgeStages stages =
                new KnowledgeStages(KnowledgeSettings.DEFAULTS, Flush.AFTER_EACH_MESSAGE, new Disk(folder));
        stages.factsOnly = !entities;
        return stages;
    }

    /** Processor time in the merging of facts and in the following of entities so far, in nanoseconds. */
    public long[] processorTimes() {
        return new long[] {merging, following};
    }

    /** One version of one article, at this log time; then all that is gathered is emitted. */
    public void follow(Extraction extraction, Instant at) {
        read(new Arrival(extraction, at));
        emitGathered();
        outputs.forget();
    }

    @Override
    public void close() {
        place.close();
    }

    /** One version of one article, and its log time. */
    void read(Arrival arrival) {
        now = arrival.at();
        names.read(arrival.extraction());
        articles.read(arrival.extraction(), now.toEpochMilli());
        deliverSaid();
        while (isOnTime() && joinNames()) {}
    }

    /** A message and its log time. */
    private record Sent<M>(M message, Instant at) {}

    /** From here on reports to surnames and their answers come late, as if other tasks were busy. */
    KnowledgeStages late(long seed) {
        late = new Random(seed);
        return this;
    }

    private boolean isOnTime() {
        return late == null || late.nextInt(3) > 0;
    }

    /** One step; false if there is none. */
    private boolean joinNames() {
        boolean reports = !named.isEmpty() && (answers.isEmpty() || late == null || late.nextBoolean());
        if (reports) {
            Sent<NameReport> report = named.remove();
            now = report.at();
            surnames.receive(report.message());
        } else if (!answers.isEmpty()) {
            Sent<SurnameAnswer> answer = answers.remove();
            now = answer.at();
            articles.receive(answer.message(), now.toEpochMilli());
            deliverSaid();
        }
        return reports || !(named.isEmpty() && answers.isEmpty());
    }

    private void deliverSaid() {
        List<Message> all = List.copyOf(said);
        said.clear();
        for (Message each : all) {
            if (each instanceof SubjectReports || each instanceof ClockReport) {
                merge(() -> facts.receive(each, now.toEpochMilli()));
            }
            if (each instanceof MentionReport || each instanceof ClockReport) {
                follow(() -> entities.receive(each, now.toEpochMilli()));
            }
        }
        deliverReports();
    }

    /** Lets all that is gathered be emitted, and written. */
    void settle() {
        while (joinNames()) {}
        int before;
        do {
            before = outputs.records();
            emitGathered();
        } while (outputs.records() != before);
        facts.flush();
        entities.flush();
    }

    KnowledgeOutputs outputs() {
        return outputs;
    }

    /** All rows in memory, by store. */
    Map<String, NavigableMap<String, ?>> rows() {
        return place.rows();
    }

    private void emitGathered() {
        merge(facts::lapse);
        deliverReports();
        follow(entities::emitGathered);
    }

    private void deliverReports() {
        List<FactReport> all = List.copyOf(factReports);
        factReports.clear();
        all.forEach(report -> follow(() -> entities.receive(report, now.toEpochMilli())));
    }

    private void merge(Runnable work) {
        long begin = processorTime();
        work.run();
        if (isTime()) {
            facts.flush();
        }
        merging += processorTime() - begin;
    }

    private void follow(Runnable work) {
        if (factsOnly) {
            return;
        }
        long begin = processorTime();
        work.run();
        if (isTime()) {
            entities.flush();
        }
        following += processorTime() - begin;
    }

    private boolean isTime() {
        boolean time = ++messages % flush.messages == 0;
        if (time && flush == Flush.AFTER_EVERY_SEVENTH) {
            facts.flush();
            entities.flush();
            names = place.names(new Collector());
            surnames = place.surnames(new Collector());
            articles = place.articles(new Collector());
            facts = place.facts(settings, new Collector());
            entities = place.entities(settings, new Collector());
        }
        return time;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Collects what the ledgers emit. */
    private final class Collector
            implements NameLedger.Listener,
                    SurnameLedger.Listener,
                    ArticleLedger.Listener,
                    FactLedger.Listener,
                    EntityLedger.Listener {

        @Override
        public void names(NameReport report) {
            named.add(new Sent<>(report, now));
        }

        @Override
        public void answer(SurnameAnswer answer) {
            answers.add(new Sent<>(answer, now));
        }

        @Override
        public void mention(MentionReport report) {
            said.add(report);
        }

        @Override
        public void claims(SubjectReports reports) {
            said.add(reports);
        }

        @Override
        public void clock(ClockReport report) {
            said.add(report);
        }

        @Override
        public void fact(String id, @Nullable WrittenFact before, @Nullable WrittenFact after, long logTime) {
            outputs.fact(id, read(after));
        }

        @Override
        public void report(FactReport report, long logTime) {
            factReports.add(report);
        }

        @Override
        public void updated(EmittedUpdate update) {
            outputs.update(new EntityUpdate(
                    update.entity(),
                    update.generation(),
                    update.sequence(),
                    update.op(),
                    read(update.after()),
                    read(update.before()),
                    update.formerly(),
                    update.window(),
                    update.cause(),
                    update.knownAt()));
            Window window = update.window();
            if (window != null) {
                EntityWindow last = new EntityWindow(update.entity(), window);
                outputs.window(last.key(), last.isEmpty() ? null : last);
            }
        }

        @Override
        public void profiled(String entityId, @Nullable Entity entity, Instant at) {
            outputs.entity(entityId, entity);
        }

        private @Nullable Fact read(@Nullable WrittenFact written) {
            return written == null ? null : written.fact(Codecs.FACT_FORM);
        }
    }

    /** Where rows are. */
    private interface Place extends AutoCloseable {

        NameLedger names(NameLedger.Listener listener);

        SurnameLedger surnames(SurnameLedger.Listener listener);

        ArticleLedger articles(ArticleLedger.Listener listener);

        FactLedger facts(KnowledgeSettings settings, FactLedger.Listener listener);

        EntityLedger entities(KnowledgeSettings settings, EntityLedger.Listener listener);

        Map<String, NavigableMap<String, ?>> rows();

        @Override
        void close();
    }

    private static final class Memory implements Place {

        private final Map<String, MemoryRows<?>> stores = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        private <V> MemoryRows<V> store(String name) {
            return (MemoryRows<V>) stores.computeIfAbsent(name, absent -> new MemoryRows<V>());
        }

        @Override
        public NameLedger names(NameLedger.Listener listener) {
            return new NameLedger(store("names"), listener);
        }

        @Override
        public SurnameLedger surnames(SurnameLedger.Listener listener) {
            return new SurnameLedger(store("surnames"), listener);
        }

        @Override
        public ArticleLedger articles(ArticleLedger.Listener listener) {
            return new ArticleLedger(store("touched"), store("held"), store("article rows"), listener);
        }

        @Override
        public FactLedger facts(KnowledgeSettings settings, FactLedger.Listener listener) {
            FactLedger.Stores all = new FactLedger.Stores(
                    store("reports"), store("subjects"), store("slots"), store("sharing"), store("subject rows"));
            return new FactLedger(all, Codecs.FACT_FORM, settings.lapseGraceDays(), listener);
        }

        @Override
        public EntityLedger entities(KnowledgeSettings settings, EntityLedger.Listener listener) {
            EntityLedger.Stores all = new EntityLedger.Stores(
                    store("mentions"),
                    store("facts"),
                    store("entities"),
                    store("windows"),
                    store("waiting"),
                    store("entity rows"));
            return new EntityLedger(all, settings.windows(), settings.generation(), listener);
        }

        @Override
        public Map<String, NavigableMap<String, ?>> rows() {
            Map<String, NavigableMap<String, ?>> rows = new LinkedHashMap<>();
            stores.forEach((name, store) -> rows.put(name, store.all()));
            return rows;
        }

        @Override
        public void close() {
            stores.clear();
        }
    }

    private static final class Disk implements Place {

        private final Path folder;
        private final List<StateStore> stores = new ArrayList<>();
        private final KnowledgeStores all = new KnowledgeStores(KnowledgeStores.ON_DISK);

        Disk(Path folder) {
            this.folder = folder;
        }

        @Override
        public NameLedger names(NameLedger.Listener listener) {
            return KnowledgeStores.nameLedger(context(all.ofNames()), listener);
        }

        @Override
        public SurnameLedger surnames(SurnameLedger.Listener listener) {
            return KnowledgeStores.surnameLedger(context(all.ofSurnames()), listener);
        }

        @Override
        public ArticleLedger articles(ArticleLedger.Listener listener) {
            return KnowledgeStores.articleLedger(context(all.ofArticles()), listener);
        }

        @Override
        public FactLedger facts(KnowledgeSettings settings, FactLedger.Listener listener) {
            return KnowledgeStores.factLedger(context(all.ofSubjects()), settings, listener);
        }

        @Override
        public EntityLedger entities(KnowledgeSettings settings, EntityLedger.Listener listener) {
            return KnowledgeStores.entityLedger(context(all.ofEntities()), settings, listener);
        }

        @Override
        public Map<String, NavigableMap<String, ?>> rows() {
            throw new UnsupportedOperationException("on disk");
        }

        private MockProcessorContext<String, Message> context(Set<StoreBuilder<?>> builders) {
            Properties properties = new Properties();
            properties.putAll(KnowledgeDriver.STREAMS.knowledge());
            MockProcessorContext<String, Message> context =
                    new MockProcessorContext<>(properties, new TaskId(0, 0), folder.toFile());
            for (StoreBuilder<?> builder : builders) {
                StateStore store =
                        builder.withLoggingDisabled().withCachingDisabled().build();
                store.init(context.getStateStoreContext(), store);
                context.addStateStore(store);
                stores.add(store);
            }
            return context;
        }

        @Override
        public void close() {
            stores.forEach(StateStore::close);
        }
    }
}
