package tidings.topology;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import tidings.knowledge.ClockReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.SubjectReport;
import tidings.model.Extraction;
import tidings.observe.KnowledgeMeters;
import tidings.observe.Meters;

/**
 * The stages of knowledge, handing each other values by hand: no topics, no bytes, so that it takes thousands of articles
 * a second. {@link KnowledgeDriver} has all that is missing here.
 */
final class KnowledgeStages {

    private final KnowledgeOutputs outputs = new KnowledgeOutputs();
    private final Stage<Extraction, Message> split;
    private final Stage<Message, MergeFacts.Outcome> merge;
    private final Stage<Message, FollowEntities.Outcome> follow;
    private Instant now = Instant.EPOCH;

    KnowledgeStages(KnowledgeSettings settings) {
        KnowledgeMeters meters = Meters.create().knowledge();
        KnowledgeStores stores = new KnowledgeStores(Stores::inMemoryKeyValueStore);
        split = new Stage<>(() -> new SplitArticles(meters), stores.ofArticles());
        merge = new Stage<>(() -> new MergeFacts(settings, meters), stores.ofSubjects());
        follow = new Stage<>(() -> new FollowEntities(settings, meters), stores.ofEntities());
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
            if (each.value() instanceof MentionReport || each.value() instanceof ClockReport) {
                follow.process(each);
            }
        }
        for (Record<String, MergeFacts.Outcome> each : merge.results()) {
            if (each.value() instanceof MergeFacts.FactNow now) {
                outputs.fact(each.key(), now.fact());
            } else if (each.value() instanceof MergeFacts.Told told) {
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

        private final MockProcessorContext<String, O> context = new MockProcessorContext<>();
        private final Processor<String, I, String, O> processor;

        Stage(Supplier<Processor<String, I, String, O>> processor, Set<StoreBuilder<?>> stores) {
            stores.forEach(store -> context.addStateStore(new MemoryStore<>(store.name())));
            this.processor = processor.get();
            this.processor.init(context);
        }

        void process(Record<String, I> record) {
            processor.process(record);
        }

        void punctuate(Instant now) {
            context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(now.toEpochMilli()));
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
