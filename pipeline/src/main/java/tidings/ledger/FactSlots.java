package tidings.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Cell;
import tidings.knowledge.Cells;
import tidings.knowledge.FactFold;
import tidings.knowledge.FactState;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.Witness;
import tidings.model.Kind;

/**
 * What each live article says of each subject, as rows (subject, article), and which of it goes together. A report
 * touches the slots of its own cells, and those that cells moved from or to because of it; each is folded from a bounded
 * sample of its witnesses, so that neither depends on how much is known.
 */
final class FactSlots {

    private final SubjectPages pages;
    private final Witnesses witnesses;
    private final SlotIndex byDays;
    private final SlotIndex byWords;

    FactSlots(SubjectPages pages) {
        this.pages = pages;
        this.witnesses = new Witnesses(pages);
        this.byDays = new DaySlotIndex(pages, witnesses);
        this.byWords = new WordSlotIndex(pages, witnesses);
    }

    /** The slots that a report touched, and how their counts changed. */
    record Touched(Set<String> slots, Witnesses.Changes changes) {}

    /** Takes in reports of one article, each in the place of the one before on the same subject. */
    Touched enter(Collection<SubjectReport> reports) {
        Touched touched = new Touched(new TreeSet<>(), new Witnesses.Changes());
        reports.forEach(report -> enter(report, touched));
        return touched;
    }

    private void enter(SubjectReport report, Touched touched) {
        String articleId = report.source().articleId();
        SubjectReport before = pages.report(report.subject(), articleId);
        boolean silent = report.claims().isEmpty();
        if (silent ? before == null : before != null && before.saysTheSame(report)) {
            return;
        }
        pages.putReport(report.subject(), articleId, silent ? null : report);
        Set<Witness> known = before == null ? Set.of() : Witness.of(before);
        Set<Witness> now = Witness.of(report);
        Map<String, Cell> cells = new TreeMap<>(Cells.of(report));
        if (before != null) {
            cells.putAll(Cells.of(before));
        }
        replace(report.subject(), without(known, now), without(now, known), cells, touched);
        // What else the article says of the same cells may be other than before.
        cells.keySet().forEach(cell -> touch(slot(report.subject(), cell), touched));
    }

    private void replace(
            Subject subject, Set<Witness> gone, Set<Witness> come, Map<String, Cell> cells, Touched touched) {
        for (Witness witness : gone) {
            String slot = slot(subject, witness.cell());
            if (slot != null) {
                touch(slot, touched);
                witnesses.leave(subject, slot, witness, touched.changes());
            }
            witnesses.remove(subject, witness);
        }
        come.forEach(witness -> witnesses.add(subject, witness));
        for (SlotIndex.Move move : index(subject).update(subject, cells)) {
            move(subject, move, come, touched);
        }
        for (Witness witness : come) {
            String slot = slot(subject, witness.cell());
            if (slot != null) {
                touch(slot, touched);
                witnesses.enter(subject, slot, witness, touched.changes());
            }
        }
    }

    /** Takes those who bore witness to the cell before along. */
    private void move(Subject subject, SlotIndex.Move move, Set<Witness> come, Touched touched) {
        touch(move.from(), touched);
        touch(move.to(), touched);
        String from = move.from();
        String to = move.to();
        if (from == null || to == null) {
            return;
        }
        for (Witness witness : witnesses.of(subject, move.cell())) {
            if (!come.contains(witness)) {
                witnesses.leave(subject, from, witness, touched.changes());
                witnesses.enter(subject, to, witness, touched.changes());
            }
        }
    }

    private static void touch(@Nullable String slot, Touched touched) {
        if (slot != null) {
            touched.slots().add(slot);
        }
    }

    /** The fact of a slot as it is now; empty if nothing live is in it. @param touched by what changed since the last fold */
    Optional<FactState> fold(Subject subject, String slot, Touched touched) {
        List<Witnesses.Member> members = witnesses.sample(subject, slot);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<String, SubjectReport> found = new HashMap<>();
        Set<Witness> sample = new HashSet<>();
        for (Witnesses.Member member : members) {
            Subject scoped = subject.kind().equals(Kind.SAID)
                    ? new Subject(subject.kind(), subject.key(), member.cell())
                    : subject.whole();
            SubjectReport report = found.computeIfAbsent(
                    RowKey.of(scoped) + member.articleId(),
                    absent ->
                            Objects.requireNonNull(pages.report(scoped, member.articleId()), "a member has a report"));
            Witness.of(report).stream()
                    .filter(witness -> witness.cell().equals(member.cell()) && witness.status() == member.status())
                    .forEach(sample::add);
        }
        return Optional.of(
                FactFold.fact(subject, found.values(), sample, witnesses.tally(subject, slot, touched.changes())));
    }

    private @Nullable String slot(Subject subject, String cell) {
        return index(subject).slot(subject, cell);
    }

    private SlotIndex index(Subject subject) {
        return subject.kind().equals(Kind.SAID) ? byWords : byDays;
    }

    private static Set<Witness> without(Set<Witness> all, Set<Witness> those) {
        Set<Witness> left = new LinkedHashSet<>(all);
        left.removeAll(new ArrayList<>(those));
        return left;
    }
}
