package tidings.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
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
    /** After every day. */
    private static final String UNDATED = "~";

    private final KeyValueStore<String, String> rows;
    private final Counts counts;

    Witnesses(KeyValueStore<String, String> rows, Counts counts) {
        this.rows = rows;
        this.counts = counts;
    }

    void add(Subject subject, Witness witness) {
        rows.put(cellRow(subject, witness), when(witness) + '\n' + witness.outlet());
    }

    void remove(Subject subject, Witness witness) {
        rows.delete(cellRow(subject, witness));
    }

    boolean has(Subject subject, String cell) {
        return !Rows.under(rows, cellRows(subject, cell), 1).isEmpty();
    }

    /** The earliest published; null if there is none. */
    @Nullable
    Witness first(Subject subject, String cell) {
        return Rows.under(rows, cellRows(subject, cell), 1).stream()
                .map(row -> witness(cell, row))
                .findFirst()
                .orElse(null);
    }

    List<Witness> of(Subject subject, String cell) {
        return Rows.under(rows, cellRows(subject, cell)).stream()
                .map(row -> witness(cell, row))
                .toList();
    }

    /** Counts a witness to what {@code changes} gathers of the slot. */
    void enter(Subject subject, String slot, Witness witness, Changes changes) {
        rows.put(slotRow(subject, slot, witness), "");
        count(subject, slot, witness, 1, changes);
    }

    void leave(Subject subject, String slot, Witness witness, Changes changes) {
        rows.delete(slotRow(subject, slot, witness));
        count(subject, slot, witness, -1, changes);
    }

    /** What became of the counts of slots, until they are folded. */
    static final class Changes {
        private final Map<String, Change> bySlot = new HashMap<>();

        private Change of(String slot) {
            return bySlot.computeIfAbsent(slot, absent -> new Change());
        }
    }

    private static final class Change {
        private int reports;
        private int outlets;
        private final Map<LocalDate, Integer> days = new HashMap<>();
    }

    private void count(Subject subject, String slot, Witness witness, int sign, Changes changes) {
        Change change = changes.of(slot);
        change.reports += counts.add(board(subject, slot, "article"), witness.articleId(), sign);
        change.outlets += counts.add(board(subject, slot, "outlet"), witness.outlet(), sign);
        PublicationTime published = witness.published();
        if (published != null) {
            LocalDate day = published.day();
            change.days.merge(day, counts.add(board(subject, slot, "day"), day.toString(), sign), Integer::sum);
        }
    }

    /** The counts of a slot. @param before the fact before the changes; null if there was none */
    Tally tally(Subject subject, String slot, @Nullable FactState before, Changes changes) {
        Change change = changes.of(slot);
        int reports = change.reports
                + (before == null ? 0 : before.fact().corroboration().reports());
        int outlets = change.outlets
                + (before == null ? 0 : before.fact().corroboration().outlets());
        TreeSet<LocalDate> days = new TreeSet<>(before == null ? List.of() : before.days());
        boolean full = days.size() == FactState.MAX_DAYS;
        boolean lost = change.days.values().stream().anyMatch(each -> each < 0);
        if (full && lost) {
            counts.members(board(subject, slot, "day")).forEach(day -> days.add(LocalDate.parse(day)));
        }
        change.days.forEach((day, sign) -> {
            if (sign > 0) {
                days.add(day);
            } else if (sign < 0) {
                days.remove(day);
            }
        });
        return new Tally(reports, outlets, Tally.newest(List.copyOf(days)));
    }

    /** Of each status the first and the last, as {@link Tally} says; empty if the slot has none. */
    List<Member> sample(Subject subject, String slot) {
        List<Member> sample = new ArrayList<>();
        String all = slotRows(subject, slot);
        List<KeyValue<String, String>> few = Rows.under(rows, all, Tally.SAMPLED);
        if (few.size() < Tally.SAMPLED) {
            few.forEach(row -> sample.add(member(all, row.key)));
            return sample;
        }
        for (Status status : Status.values()) {
            String prefix = slotRows(subject, slot, status);
            Map<String, String> found = new LinkedHashMap<>();
            Rows.under(rows, prefix, Tally.SAMPLED).forEach(row -> found.put(row.key, row.value));
            if (found.size() == Tally.SAMPLED) {
                Rows.backwards(rows, prefix, prefix + UNDATED, Tally.SAMPLED)
                        .forEach(row -> found.put(row.key, row.value));
            }
            found.keySet().forEach(key -> sample.add(member(all, key)));
        }
        return sample;
    }

    /** Where a witness of a slot is found. */
    record Member(String cell, Status status, String articleId) {}

    private static Member member(String prefix, String key) {
        String[] parts = key.substring(prefix.length()).split(RowKey.END, -1);
        return new Member(parts[3], Status.valueOf(parts[0]), parts[2]);
    }

    private static Witness witness(String cell, KeyValue<String, String> row) {
        String[] key = row.key.split(RowKey.END, -1);
        int line = row.value.indexOf('\n');
        String published = row.value.substring(0, line);
        return new Witness(
                cell,
                Status.valueOf(key[key.length - 2]),
                published.isEmpty() ? null : PublicationTime.parse(published),
                key[key.length - 3],
                row.value.substring(line + 1));
    }

    private static String when(Witness witness) {
        return witness.published() == null ? "" : witness.published().toString();
    }

    static String sortable(@Nullable PublicationTime published) {
        return published == null ? UNDATED : RowKey.sortable(published);
    }

    private static String cellRows(Subject subject, String cell) {
        return RowKey.of(OF_CELL, subject.kind().name(), subject.key(), cell);
    }

    private static String cellRow(Subject subject, Witness witness) {
        return cellRows(subject, witness.cell())
                + RowKey.of(
                        sortable(witness.published()),
                        witness.articleId(),
                        witness.status().name());
    }

    private static String slotRows(Subject subject, String slot) {
        return RowKey.of(OF_SLOT, subject.kind().name(), subject.key(), slot);
    }

    private static String slotRows(Subject subject, String slot, Status status) {
        return slotRows(subject, slot) + RowKey.of(status.name());
    }

    private static String slotRow(Subject subject, String slot, Witness witness) {
        return slotRows(subject, slot, witness.status())
                + RowKey.of(sortable(witness.published()), witness.articleId(), witness.cell());
    }

    private static String board(Subject subject, String slot, String what) {
        return RowKey.of(subject.kind().name(), subject.key(), slot, what);
    }
}
