package tidings.topology;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import tidings.codec.Codecs;
import tidings.codec.InternalCodecs;
import tidings.knowledge.ClockReport;
import tidings.knowledge.EmittedUpdate;
import tidings.knowledge.Envelope;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.SubjectReports;
import tidings.knowledge.SurnameAnswer;
import tidings.model.Extraction;
import tidings.observe.KnowledgeMeters;

/**
 * The second application: extractions → facts, entities, entity updates, windows.
 *
 * <pre>
 *   extractions ─┬────────────────────────────────▶ split by article ─▶ merge by subject ─▶ facts
 *                └─▶ names by article ─▶ by surname ─▶ ┘  │                    │
 *                                                         └────────────────────┴─▶ follow by entity ─▶ entities, entity
 *                                                                                   updates, windows
 * </pre>
 *
 * <p>An extraction whose bytes cannot be read goes to the dead letters; any other exception stops the process, since
 * skipping would leave half an update.
 */
public final class KnowledgeTopology {

    private static final Serde<Envelope> ENVELOPE = InternalCodecs.ENVELOPE.internalSerde();

    private final KnowledgeSettings settings;
    private final KnowledgeStores stores;
    private final KnowledgeMeters meters;

    private KnowledgeTopology(
            KnowledgeSettings settings,
            KnowledgeMeters meters,
            Function<String, KeyValueBytesStoreSupplier> storeSupplier) {
        this.settings = settings;
        this.meters = meters;
        this.stores = new KnowledgeStores(storeSupplier);
    }

    /**
     * Builds it; run it with {@link StreamsSettings#knowledge}.
     *
     * @param meters count what is emitted; nothing depends on them
     */
    public static Topology build(StreamsSettings streams, KnowledgeSettings settings, KnowledgeMeters meters) {
        return build(streams, settings, meters, KnowledgeStores.ON_DISK);
    }

    static Topology build(
            StreamsSettings streams,
            KnowledgeSettings settings,
            KnowledgeMeters meters,
            Function<String, KeyValueBytesStoreSupplier> storeSupplier) {
        // With the settings at hand from the start: the guard against generated names works in no other way.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streams.knowledge())));
        new KnowledgeTopology(settings, meters, storeSupplier).addTo(builder, streams);
        return builder.build();
    }

    private void addTo(StreamsBuilder builder, StreamsSettings streams) {
        KStream<String, Extraction> extractions = builder.stream(
                streams.topics().name(Topics.EXTRACTIONS),
                Consumed.with(Serdes.String(), streams.serde(Topics.EXTRACTIONS))
                        .withName("extractions"));

        KStream<String, Message> named = repartition(
                        extractions.process(stage(ReportNames::new, stores.ofNames()), Named.as("report-names")),
                        "names-by-surname",
                        settings.partitions())
                .process(stage(JoinNames::new, stores.ofSurnames()), Named.as("join-names"));

        // Answers come to the task that has the article, so there are as many partitions as of extractions.
        KStream<String, Message> said = extractions
                .<SplitArticles.Received>mapValues(SplitArticles.Version::new, Named.as("versions"))
                .merge(
                        repartition(
                                        named,
                                        "answers-by-article",
                                        streams.topics().partitions(Topics.EXTRACTIONS))
                                .mapValues(
                                        answer -> new SplitArticles.Answer((SurnameAnswer) answer),
                                        Named.as("answers")),
                        Named.as("all-of-articles"))
                .process(stage(() -> new SplitArticles(meters), stores.ofArticles()), Named.as("split-articles"));

        KStream<String, MergeFacts.Outcome> merged = repartition(
                        said.filter(KnowledgeTopology::isForSubjects, Named.as("said-of-subjects")),
                        "claims-by-subject",
                        settings.partitions())
                .process(stage(() -> new MergeFacts(settings, meters), stores.ofSubjects()), Named.as("merge-facts"));

        merged.filter(KnowledgeTopology::isFact, Named.as("facts-now"))
                .mapValues(outcome -> ((MergeFacts.FactNow) outcome).fact(), Named.as("facts-or-tombstones"))
                .to(
                        streams.topics().name(Topics.FACTS),
                        produced(Codecs.WRITTEN_FACT.serde(streams.kafka()), Topics.FACTS));

        KStream<String, Message> reported = merged.filterNot(KnowledgeTopology::isFact, Named.as("facts-reported"))
                .mapValues(outcome -> ((MergeFacts.Reported) outcome).report(), Named.as("fact-reports"));

        // Two topics, so that splitting, merging and following are three kinds of tasks, each scaled by its own.
        KStream<String, FollowEntities.Outcome> followed = repartition(
                        said.filter(KnowledgeTopology::isForEntities, Named.as("said-of-entities")),
                        "mentions-by-entity",
                        settings.partitions())
                .merge(repartition(reported, "facts-by-entity", settings.partitions()), Named.as("all-of-entities"))
                .process(
                        stage(() -> new FollowEntities(settings, meters), stores.ofEntities()),
                        Named.as("follow-entities"));

        KStream<String, EmittedUpdate> updates = followed.filter(KnowledgeTopology::isUpdate, Named.as("updated"))
                .mapValues(outcome -> ((FollowEntities.Updated) outcome).update(), Named.as("updates"));
        updates.to(
                streams.topics().name(Topics.ENTITY_UPDATES),
                produced(Codecs.EMITTED_UPDATE.serde(streams.kafka()), Topics.ENTITY_UPDATES));
        if (streams.topics().jsonUpdates()) {
            updates.mapValues(Codecs.EMITTED_UPDATE::toJson, Named.as("updates-in-json"))
                    .to(
                            streams.topics().name(Topics.ENTITY_UPDATES_JSON),
                            produced(streams.serde(Topics.ENTITY_UPDATES_JSON), Topics.ENTITY_UPDATES_JSON));
        }

        followed.filter(KnowledgeTopology::isWindow, Named.as("windowed"))
                .mapValues(outcome -> ((FollowEntities.Windowed) outcome).window(), Named.as("windows-or-tombstones"))
                .to(streams.topics().name(Topics.WINDOWS), produced(streams.serde(Topics.WINDOWS), Topics.WINDOWS));

        followed.filter(KnowledgeTopology::isProfile, Named.as("profiled"))
                .mapValues(outcome -> ((FollowEntities.Profile) outcome).entity(), Named.as("profiles-or-tombstones"))
                .to(streams.topics().name(Topics.ENTITIES), produced(streams.serde(Topics.ENTITIES), Topics.ENTITIES));
    }

    /** @param values writes what the topic holds, for some as facts that are written already */
    private static <V> Produced<String, V> produced(Serde<V> values, Topic<?> topic) {
        return Produced.with(Serdes.String(), values).withName(topic.suffix());
    }

    private static boolean isFact(String key, MergeFacts.Outcome outcome) {
        return outcome instanceof MergeFacts.FactNow;
    }

    private static boolean isUpdate(String key, FollowEntities.Outcome outcome) {
        return outcome instanceof FollowEntities.Updated;
    }

    private static boolean isWindow(String key, FollowEntities.Outcome outcome) {
        return outcome instanceof FollowEntities.Windowed;
    }

    private static boolean isProfile(String key, FollowEntities.Outcome outcome) {
        return outcome instanceof FollowEntities.Profile;
    }

    /** @param stores of this stage alone */
    private static <A, B, C, D> ProcessorSupplier<A, B, C, D> stage(
            Supplier<Processor<A, B, C, D>> processor, Set<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<A, B, C, D> get() {
                return new PromptCommit<>(processor.get(), PromptCommit.Pace::ofThread);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }

    private KStream<String, Message> repartition(KStream<String, Message> messages, String name, int partitions) {
        return messages.mapValues(Envelope::new, Named.as(name + "-envelopes"))
                .repartition(Repartitioned.<String, Envelope>as(name)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(ENVELOPE)
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner(new ClockEverywhere()))
                .mapValues(Envelope::message, Named.as(name + "-messages"));
    }

    private static boolean isForSubjects(String key, Message message) {
        return message instanceof SubjectReports || message instanceof ClockReport;
    }

    private static boolean isForEntities(String key, Message message) {
        return message instanceof MentionReport || message instanceof ClockReport;
    }

    /** The clock goes to every partition, all else by its key as usual. */
    private static final class ClockEverywhere implements StreamPartitioner<String, Envelope> {

        @Override
        public Optional<Set<Integer>> partitions(String topic, String key, Envelope value, int partitions) {
            return value.message() instanceof ClockReport
                    ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                    : Optional.empty();
        }
    }
}
