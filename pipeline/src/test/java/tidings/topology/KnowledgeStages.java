package tidings.topology;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.ClockReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.SubjectReport;
import tidings.model.Extraction;
import tidings.observe.KnowledgeMeters;
import tidings.observe.Meters;

/**
 * The stages of knowledge, handing each other values by hand: no topics, so that it takes thousands of articles a second.
 * {@link KnowledgeDriver} has all that is missing here. Stores are in memory, without bytes, or on disk as they are in
 * the application.
 */
public final class KnowledgeStages implements AutoCloseable {

    private final KnowledgeOutputs outputs = new KnowledgeOutputs();
    private final Stage<Extraction, Message> split;
    private final Stage<Message, MergeFacts.Outcome> merge;
    private final Stage<Message, FollowEntities.Outcome> follow;
    private Instant now = Instant.EPOCH;
    private boolean deaf;

    KnowledgeStages(KnowledgeSettings settings) {
        this(settings, null);
    }

    private KnowledgeStages(KnowledgeSettings settings, @Nullable Path folder) {
        KnowledgeMeters meters = Meters.create().knowledge();
        KnowledgeStores stores = new KnowledgeStores(KnowledgeStores.ON_DISK);
        split = new Stage<>(() -> new SplitArticles(meters), stores.ofArticles(), folder);
        merge = new Stage<>(() -> new MergeFacts(settings, meters), stores.ofSubjects(), folder);
        follow = new Stage<>(() -> new FollowEntities(settings, meters), stores.ofEntities(), folder);
    }

    /**
     * With stores in {@code folder}, and outputs that are let go.
     *
     * @param entities false: no entity is told anything
     */
    public static KnowledgeStages onDisk(Path folder, boolean entities) {
        KnowledgeStages stages = new KnowledgeStages(KnowledgeSettings.DEFAULTS, folder);
        stages.deaf = !entities;
        return stages;
    }

    /** Processor time in the merging of facts and in the following of entities so far, in nanoseconds. */
    public long[] processorTimes() {
        return new long[] {merge.nanos, follow.nanos};
    }

    /** One version of one article, at this log time; then all that is gathered is told. */
    public void follow(Extraction extraction, Instant at) {
        read(new Arrival(extraction, at));
        merge.punctuate(at);
        follow.punctuate(at);
        hand();
        outputs.forget();
    }

    @Override
    public void close() {
        split.close();
        merge.close();
        follow.close();
    }

    /** One version of one article, and its log time. */
    void read(Arrival arrival) {
        now = arrival.at();
        split.process(new Record<>(arrival.extraction().articleId(), arrival.extraction(), now.toEpochMilli()));
        hand();
    }

    /** Lets all that is gathered be told. */
    void settle() {
        int before;
        do {
            before = outputs.records();
            merge.punctuate(now);
            follow.punctuate(now);
            hand();
        } while (outputs.records() != before);
    }

    KnowledgeOutputs outputs() {
        return outputs;
    }

    private void hand() {
        for (Record<String, Message> each : split.results()) {
            if (each.value() instanceof SubjectReport || each.value() instanceof ClockReport) {
                merge.process(each);
            }
            if (!deaf && (each.value() instanceof MentionReport || each.value() instanceof ClockReport)) {
                follow.process(each);
            }
        }
        for (Record<String, MergeFacts.Outcome> each : merge.results()) {
            if (each.value() instanceof MergeFacts.FactNow now) {
                outputs.fact(each.key(), now.fact());
            } else if (!deaf && each.value() instanceof MergeFacts.Told told) {
                follow.process(each.withValue(told.report()));
            }
        }
        for (Record<String, FollowEntities.Outcome> each : follow.results()) {
            if (each.value() instanceof FollowEntities.Updated updated) {
                outputs.update(updated.update());
            } else if (each.value() instanceof FollowEntities.Profile profile) {
                outputs.entity(each.key(), profile.entity());
            }
        }
    }

    /** One processor and its stores. */
    private static final class Stage<I, O> {

        private final MockProcessorContext<String, O> context;
        private final Processor<String, I, String, O> processor;

        private final List<StateStore> stores = new ArrayList<>();
        private long nanos;

        Stage(Supplier<Processor<String, I, String, O>> processor, Set<StoreBuilder<?>> stores, @Nullable Path folder) {
            if (folder == null) {
                context = new MockProcessorContext<>();
                stores.forEach(store -> this.stores.add(new MemoryStore<>(store.name())));
            } else {
                context = new MockProcessorContext<>(properties(), new TaskId(0, 0), folder.toFile());
                stores.forEach(store -> this.stores.add(
                        store.withLoggingDisabled().withCachingDisabled().build()));
                this.stores.forEach(store -> store.init(context.getStateStoreContext(), store));
            }
            this.stores.forEach(context::addStateStore);
            this.processor = processor.get();
            this.processor.init(context);
        }

        private static Properties properties() {
            Properties properties = new Properties();
            properties.putAll(KnowledgeDriver.STREAMS.knowledge());
            return properties;
        }

        void process(Record<String, I> record) {
            measure(() -> processor.process(record));
        }

        void punctuate(Instant now) {
            measure(() -> context.scheduledPunctuators()
                    .forEach(each -> each.getPunctuator().punctuate(now.toEpochMilli())));
        }

        private void measure(Runnable work) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        }

        void close() {
            stores.forEach(StateStore::close);
        }

        /** What it has handed on since the last look. */
        @SuppressWarnings("unchecked")
        List<Record<String, O>> results() {
            List<Record<String, O>> results = context.forwarded().stream()
                    .map(each -> (Record<String, O>) each.record())
                    .toList();
            context.resetForwards();
            return results;
        }
    }
}
