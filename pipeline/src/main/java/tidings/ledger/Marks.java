package tidings.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Days;
import tidings.knowledge.Subject;
import tidings.knowledge.TimeCell;
import tidings.knowledge.TimeCell.Mark;
import tidings.model.Status;

/** The days that claims about a subject speak of, each with the statuses of those that do, in the order of the days. */
final class Marks {

    private static final String MARK = "mark";
    private static final String NO_DAYS = "0";
    private static final String ONE_DAY = "1";
    private static final String MORE_DAYS = "2";
    /** After whatever may follow a day. */
    private static final String LAST = "~";

    private final SubjectPages pages;

    Marks(SubjectPages pages) {
        this.pages = pages;
    }

    /** What a cell more or less came to. */
    enum Moved {
        NOTHING,
        STATUSES,
        /** The mark came, or went. */
        MARK
    }

    /** One cell more (1) or less (−1). */
    Moved move(Subject subject, TimeCell cell, int sign) {
        Mark mark = cell.mark();
        if (mark == null) {
            return Moved.NOTHING;
        }
        SubjectPage page = pages.subject(subject);
        Map<Status, Integer> statuses = statuses(page.marks().get(shelf(subject), key(mark)));
        boolean came = statuses.isEmpty();
        int before = statuses.getOrDefault(cell.status(), 0);
        int after = Counts.plus(before, sign, cell.key());
        if (after == 0) {
            statuses.remove(cell.status());
        } else {
            statuses.put(cell.status(), after);
        }
        String text = statuses.isEmpty() ? null : text(statuses);
        pages.put(subject, page.withMarks(page.marks().with(shelf(subject), key(mark), text)));
        if (before > 0 && after > 0) {
            return Moved.NOTHING;
        }
        return came || statuses.isEmpty() ? Moved.MARK : Moved.STATUSES;
    }

    /** True if there are more than {@code limit}. */
    boolean areMoreThan(Subject subject, int limit) {
        return pages.subject(subject).marks().size() > limit;
    }

    Map<Mark, Set<Status>> all(Subject subject) {
        Map<Mark, Set<Status>> all = new HashMap<>();
        pages.subject(subject)
                .marks()
                .under(shelf(subject), "")
                .forEach(entry -> all.put(mark(entry), statuses(entry.value()).keySet()));
        return all;
    }

    /** Those of nobody in particular that lie in {@code days}. */
    Map<Mark, Set<Status>> within(Subject subject, Days days) {
        Map<Mark, Set<Status>> within = new HashMap<>();
        for (String length : List.of(ONE_DAY, MORE_DAYS)) {
            starting(subject, length, days.first(), days.last()).forEach(entry -> {
                Mark mark = mark(entry);
                if (mark.days() != null && days.contains(mark.days())) {
                    within.put(mark, statuses(entry.value()).keySet());
                }
            });
        }
        return within;
    }

    /** Those of more than one day, of nobody in particular, that begin in {@code days}. */
    List<Days> longOnes(Subject subject, Days days) {
        List<Days> longOnes = new ArrayList<>();
        starting(subject, MORE_DAYS, days.first(), days.last()).forEach(entry -> {
            Mark mark = mark(entry);
            if (mark.days() != null) {
                longOnes.add(mark.days());
            }
        });
        return longOnes;
    }

    private List<Entry> starting(Subject subject, String length, LocalDate from, LocalDate to) {
        return pages.subject(subject)
                .marks()
                .first(shelf(subject), length + ' ' + from, length + ' ' + to + LAST, Integer.MAX_VALUE);
    }

    private Shelf shelf(Subject subject) {
        return pages.shelf(MARK, subject);
    }

    private static String key(Mark mark) {
        Days days = mark.days();
        if (days == null) {
            return NO_DAYS + " - " + mark.actor();
        }
        return (days.length() == 1 ? ONE_DAY : MORE_DAYS) + ' ' + days + ' ' + mark.actor();
    }

    private static Mark mark(Entry entry) {
        String[] parts = entry.key().split(" ", 3);
        return new Mark(parts[2], parts[0].equals(NO_DAYS) ? null : Days.parse(parts[1]));
    }

    /** By status how many cells have it. */
    private static Map<Status, Integer> statuses(@Nullable String text) {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        if (text != null) {
            for (String each : text.split(",")) {
                int space = each.indexOf(' ');
                statuses.put(Status.valueOf(each.substring(0, space)), Integer.parseInt(each.substring(space + 1)));
            }
        }
        return statuses;
    }

    private static String text(Map<Status, Integer> statuses) {
        return statuses.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(","));
    }
}
