package tidings.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Days;
import tidings.knowledge.Subject;
import tidings.knowledge.TimeCell;
import tidings.knowledge.TimeCell.Mark;
import tidings.model.Status;

/** The days that claims about a subject speak of, each with the statuses of those that do, in the order of the days. */
final class Marks {

    private static final String MARK = "mark";
    private static final String ALL = "all";
    private static final String NO_DAYS = "0";
    private static final String ONE_DAY = "1";
    private static final String MORE_DAYS = "2";
    /** After whatever may follow a day. */
    private static final String LAST = "~";

    private final KeyValueStore<String, String> rows;
    private final Counts counts;

    Marks(KeyValueStore<String, String> rows, Counts counts) {
        this.rows = rows;
        this.counts = counts;
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
        String row = marks(subject) + key(mark);
        if (counts.add(RowKey.of(row), cell.status().name(), sign) == 0) {
            return Moved.NOTHING;
        }
        Set<Status> statuses = statuses(rows.get(row));
        boolean came = statuses.isEmpty();
        if (sign > 0) {
            statuses.add(cell.status());
        } else {
            statuses.remove(cell.status());
        }
        if (came || statuses.isEmpty()) {
            counts.add(marks(subject), ALL, sign);
        }
        rows.put(
                row,
                statuses.isEmpty() ? null : statuses.stream().map(Status::name).collect(Collectors.joining(",")));
        return came || statuses.isEmpty() ? Moved.MARK : Moved.STATUSES;
    }

    /** True if there are more than {@code limit}. */
    boolean areMoreThan(Subject subject, int limit) {
        return counts.of(marks(subject), ALL) > limit;
    }

    Map<Mark, Set<Status>> all(Subject subject) {
        Map<Mark, Set<Status>> all = new HashMap<>();
        Rows.under(rows, marks(subject)).forEach(row -> all.put(mark(marks(subject), row), statuses(row.value)));
        return all;
    }

    /** Those of nobody in particular that lie in {@code days}. */
    Map<Mark, Set<Status>> within(Subject subject, Days days) {
        Map<Mark, Set<Status>> within = new HashMap<>();
        for (String length : List.of(ONE_DAY, MORE_DAYS)) {
            starting(subject, length, days.first(), days.last()).forEach(row -> {
                Mark mark = mark(marks(subject), row);
                if (mark.days() != null && days.contains(mark.days())) {
                    within.put(mark, statuses(row.value));
                }
            });
        }
        return within;
    }

    /** Those of more than one day, of nobody in particular, that begin in {@code days}. */
    List<Days> longOnes(Subject subject, Days days) {
        List<Days> longOnes = new ArrayList<>();
        starting(subject, MORE_DAYS, days.first(), days.last()).forEach(row -> {
            Mark mark = mark(marks(subject), row);
            if (mark.days() != null) {
                longOnes.add(mark.days());
            }
        });
        return longOnes;
    }

    private List<KeyValue<String, String>> starting(Subject subject, String length, LocalDate from, LocalDate to) {
        String prefix = marks(subject) + length + ' ';
        return Rows.between(rows, prefix + from, prefix + to + LAST, Integer.MAX_VALUE);
    }

    private static String marks(Subject subject) {
        return RowKey.of(MARK, subject.kind().name(), subject.key());
    }

    private static String key(Mark mark) {
        Days days = mark.days();
        if (days == null) {
            return NO_DAYS + " - " + mark.actor();
        }
        return (days.length() == 1 ? ONE_DAY : MORE_DAYS) + ' ' + days + ' ' + mark.actor();
    }

    private static Mark mark(String prefix, KeyValue<String, String> row) {
        String[] parts = row.key.substring(prefix.length()).split(" ", 3);
        return new Mark(parts[2], parts[0].equals(NO_DAYS) ? null : Days.parse(parts[1]));
    }

    private static Set<Status> statuses(@Nullable String names) {
        return names == null
                ? EnumSet.noneOf(Status.class)
                : Stream.of(names.split(","))
                        .map(Status::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    }
}
