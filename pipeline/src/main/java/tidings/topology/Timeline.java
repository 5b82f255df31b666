package tidings.topology;

import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Ranked;
import tidings.model.Fact;
import tidings.model.PublicationTime;

/** An entity's mentions and facts in the order of their publication. */
final class Timeline {

    private static final String MENTIONED = "mentioned";
    private static final String REPORTED = "reported";
    /** After every day, turned round or not. */
    private static final String UNDATED = "~~";

    private final KeyValueStore<String, String> rows;
    private final Board latest;

    Timeline(KeyValueStore<String, String> rows, Board latest) {
        this.rows = rows;
        this.latest = latest;
    }

    void addMention(String entityId, PublicationTime published, String articleId) {
        rows.put(mentionKey(entityId, published, articleId), published.toString());
    }

    void removeMention(String entityId, PublicationTime published, String articleId) {
        rows.delete(mentionKey(entityId, published, articleId));
    }

    /** Null if no dated article names the entity. */
    @Nullable
    PublicationTime firstPublished(String entityId) {
        return Rows.under(rows, RowKey.of(entityId, MENTIONED), 1).stream()
                .map(row -> PublicationTime.parse(row.value))
                .findFirst()
                .orElse(null);
    }

    /** Null if no dated article names the entity. */
    @Nullable
    PublicationTime lastPublished(String entityId) {
        String prefix = RowKey.of(entityId, MENTIONED);
        return Rows.backwards(rows, prefix, prefix + UNDATED, 1).stream()
                .map(row -> PublicationTime.parse(row.value))
                .findFirst()
                .orElse(null);
    }

    /** Puts a fact where its last report belongs. */
    void place(String entityId, Fact fact) {
        PublicationTime last = fact.lastReported();
        String when = last == null ? UNDATED : RowKey.descending(RowKey.sortable(last));
        latest.move(RowKey.of(entityId, REPORTED), fact.id(), before -> when);
    }

    void remove(String entityId, Fact fact) {
        latest.move(RowKey.of(entityId, REPORTED), fact.id(), before -> "");
    }

    /** Ids of the facts last reported on, the newest first, the undated last, ties by id. */
    List<String> latestFacts(String entityId, int limit) {
        return latest.first(RowKey.of(entityId, REPORTED), limit).stream()
                .map(Ranked::member)
                .toList();
    }

    private static String mentionKey(String entityId, PublicationTime published, String articleId) {
        return RowKey.of(entityId, MENTIONED, RowKey.sortable(published), articleId);
    }
}
