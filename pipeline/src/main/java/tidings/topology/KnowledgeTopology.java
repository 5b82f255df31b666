package tidings.topology;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import tidings.codec.InternalCodecs;
import tidings.knowledge.ClockReport;
import tidings.knowledge.Envelope;
import tidings.knowledge.FactReport;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Message;
import tidings.knowledge.SubjectReport;
import tidings.model.Extraction;

/**
 * The second application: extractions → facts, entities, entity updates.
 *
 * <pre>
 *   extractions ─▶ split by article ─▶ merge by subject ─▶ facts
 *                        │                    │
 *                        └────────────────────┴─▶ follow by entity ─▶ entities, entity updates
 * </pre>
 *
 * <p>An extraction whose bytes cannot be read goes to the dead letters; any other exception stops the process, since
 * skipping would leave half an update.
 */
public final class KnowledgeTopology {

    private static final Serde<Envelope> ENVELOPE = InternalCodecs.ENVELOPE.internalSerde();

    private final KnowledgeSettings settings;
    private final KnowledgeStores stores;

    private KnowledgeTopology(KnowledgeSettings settings, Function<String, KeyValueBytesStoreSupplier> storeSupplier) {
        this.settings = settings;
        this.stores = new KnowledgeStores(storeSupplier);
    }

    /**
     * @param config what Streams is run with; also says whether a schema registry is used
     * @throws IllegalArgumentException if {@code config} is not one
     */
    public static Topology of(Map<String, ?> config, TopicSettings topics, KnowledgeSettings settings) {
        return of(config, topics, settings, KnowledgeStores.ON_DISK);
    }

    static Topology of(
            Map<String, ?> config,
            TopicSettings topics,
            KnowledgeSettings settings,
            Function<String, KeyValueBytesStoreSupplier> storeSupplier) {
        // Names of stores and repartition topics are state: with the configuration given here, unnamed ones are
        // refused.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        new KnowledgeTopology(settings, storeSupplier).build(builder, config, topics);
        return builder.build();
    }

    private void build(StreamsBuilder builder, Map<String, ?> config, TopicSettings topics) {
        KStream<String, Message> said = builder.stream(
                        topics.name(Topics.EXTRACTIONS),
                        Consumed.<String, Extraction>with(
                                        Serdes.String(),
                                        Topics.EXTRACTIONS.serde().apply(config))
                                .withName("extractions"))
                .process(stores.supplier(SplitArticles::new, stores.ofArticles()), Named.as("split-articles"));

        KStream<String, MergeFacts.Outcome> merged = repartition(
                        said.filter(KnowledgeTopology::isForSubjects, Named.as("said-of-subjects")), "by-subject")
                .process(stores.supplier(() -> new MergeFacts(settings), stores.ofSubjects()), Named.as("merge-facts"));

        merged.filter((key, outcome) -> outcome instanceof MergeFacts.FactNow, Named.as("facts-now"))
                .mapValues(outcome -> ((MergeFacts.FactNow) outcome).fact(), Named.as("facts-or-tombstones"))
                .to(
                        topics.name(Topics.FACTS),
                        Produced.with(Serdes.String(), Topics.FACTS.serde().apply(config))
                                .withName("facts"));

        KStream<String, Message> told = merged.filter(
                        (key, outcome) -> outcome instanceof MergeFacts.Told, Named.as("facts-told"))
                .mapValues(outcome -> ((MergeFacts.Told) outcome).report(), Named.as("fact-reports"));

        KStream<String, FollowEntities.Outcome> followed = repartition(
                        said.filter(KnowledgeTopology::isForEntities, Named.as("said-of-entities"))
                                .merge(told, Named.as("all-of-entities")),
                        "by-entity")
                .process(
                        stores.supplier(() -> new FollowEntities(settings), stores.ofEntities()),
                        Named.as("follow-entities"));

        followed.filter((key, outcome) -> outcome instanceof FollowEntities.Updated, Named.as("updated"))
                .mapValues(outcome -> ((FollowEntities.Updated) outcome).update(), Named.as("updates"))
                .to(
                        topics.name(Topics.ENTITY_UPDATES),
                        Produced.with(
                                        Serdes.String(),
                                        Topics.ENTITY_UPDATES.serde().apply(config))
                                .withName("entity-updates"));

        followed.filter((key, outcome) -> outcome instanceof FollowEntities.Profile, Named.as("profiled"))
                .mapValues(outcome -> ((FollowEntities.Profile) outcome).entity(), Named.as("profiles-or-tombstones"))
                .to(
                        topics.name(Topics.ENTITIES),
                        Produced.with(Serdes.String(), Topics.ENTITIES.serde().apply(config))
                                .withName("entities"));
    }

    private KStream<String, Message> repartition(KStream<String, Message> messages, String name) {
        return messages.mapValues(Envelope::new, Named.as(name + "-envelopes"))
                .repartition(Repartitioned.<String, Envelope>as(name)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(ENVELOPE)
                        .withNumberOfPartitions(settings.partitions())
                        .withStreamPartitioner(new ClockEverywhere()))
                .mapValues(Envelope::message, Named.as(name + "-messages"));
    }

    private static boolean isForSubjects(String key, Message message) {
        return message instanceof SubjectReport || message instanceof ClockReport;
    }

    private static boolean isForEntities(String key, Message message) {
        return message instanceof MentionReport || message instanceof FactReport || message instanceof ClockReport;
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
