package tidings.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.EntityFact;
import tidings.knowledge.MentionReport;
import tidings.knowledge.Windows;

/** The pages of entities and of their windows, their mentions and facts, and the shelves of their bags and indexes. */
final class EntityPages {

    /** Of whatever an update or a profile shows the first of, at most. */
    private static final int SHOWN = 20;

    /** Entries of an index that stand in the page. */
    private static final int ROOM = 32;

    /** So many of each kind of page are held to be looked at again. */
    private static final int HELD = 500;

    private final Pages<MentionReport> mentions;
    private final Pages<EntityFact> facts;
    private final Pages<EntityPage> entities;
    private final Pages<WindowPage> windows;
    private final Rows<String> rows;

    EntityPages(EntityLedger.Stores stores) {
        // What one article says is not asked for again before long.
        this.mentions = new Pages<>(stores.mentions(), 0);
        this.facts = new Pages<>(stores.facts(), HELD);
        this.entities = new Pages<>(stores.entities(), HELD);
        this.windows = new Pages<>(stores.windows(), HELD);
        this.rows = stores.rows();
    }

    int held() {
        return mentions.size() + facts.size() + entities.size() + windows.size();
    }

    void flush() {
        mentions.flush();
        facts.flush();
        entities.flush();
        windows.flush();
    }

    /** Null if the article does not name it. */
    @Nullable
    MentionReport mention(String entityId, String articleId) {
        return mentions.get(RowKey.of(entityId) + articleId);
    }

    void putMention(String entityId, String articleId, @Nullable MentionReport mention) {
        mentions.put(RowKey.of(entityId) + articleId, mention);
    }

    /** Null if it has no part in the fact. */
    @Nullable
    EntityFact fact(String entityId, String factId) {
        return facts.get(RowKey.of(entityId) + factId);
    }

    void putFact(String entityId, String factId, @Nullable EntityFact fact) {
        facts.put(RowKey.of(entityId) + factId, fact);
    }

    EntityPage entity(String entityId) {
        return Objects.requireNonNullElse(entities.get(entityId), EntityPage.EMPTY);
    }

    void put(String entityId, EntityPage page) {
        entities.put(entityId, page);
    }

    WindowPage window(String entityId, Windows.Span span) {
        return Objects.requireNonNullElse(windows.get(key(entityId, span)), WindowPage.EMPTY);
    }

    void put(String entityId, Windows.Span span, WindowPage page) {
        windows.put(key(entityId, span), page.isBlank() ? null : page);
    }

    /** Of a bag or an index of the entity. */
    Shelf bag(String what, String entityId) {
        return new Shelf(rows, RowKey.of(what, entityId), SHOWN);
    }

    Shelf index(String what, String entityId) {
        return new Shelf(rows, RowKey.of(what, entityId), ROOM);
    }

    Shelf bag(String what, String entityId, Windows.Span span) {
        return new Shelf(rows, RowKey.of(what) + key(entityId, span), SHOWN);
    }

    Shelf index(String what, String entityId, Windows.Span span) {
        return new Shelf(rows, RowKey.of(what) + key(entityId, span), ROOM);
    }

    private static String key(String entityId, Windows.Span span) {
        return RowKey.of(entityId, RowKey.sortable(span.size()), RowKey.sortable(span.start()));
    }
}
