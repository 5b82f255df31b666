package tidings.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import tidings.codec.Codecs;
import tidings.codec.InternalCodecs;
import tidings.ledger.ArticleLedger;
import tidings.ledger.EntityLedger;
import tidings.ledger.FactLedger;
import tidings.ledger.NameLedger;
import tidings.ledger.Rows;
import tidings.ledger.SurnameLedger;

/** The stores of knowledge's stages, and the ledgers that are kept in them. */
final class KnowledgeStores {

    static final Function<String, KeyValueBytesStoreSupplier> ON_DISK = Stores::persistentKeyValueStore;

    private static final String REPORTED_SURNAMES = "article-names";
    private static final String NAME_REPORTS = "surname-reports";
    private static final String HELD = "article-waiting";
    private static final String TOUCHED = "article-touched";
    private static final String ARTICLE_CLOCKS = "article-clocks";
    private static final String REPORTS = "subject-told";
    private static final String SUBJECTS = "subject-pages";
    private static final String SLOTS = "fact-pages";
    private static final String SHARING = "wording-bags";
    private static final String SUBJECT_SHELVES = "subject-shelves";
    private static final String SUBJECT = "subject";
    private static final String MENTIONS = "entity-named";
    private static final String FACTS = "entity-parts";
    private static final String ENTITIES = "entity-pages";
    private static final String WINDOWS = "window-pages";
    private static final String WAITING = "entity-waiting";
    private static final String ENTITY_SHELVES = "entity-shelves";
    private static final String ENTITY = "entity";

    private final Function<String, KeyValueBytesStoreSupplier> supplier;

    KnowledgeStores(Function<String, KeyValueBytesStoreSupplier> supplier) {
        this.supplier = supplier;
    }

    Set<StoreBuilder<?>> ofNames() {
        return stores(store(REPORTED_SURNAMES, InternalCodecs.REPORTED_SURNAMES.internalSerde()));
    }

    static NameLedger nameLedger(ProcessingContext context, NameLedger.Listener listener) {
        return new NameLedger(rows(context, REPORTED_SURNAMES), listener);
    }

    Set<StoreBuilder<?>> ofSurnames() {
        return stores(store(NAME_REPORTS, InternalCodecs.NAME_REPORT.internalSerde()));
    }

    static SurnameLedger surnameLedger(ProcessingContext context, SurnameLedger.Listener listener) {
        return new SurnameLedger(rows(context, NAME_REPORTS), listener);
    }

    Set<StoreBuilder<?>> ofArticles() {
        return stores(
                store(TOUCHED, InternalCodecs.TOUCHED.internalSerde()),
                store(HELD, InternalCodecs.HELD_ARTICLE.internalSerde()),
                store(ARTICLE_CLOCKS, Serdes.String()));
    }

    static ArticleLedger articleLedger(ProcessingContext context, ArticleLedger.Listener listener) {
        return new ArticleLedger(rows(context, TOUCHED), rows(context, HELD), rows(context, ARTICLE_CLOCKS), listener);
    }

    Set<StoreBuilder<?>> ofSubjects() {
        return stores(
                store(REPORTS, InternalCodecs.SUBJECT_REPORT.internalSerde()),
                store(SUBJECTS, InternalCodecs.SUBJECT_PAGE.internalSerde()),
                store(SLOTS, InternalCodecs.SLOT_PAGE.internalSerde()),
                store(SHARING, InternalCodecs.BAG.internalSerde()),
                store(SUBJECT_SHELVES, Serdes.String()),
                CommitHook.of(SUBJECT));
    }

    /** Written before each commit. */
    static FactLedger factLedger(ProcessingContext context, KnowledgeSettings settings, FactLedger.Listener listener) {
        FactLedger.Stores stores = new FactLedger.Stores(
                rows(context, REPORTS),
                rows(context, SUBJECTS),
                rows(context, SLOTS),
                rows(context, SHARING),
                rows(context, SUBJECT_SHELVES));
        FactLedger ledger = new FactLedger(stores, Codecs.FACT_FORM, settings.lapseGraceDays(), listener);
        CommitHook.in(context, SUBJECT).beforeCommit(ledger::flush);
        return ledger;
    }

    Set<StoreBuilder<?>> ofEntities() {
        return stores(
                store(MENTIONS, InternalCodecs.MENTION_REPORT.internalSerde()),
                store(FACTS, InternalCodecs.ENTITY_FACT.internalSerde()),
                store(ENTITIES, InternalCodecs.ENTITY_PAGE.internalSerde()),
                store(WINDOWS, InternalCodecs.WINDOW_PAGE.internalSerde()),
                store(WAITING, InternalCodecs.WAITING.internalSerde()),
                store(ENTITY_SHELVES, Serdes.String()),
                CommitHook.of(ENTITY));
    }

    /** Written before each commit. */
    static EntityLedger entityLedger(
            ProcessingContext context, KnowledgeSettings settings, EntityLedger.Listener listener) {
        EntityLedger.Stores stores = new EntityLedger.Stores(
                rows(context, MENTIONS),
                rows(context, FACTS),
                rows(context, ENTITIES),
                rows(context, WINDOWS),
                rows(context, WAITING),
                rows(context, ENTITY_SHELVES));
        EntityLedger ledger = new EntityLedger(stores, settings.windows(), settings.generation(), listener);
        CommitHook.in(context, ENTITY).beforeCommit(ledger::flush);
        return ledger;
    }

    private static <V> Rows<V> rows(ProcessingContext context, String name) {
        return new StoreRows<>(context.<KeyValueStore<String, V>>getStateStore(name));
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

    /** Without Streams' cache: ledgers hold what they look at themselves, as values instead of bytes. */
    private <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(supplier.apply(name), Serdes.String(), values)
                .withLoggingEnabled(Map.of());
    }

    private static Set<StoreBuilder<?>> stores(StoreBuilder<?>... stores) {
        return new LinkedHashSet<>(List.of(stores));
    }
}
