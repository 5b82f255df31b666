package tidings.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.FactState;
import tidings.knowledge.Subject;
import tidings.knowledge.Tally;
import tidings.knowledge.Witness;
import tidings.model.PublicationTime;
import tidings.model.Status;

/** Who bears witness to which cell, and to which slot, in the order of publication; counted by slot. */
final class Witnesses {

    private static final String OF_CELL = "witness";
    private static final String OF_SLOT = "member";
    private static final String ARTICLE = "article";
    private static final String OUTLET = "outlet";
    private static final String DAY = "day";
    /** After every day. */
    private static final String UNDATED = "~";

    private final SubjectPages pages;

    Witnesses(SubjectPages pages) {
        this.pages = pages;
    }

    void add(Subject subject, Witness witness) {
        put(subject, witness, when(witness) + '\n' + witness.outlet());
    }

    void remove(Subject subject, Witness witness) {
        put(subject, witness, null);
    }

    private void put(Subject subject, Witness witness, @Nullable String value) {
        SubjectPage page = pages.subject(subject);
        pages.put(subject, page.withWitnesses(page.witnesses().with(shelf(subject), key(witness), value)));
    }

    boolean has(Subject subject, String cell) {
        return first(subject, cell) != null;
    }

    /** The earliest published; null if there is none. */
    @Nullable
    Witness first(Subject subject, String cell) {
        return of(subject, cell, 1).stream().findFirst().orElse(null);
    }

    List<Witness> of(Subject subject, String cell) {
        return of(subject, cell, Integer.MAX_VALUE);
    }

    private List<Witness> of(Subject subject, String cell, int limit) {
        String start = RowKey.of(cell);
        return pages.subject(subject).witnesses().first(shelf(subject), start, RowKey.after(start), limit).stream()
                .map(entry -> witness(cell, entry))
                .toList();
    }

    /** Counts a witness to what {@code changes} gathers of the slot. */
    void enter(Subject subject, String slot, Witness witness, Changes changes) {
        count(subject, slot, witness, 1, changes);
    }

    void leave(Subject subject, String slot, Witness witness, Changes changes) {
        count(subject, slot, witness, -1, changes);
    }

    /** The days that slots came to have, and have no more, since they were folded last. */
    static final class Changes {
        private final Map<String, Map<LocalDate, Integer>> bySlot = new HashMap<>();

        private Map<LocalDate, Integer> of(String slot) {
            return bySlot.computeIfAbsent(slot, absent -> new HashMap<>());
        }
    }

    private void count(Subject subject, String slot, Witness witness, int sign, Changes changes) {
        SlotPage page = pages.slot(subject, slot);
        Index published = page.published();
        if (witness.published() != null) {
            LocalDate day = witness.published().day();
            published = published.counted(pages.shelf(DAY, subject, slot), day.toString(), sign);
            int change = published.size() - page.published().size();
            if (change != 0) {
                changes.of(slot).merge(day, change, Integer::sum);
            }
        }
        pages.put(
                subject,
                slot,
                page.withMembers(
                        page.members().with(members(subject, slot), memberKey(witness), sign > 0 ? "" : null),
                        page.articles().counted(pages.shelf(ARTICLE, subject, slot), witness.articleId(), sign),
                        page.outlets().counted(pages.shelf(OUTLET, subject, slot), witness.outlet(), sign),
                        published));
    }

    /** The counts of a slot. @param changes since it was folded last */
    Tally tally(Subject subject, String slot, Changes changes) {
        SlotPage page = pages.slot(subject, slot);
        TreeSet<LocalDate> days = new TreeSet<>(page.days());
        Map<LocalDate, Integer> changed = changes.of(slot);
        boolean lost = changed.values().stream().anyMatch(each -> each < 0);
        if (days.size() == FactState.MAX_DAYS && lost) {
            page.published()
                    .under(pages.shelf(DAY, subject, slot), "")
                    .forEach(entry -> days.add(LocalDate.parse(entry.key())));
        }
        changed.forEach((day, change) -> {
            if (change > 0) {
                days.add(day);
            } else if (change < 0) {
                days.remove(day);
            }
        });
        return new Tally(page.articles().size(), page.outlets().size(), Tally.newest(List.copyOf(days)));
    }

    /** Of each status the first and the last, as {@link Tally} says; empty if the slot has none. */
    List<Member> sample(Subject subject, String slot) {
        Index members = pages.slot(subject, slot).members();
        Shelf shelf = members(subject, slot);
        if (members.size() < Tally.SAMPLED) {
            return members.under(shelf, "").stream().map(Witnesses::member).toList();
        }
        List<Member> sample = new ArrayList<>();
        for (Status status : Status.values()) {
            String start = RowKey.of(status.name());
            Set<Entry> found = new LinkedHashSet<>(members.first(shelf, start, RowKey.after(start), Tally.SAMPLED));
            if (found.size() == Tally.SAMPLED) {
                found.addAll(members.last(shelf, start, start + UNDATED, Tally.SAMPLED));
            }
            found.forEach(entry -> sample.add(member(entry)));
        }
        return sample;
    }

    private Shelf shelf(Subject subject) {
        return pages.shelf(OF_CELL, subject);
    }

    private Shelf members(Subject subject, String slot) {
        return pages.shelf(OF_SLOT, subject, slot);
    }

    /** Where a witness of a slot is found. */
    record Member(String cell, Status status, String articleId) {}

    private static Member member(Entry entry) {
        String[] parts = entry.key().split(RowKey.END, -1);
        return new Member(parts[3], Status.valueOf(parts[0]), parts[2]);
    }

    private static Witness witness(String cell, Entry entry) {
        String[] key = entry.key().split(RowKey.END, -1);
        int line = entry.value().indexOf('\n');
        String published = entry.value().substring(0, line);
        return new Witness(
                cell,
                Status.valueOf(key[key.length - 2]),
                published.isEmpty() ? null : PublicationTime.parse(published),
                key[key.length - 3],
                entry.value().substring(line + 1));
    }

    private static String when(Witness witness) {
        return witness.published() == null ? "" : witness.published().toString();
    }

    static String sortable(@Nullable PublicationTime published) {
        return published == null ? UNDATED : RowKey.sortable(published);
    }

    private static String key(Witness witness) {
        return RowKey.of(
                witness.cell(),
                sortable(witness.published()),
                witness.articleId(),
                witness.status().name());
    }

    private static String memberKey(Witness witness) {
        return RowKey.of(witness.status().name(), sortable(witness.published()), witness.articleId(), witness.cell());
    }
}
