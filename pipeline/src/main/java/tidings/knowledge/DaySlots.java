package tidings.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.TimeCell.Mark;
import tidings.model.Kind;
import tidings.model.Status;

/**
 * Sorts claims about one thing by when it happens. "June" fits the 10th and the 16th, so fitting is no equivalence, and
 * merging whatever fits would depend on the order. Instead, of the set:
 *
 * <ol>
 *   <li>claims of the same resolved days share a slot, and a slot that contains no finer one is a fact;
 *   <li>a claim of a dated article that is coarser, or says no time, joins the one such slot nearest its publication in
 *       the direction of its status (what happened lies before it, what is planned after); without a time, and where
 *       more than {@value #MAX_MARKS} different days are spoken of, only one within {@value #HORIZON} days;
 *   <li>a claim of an undated article joins if exactly one slot fits, or exactly one of those that others speak of with
 *       the same status; none if more than {@value #MAX_MARKS} different days are spoken of;
 *   <li>what joins nowhere shares a fact with what says the same. News of no known time is one while it lasts: until
 *       {@value #GAP_DAYS} days pass without any, or a year ends. Coarse claims never bridge two facts.
 * </ol>
 *
 * <p>A taking of territory is distinguished by who took it as well. It stays news for as long as it lasts: for takings
 * there is no horizon, and silence parts nothing. One whose actor is not named ("Crimea was annexed") joins the one
 * actor whose days fit.
 *
 * <p>Where a claim goes depends on the marks within its own days, or within the horizon of its publication; where news of
 * no known time goes, on that of the same year as well; or on all the marks, where they are few. So the slots of a
 * neighbourhood can be determined without the rest.
 */
public final class DaySlots {

    /** Half a year does not do: in December papers still speak of "the Geneva summit" in June. */
    public static final int HORIZON = 366;

    /** Among more different days, a claim of an undated article could be of too many. */
    public static final int MAX_MARKS = 64;

    /** The same pair met again after longer silence met again. */
    static final int GAP_DAYS = 7;

    private final Map<Mark, Set<Status>> marks;
    private final boolean lasting;
    private final boolean crowded;
    private final Map<String, NavigableMap<LocalDate, Days>> finest;

    /**
     * @param marks those that decide on the cells to come, each with every status of the cells that add it
     * @param lasting true for takings
     * @param crowded true if there are more than {@value #MAX_MARKS} marks, here or elsewhere
     */
    public DaySlots(Map<Mark, Set<Status>> marks, boolean lasting, boolean crowded) {
        this.marks = Map.copyOf(marks);
        this.lasting = lasting;
        this.crowded = crowded;
        this.finest = marks.keySet().stream()
                .collect(Collectors.groupingBy(Mark::actor, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> finest(each.getValue())));
    }

    /** True for what stays news for as long as it lasts. */
    public static boolean isLasting(Kind kind) {
        return kind.equals(Kind.ANNEXED);
    }

    /** The slot of each cell. @param cells of news of no known time either none or all of a year */
    public Map<TimeCell, String> assign(Collection<TimeCell> cells) {
        Map<TimeCell, String> slots = new HashMap<>();
        Map<String, Set<TimeCell>> timeless = new TreeMap<>();
        for (TimeCell cell : cells) {
            Optional<String> slot = place(cell).or(() -> alone(cell));
            slot.ifPresentOrElse(each -> slots.put(cell, each), () -> timeless.computeIfAbsent(
                            "timeless " + (cell.isAhead() ? "ahead " : "past ") + cell.actor(),
                            absent -> new TreeSet<>(Comparator.comparing(DaySlots::publicationDay)
                                    .thenComparing(TimeCell::key)))
                    .add(cell));
        }
        timeless.forEach((name, news) -> assignRuns(name, news, slots));
        return slots;
    }

    private void assignRuns(String name, Set<TimeCell> news, Map<TimeCell, String> slots) {
        LocalDate start = null;
        LocalDate last = null;
        for (TimeCell cell : news) {
            LocalDate day = publicationDay(cell);
            if (start == null || (!lasting && isApart(last, day))) {
                start = day;
            }
            slots.put(cell, lasting ? name : name + ' ' + start);
            last = day;
        }
    }

    private static boolean isApart(@Nullable LocalDate last, LocalDate day) {
        return last == null || last.getYear() != day.getYear() || ChronoUnit.DAYS.between(last, day) > GAP_DAYS;
    }

    private Optional<String> place(TimeCell cell) {
        if (lasting && cell.actor().isEmpty()) {
            Optional<String> joined = actorThatFits(cell).flatMap(actor -> placeWith(actor, cell));
            if (joined.isPresent()) {
                return joined;
            }
        }
        return isFinest(cell) || isTooLong(cell) ? Optional.empty() : join(cell.actor(), cell, cell::canBe);
    }

    private Optional<String> actorThatFits(TimeCell cell) {
        List<String> fitting = finest.keySet().stream()
                .filter(actor -> !actor.isEmpty())
                .filter(actor -> slots(actor).isEmpty()
                        || cell.days() == null
                        || slots(actor).values().stream().anyMatch(cell.days()::nests))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private Optional<String> placeWith(String actor, TimeCell cell) {
        Days days = cell.days();
        Optional<String> joined = join(actor, cell, days == null ? cell::canBe : days::nests);
        return joined.isPresent() || days != null || cell.published() == null
                ? joined
                : Optional.of("timeless " + (cell.isAhead() ? "ahead " : "past ") + actor);
    }

    private Optional<String> join(String actor, TimeCell cell, Predicate<Days> fits) {
        LocalDate published = cell.published();
        if (published == null) {
            return crowded
                    ? Optional.empty()
                    : onlyOne(actor, cell, slots(actor).values().stream().filter(fits))
                            .map(slot -> name(actor, slot));
        }
        return nearest(cell.status(), published, near(actor, cell, published).filter(fits))
                .map(slot -> name(actor, slot));
    }

    private Stream<Days> near(String actor, TimeCell cell, LocalDate published) {
        if (lasting || (!crowded && cell.days() == null)) {
            return slots(actor).values().stream();
        }
        Days within =
                cell.days() == null ? new Days(published.minusDays(HORIZON), published.plusDays(HORIZON)) : cell.days();
        return slots(actor).subMap(within.first(), true, within.last(), true).values().stream()
                .filter(within::contains);
    }

    private Optional<Days> onlyOne(String actor, TimeCell cell, Stream<Days> slots) {
        List<Days> fitting = slots.toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        List<Days> sameStatus = fitting.stream()
                .filter(slot ->
                        marks.getOrDefault(new Mark(actor, slot), Set.of()).contains(cell.status()))
                .toList();
        return sameStatus.size() == 1 ? Optional.of(sameStatus.get(0)) : Optional.empty();
    }

    private static Optional<Days> nearest(Status status, LocalDate published, Stream<Days> slots) {
        return slots.filter(slot -> liesInDirection(slot, status, published))
                .min(Comparator.comparingLong((Days slot) -> slot.distance(published))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean liesInDirection(Days days, Status status, LocalDate published) {
        return switch (status) {
            case HAPPENED -> !days.first().isAfter(published);
            case PLANNED, POSSIBLE -> !days.last().isBefore(published);
            case DENIED, CANCELLED, LAPSED -> true;
        };
    }

    /** Empty for news of no known time, which is parted by silence. */
    private static Optional<String> alone(TimeCell cell) {
        if (cell.days() != null) {
            return Optional.of(name(cell.actor(), cell.days()));
        }
        return cell.published() != null
                ? Optional.empty()
                : Optional.of("undated " + (cell.isAhead() ? "ahead " : "past ") + cell.vague() + ' ' + cell.actor());
    }

    private boolean isFinest(TimeCell cell) {
        return cell.days() != null
                && cell.days().equals(slots(cell.actor()).get(cell.days().first()));
    }

    private boolean isTooLong(TimeCell cell) {
        return !lasting && cell.days() != null && cell.days().length() > TimeCell.LONGEST;
    }

    private NavigableMap<LocalDate, Days> slots(String actor) {
        return finest.getOrDefault(actor, new TreeMap<>());
    }

    private static String name(String actor, Days days) {
        return days + " " + actor;
    }

    private static LocalDate publicationDay(TimeCell cell) {
        LocalDate published = cell.published();
        if (published == null) {
            throw new IllegalStateException("an undated article's news lasts no time: " + cell.key());
        }
        return published;
    }

    /**
     * Those that contain no other, by their first day. As none contains another, they are in the order of their last days
     * as well.
     */
    private static NavigableMap<LocalDate, Days> finest(Collection<Mark> marks) {
        List<Days> latestFirst = marks.stream()
                .map(Mark::days)
                .filter(days -> days != null)
                .sorted(Comparator.comparing(Days::first, Comparator.reverseOrder())
                        .thenComparing(Days::last))
                .toList();
        NavigableMap<LocalDate, Days> finest = new TreeMap<>();
        for (Days days : latestFirst) {
            Map.Entry<LocalDate, Days> next = finest.firstEntry();
            if (next == null || next.getValue().last().isAfter(days.last())) {
                finest.put(days.first(), days);
            }
        }
        return finest;
    }
}
