package tidings.topology;

import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.model.Fact;
import tidings.model.PublicationTime;

/** An entity's mentions and facts in the order of their publication. */
final class Timeline {

    private static final String MENTIONED = "mentioned";
    private static final String REPORTED = "reported";
    /** After every day, turned round or not. */
    private static final String UNDATED = "~~";

    private final KeyValueStore<String, String> store;

    Timeline(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void addMention(String entityId, PublicationTime published, String articleId) {
        store.put(mentionKey(entityId, published, articleId), published.toString());
    }

    void removeMention(String entityId, PublicationTime published, String articleId) {
        store.delete(mentionKey(entityId, published, articleId));
    }

    /** Null if no dated article names the entity. */
    @Nullable
    PublicationTime firstPublished(String entityId) {
        return Rows.under(store, RowKey.of(entityId, MENTIONED), 1).stream()
                .map(row -> PublicationTime.parse(row.value))
                .findFirst()
                .orElse(null);
    }

    /** Null if no dated article names the entity. */
    @Nullable
    PublicationTime lastPublished(String entityId) {
        String prefix = RowKey.of(entityId, MENTIONED);
        try (KeyValueIterator<String, String> rows = store.reverseRange(prefix, prefix + UNDATED)) {
            return rows.hasNext() ? PublicationTime.parse(rows.next().value) : null;
        }
    }

    void add(String entityId, Fact fact) {
        store.put(factKey(entityId, fact), fact.id());
    }

    void remove(String entityId, Fact fact) {
        store.delete(factKey(entityId, fact));
    }

    /** Ids of the facts last reported on, the newest first, the undated last, ties by id. */
    List<String> latestFacts(String entityId, int limit) {
        return Rows.under(store, RowKey.of(entityId, REPORTED), limit).stream()
                .map(row -> row.value)
                .toList();
    }

    private static String mentionKey(String entityId, PublicationTime published, String articleId) {
        return RowKey.of(entityId, MENTIONED, RowKey.sortable(published), articleId);
    }

    private static String factKey(String entityId, Fact fact) {
        PublicationTime last = fact.lastReported();
        String when = last == null ? UNDATED : RowKey.descending(RowKey.sortable(last));
        return RowKey.of(entityId, REPORTED, when, fact.id());
    }
}
