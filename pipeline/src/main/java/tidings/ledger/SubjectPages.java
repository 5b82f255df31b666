package tidings.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.UtteranceSlots;

/** The pages of subjects and of their slots, and where on their shelves which of their indexes has what. */
final class SubjectPages {

    /** Entries of an index that stand in the page: a few kilobytes. */
    private static final int ROOM = 32;

    /** So many of each kind of page are held to be looked at again. */
    private static final int HELD = 250;

    private final Pages<SubjectReport> reports;
    private final Pages<SubjectPage> subjects;
    private final Pages<SlotPage> slots;
    private final Pages<Bag> sharing;
    private final Rows<String> rows;

    SubjectPages(FactLedger.Stores stores) {
        this.reports = new Pages<>(stores.reports(), HELD);
        this.subjects = new Pages<>(stores.subjects(), HELD);
        this.slots = new Pages<>(stores.slots(), HELD);
        this.sharing = new Pages<>(stores.sharing(), HELD);
        this.rows = stores.rows();
    }

    int held() {
        return reports.size() + subjects.size() + slots.size() + sharing.size();
    }

    void flush() {
        reports.flush();
        subjects.flush();
        slots.flush();
        sharing.flush();
    }

    /** What an article says of a subject; null if nothing. */
    @Nullable
    SubjectReport report(Subject subject, String articleId) {
        return reports.get(RowKey.of(subject) + articleId);
    }

    void putReport(Subject subject, String articleId, @Nullable SubjectReport report) {
        reports.put(RowKey.of(subject) + articleId, report);
    }

    /** Of all its scopes. */
    SubjectPage subject(Subject subject) {
        return Objects.requireNonNullElse(subjects.get(key(subject)), SubjectPage.EMPTY);
    }

    void put(Subject subject, SubjectPage page) {
        subjects.put(key(subject), page.isEmpty() ? null : page);
    }

    SlotPage slot(Subject subject, String slot) {
        return slot(slotKey(subject, slot));
    }

    void put(Subject subject, String slot, SlotPage page) {
        put(slotKey(subject, slot), page);
    }

    /** @param key as {@link #slotKey} makes it */
    SlotPage slot(String key) {
        return Objects.requireNonNullElse(slots.get(key), SlotPage.EMPTY);
    }

    void put(String key, SlotPage page) {
        slots.put(key, page.isEmpty() ? null : page);
    }

    static String slotKey(Subject subject, String slot) {
        return key(subject) + slot;
    }

    /** Of a speaker of many wordings those that have a digest, the first published first. */
    Bag sharing(Subject subject, String digest) {
        return Objects.requireNonNullElse(sharing.get(RowKey.of(subject.key(), digest)), Bag.EMPTY);
    }

    void put(Subject subject, String digest, Bag bag) {
        sharing.put(RowKey.of(subject.key(), digest), bag.isEmpty() ? null : bag);
    }

    Shelf shelf(String what, Subject subject) {
        return shelf(what, subject, ROOM);
    }

    Shelf shelf(String what, Subject subject, int room) {
        return new Shelf(rows, RowKey.of(what) + key(subject), room);
    }

    Shelf shelf(String what, Subject subject, String slot) {
        return new Shelf(rows, RowKey.of(what) + key(subject) + RowKey.of(slot), ROOM);
    }

    Shelf sharingShelf(Subject subject, String digest) {
        return new Shelf(rows, RowKey.of("sharing", subject.key(), digest), UtteranceSlots.SERVED);
    }

    private static String key(Subject subject) {
        return RowKey.of(subject.kind().name(), subject.key());
    }
}
