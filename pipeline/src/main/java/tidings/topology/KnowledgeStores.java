package tidings.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import tidings.codec.Codec;
import tidings.codec.Codecs;
import tidings.codec.InternalCodecs;
import tidings.ledger.ArticleLedger;
import tidings.ledger.EntityLedger;
import tidings.ledger.FactLedger;
import tidings.ledger.NameLedger;
import tidings.ledger.Rows;
import tidings.ledger.SurnameLedger;

/**
 * The stores of knowledge's stages, one each, and the ledgers that are kept in them. A store more is a changelog more, with
 * its partitions: each costs every transaction that writes to it a marker, and each start a database to open.
 */
final class KnowledgeStores {

    static final Function<String, KeyValueBytesStoreSupplier> ON_DISK = Stores::persistentKeyValueStore;

    private static final String NAMES = "names";
    private static final String SURNAMES = "surnames";
    private static final String ARTICLES = "articles";
    private static final String SUBJECTS = "subjects";
    private static final String ENTITIES = "entities";

    private static final String SUBJECT = "subject";
    private static final String ENTITY = "entity";

    private final Function<String, KeyValueBytesStoreSupplier> supplier;

    KnowledgeStores(Function<String, KeyValueBytesStoreSupplier> supplier) {
        this.supplier = supplier;
    }

    Set<StoreBuilder<?>> ofNames() {
        return Set.of(store(NAMES));
    }

    static NameLedger nameLedger(ProcessingContext context, NameLedger.Listener listener) {
        return new NameLedger(rows(context, NAMES, "reported", InternalCodecs.REPORTED_SURNAMES), listener);
    }

    Set<StoreBuilder<?>> ofSurnames() {
        return Set.of(store(SURNAMES));
    }

    static SurnameLedger surnameLedger(ProcessingContext context, SurnameLedger.Listener listener) {
        return new SurnameLedger(rows(context, SURNAMES, "report", InternalCodecs.NAME_REPORT), listener);
    }

    Set<StoreBuilder<?>> ofArticles() {
        return Set.of(store(ARTICLES));
    }

    static ArticleLedger articleLedger(ProcessingContext context, ArticleLedger.Listener listener) {
        return new ArticleLedger(
                rows(context, ARTICLES, "touched", InternalCodecs.TOUCHED),
                rows(context, ARTICLES, "held", InternalCodecs.HELD_ARTICLE),
                rows(context, ARTICLES),
                listener);
    }

    Set<StoreBuilder<?>> ofSubjects() {
        return stores(store(SUBJECTS), CommitHook.of(SUBJECT));
    }

    /** Written before each commit. */
    static FactLedger factLedger(ProcessingContext context, KnowledgeSettings settings, FactLedger.Listener listener) {
        FactLedger.Stores stores = new FactLedger.Stores(
                rows(context, SUBJECTS, "report", InternalCodecs.SUBJECT_REPORT),
                rows(context, SUBJECTS, "subject", InternalCodecs.SUBJECT_PAGE),
                rows(context, SUBJECTS, "slot", InternalCodecs.SLOT_PAGE),
                rows(context, SUBJECTS, "wordings", InternalCodecs.BAG),
                rows(context, SUBJECTS));
        FactLedger ledger = new FactLedger(stores, Codecs.FACT_FORM, settings.lapseGraceDays(), listener);
        CommitHook.in(context, SUBJECT).beforeCommit(ledger::flush);
        return ledger;
    }

    Set<StoreBuilder<?>> ofEntities() {
        return stores(store(ENTITIES), CommitHook.of(ENTITY));
    }

    /** Written before each commit. */
    static EntityLedger entityLedger(
            ProcessingContext context, KnowledgeSettings settings, EntityLedger.Listener listener) {
        EntityLedger.Stores stores = new EntityLedger.Stores(
                rows(context, ENTITIES, "mention", InternalCodecs.MENTION_REPORT),
                rows(context, ENTITIES, "fact", InternalCodecs.ENTITY_FACT),
                rows(context, ENTITIES, "entity", InternalCodecs.ENTITY_PAGE),
                rows(context, ENTITIES, "window", InternalCodecs.WINDOW_PAGE),
                rows(context, ENTITIES, "waiting", InternalCodecs.WAITING),
                rows(context, ENTITIES));
        EntityLedger ledger = new EntityLedger(stores, settings.windows(), settings.generation(), listener);
        CommitHook.in(context, ENTITY).beforeCommit(ledger::flush);
        return ledger;
    }

    private static <V> Rows<V> rows(ProcessingContext context, String store, String kind, Codec<V> values) {
        return new StoreRows<>(context.getStateStore(store), kind, values.internalSerde());
    }

    /** Those that have no pages: members of bags and indexes, what is due, the clock. */
    private static Rows<String> rows(ProcessingContext context, String store) {
        return new StoreRows<>(context.getStateStore(store), "row", Serdes.String());
    }

    /** Without Streams' cache: ledgers hold what they look at themselves, as values instead of bytes. */
    private StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(supplier.apply(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of());
    }

    private static Set<StoreBuilder<?>> stores(StoreBuilder<?>... stores) {
        return new LinkedHashSet<>(List.of(stores));
    }
}
