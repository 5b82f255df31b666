package tidings.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import tidings.codec.InternalCodecs;

/** The stores of knowledge's stages. Keys are rows as {@link RowKey} writes them. */
final class KnowledgeStores {

    static final Function<String, KeyValueBytesStoreSupplier> ON_DISK = Stores::persistentKeyValueStore;

    private final Function<String, KeyValueBytesStoreSupplier> supplier;

    KnowledgeStores(Function<String, KeyValueBytesStoreSupplier> supplier) {
        this.supplier = supplier;
    }

    Set<StoreBuilder<?>> ofArticles() {
        return stores(
                store(SplitArticles.TOUCHED, InternalCodecs.TOUCHED.internalSerde()),
                store(SplitArticles.CLOCK, Serdes.Long()));
    }

    Set<StoreBuilder<?>> ofSubjects() {
        return stores(
                store(MergeFacts.REPORTS, InternalCodecs.SUBJECT_REPORT.internalSerde()),
                store(MergeFacts.FACTS, InternalCodecs.FACT_STATE.internalSerde()),
                searched(MergeFacts.SLOTS, Serdes.String()),
                store(MergeFacts.COUNTS, Serdes.Integer()),
                store(MergeFacts.LEADERS, InternalCodecs.LEADERS.internalSerde()),
                store(MergeFacts.LAPSES, Serdes.String()),
                store(MergeFacts.CLOCK, Serdes.Long()));
    }

    Set<StoreBuilder<?>> ofEntities() {
        return stores(
                store(EntityLedger.MENTIONS, InternalCodecs.MENTION_REPORT.internalSerde()),
                store(EntityLedger.FACTS, InternalCodecs.FACT_STATE.internalSerde()),
                store(EntityLedger.PROFILES, InternalCodecs.PROFILE_COUNTS.internalSerde()),
                store(EntityLedger.WINDOWS, InternalCodecs.WINDOW_COUNTS.internalSerde()),
                store(EntityLedger.COUNTS, Serdes.Integer()),
                store(EntityLedger.LEADERS, InternalCodecs.LEADERS.internalSerde()),
                searched(EntityLedger.ROWS, Serdes.String()),
                store(FollowEntities.PENDING, InternalCodecs.PENDING_MENTION.internalSerde()),
                store(FollowEntities.CHANGED, Serdes.Long()),
                store(FollowEntities.CLOSINGS, Serdes.String()),
                store(FollowEntities.CLOCK, Serdes.Long()));
    }

    /** A processor together with the stores that it alone uses. */
    <A, B, C, D> ProcessorSupplier<A, B, C, D> supplier(
            Supplier<Processor<A, B, C, D>> processor, Set<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<A, B, C, D> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }

    /** One whose rows are looked up by their keys, for the most part the same ones again and again. */
    private <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return searched(name, values).withCachingEnabled();
    }

    /** One that is searched for the first rows of many: a cache would look through all that it has of them. */
    private <V> StoreBuilder<KeyValueStore<String, V>> searched(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(supplier.apply(name), Serdes.String(), values)
                .withLoggingEnabled(Map.of());
    }

    private static Set<StoreBuilder<?>> stores(StoreBuilder<?>... stores) {
        return new LinkedHashSet<>(List.of(stores));
    }
}
