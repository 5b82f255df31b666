package tidings.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Cell;
import tidings.knowledge.DaySlots;
import tidings.knowledge.Days;
import tidings.knowledge.Subject;
import tidings.knowledge.TimeCell;
import tidings.knowledge.TimeCell.Mark;
import tidings.model.Status;

/**
 * Slots by {@link DaySlots}: when the marks change, the cells that they can decide on are placed again, by the marks
 * around them; while the marks are few, by all of them. Takings are decided on from any distance; where somebody speaks of new days of one, all of that territory
 * are placed again.
 */
final class DaySlotIndex implements SlotIndex {

    private static final String CELL = "time";
    /** After whatever may follow a day. */
    private static final String LAST = "~";

    private final SubjectPages pages;
    private final Witnesses witnesses;
    private final Marks marks;

    DaySlotIndex(SubjectPages pages, Witnesses witnesses) {
        this.pages = pages;
        this.witnesses = witnesses;
        this.marks = new Marks(pages);
    }

    @Override
    public @Nullable String slot(Subject subject, String cell) {
        return pages.subject(subject).cells().get(shelf(subject), cell);
    }

    @Override
    public List<Move> update(Subject subject, Map<String, Cell> touched) {
        boolean fewBefore = !marks.areMoreThan(subject, DaySlots.MAX_MARKS);
        Change change = new Change();
        List<Move> moves = new ArrayList<>();
        for (String key : new TreeSet<>(touched.keySet())) {
            if (!(touched.get(key) instanceof TimeCell cell)) {
                continue;
            }
            String slot = slot(subject, key);
            boolean live = witnesses.has(subject, key);
            if (live && slot == null) {
                change.note(cell, marks.move(subject, cell, 1));
                change.come.add(cell);
            } else if (!live && slot != null) {
                change.note(cell, marks.move(subject, cell, -1));
                put(subject, key, null);
                moves.add(new Move(key, slot, null));
            }
        }
        boolean few = !marks.areMoreThan(subject, DaySlots.MAX_MARKS);
        Map<TimeCell, String> affected = affected(subject, change, few || fewBefore);
        new DaySlots(marks(subject, affected.keySet(), few), isLasting(subject), !few)
                .assign(affected.keySet())
                .forEach((cell, slot) -> {
                    String before = affected.getOrDefault(cell, "");
                    if (!slot.equals(before)) {
                        put(subject, cell.key(), slot);
                        moves.add(new Move(cell.key(), before.isEmpty() ? null : before, slot));
                    }
                });
        return moves;
    }

    /** The cells that a change can decide on, and their slots; the empty one for those that have none yet. */
    private Map<TimeCell, String> affected(Subject subject, Change change, boolean few) {
        Map<TimeCell, String> affected = new LinkedHashMap<>();
        change.come.forEach(cell -> affected.put(cell, ""));
        List<Entry> found = new ArrayList<>();
        if (isLasting(subject)) {
            found.addAll(change.marksMoved ? under(subject, "") : List.of());
        } else {
            for (Days days : change.marks) {
                Days starting = new Days(days.last().minusDays(TimeCell.LONGEST), days.first());
                marks.longOnes(subject, starting).stream()
                        .filter(longer -> longer.contains(days))
                        .forEach(longer -> found.addAll(under(subject, longer + " ")));
            }
            if (few && !change.marks.isEmpty()) {
                found.addAll(under(subject, "- "));
            }
            for (int year : change.years) {
                found.addAll(publishedIn(subject, year));
            }
            found.addAll(few && change.marksMoved ? undated(subject) : List.of());
        }
        found.forEach(cell -> affected.putIfAbsent(TimeCell.parse(cell.key()), cell.value()));
        return affected;
    }

    /** News of no known time, by the year of its publication. */
    private List<Entry> publishedIn(Subject subject, int year) {
        String from = "- " + yearOf(year).first();
        String to = "- " + yearOf(year).last() + LAST;
        return pages.subject(subject).cells().first(shelf(subject), from, to, Integer.MAX_VALUE);
    }

    private List<Entry> undated(Subject subject) {
        List<Entry> undated = new ArrayList<>();
        List<String> times = new ArrayList<>(List.of("-"));
        marks.all(subject).keySet().stream()
                .map(Mark::days)
                .filter(days -> days != null && days.length() > 1)
                .forEach(days -> times.add(days.toString()));
        times.forEach(time -> undated.addAll(under(subject, time + " - ")));
        return undated;
    }

    private List<Entry> under(Subject subject, String start) {
        return pages.subject(subject).cells().under(shelf(subject), start);
    }

    /** The marks by which the cells are placed. */
    private Map<Mark, Set<Status>> marks(Subject subject, Set<TimeCell> cells, boolean few) {
        if (few || isLasting(subject)) {
            return marks.all(subject);
        }
        Map<Mark, Set<Status>> around = new HashMap<>();
        cells.stream()
                .filter(TimeCell::isPlacedByPublication)
                .map(TimeCell::published)
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .distinct()
                .forEach(year -> around.putAll(marks.within(subject, withHorizon(yearOf(year)))));
        cells.stream()
                .map(TimeCell::days)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(days -> around.putAll(marks.within(subject, days)));
        return around;
    }

    /** When articles are published that can mean some day of these without saying so; or what they can mean. */
    private static Days withHorizon(Days days) {
        return new Days(days.first().minusDays(DaySlots.HORIZON), days.last().plusDays(DaySlots.HORIZON));
    }

    private static Days yearOf(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static boolean isLasting(Subject subject) {
        return DaySlots.isLasting(subject.kind());
    }

    private void put(Subject subject, String cell, @Nullable String slot) {
        SubjectPage page = pages.subject(subject);
        pages.put(subject, page.withCells(page.cells().with(shelf(subject), cell, slot)));
    }

    private Shelf shelf(Subject subject) {
        return pages.shelf(CELL, subject);
    }

    /** What came and went. */
    private static final class Change {
        private final List<TimeCell> come = new ArrayList<>();
        private final List<Days> marks = new ArrayList<>();
        /** In which news of no known time was published that is to be looked at. */
        private final Set<Integer> years = new TreeSet<>();

        private boolean marksMoved;

        void note(TimeCell cell, Marks.Moved moved) {
            LocalDate published = cell.published();
            if (cell.isPlacedByPublication() && published != null) {
                years.add(published.getYear());
            }
            marksMoved |= moved != Marks.Moved.NOTHING;
            Days days = cell.days();
            if (moved == Marks.Moved.MARK && days != null) {
                marks.add(days);
                Days publication = withHorizon(days);
                for (int year = publication.first().getYear();
                        year <= publication.last().getYear();
                        year++) {
                    years.add(year);
                }
            }
        }
    }
}
