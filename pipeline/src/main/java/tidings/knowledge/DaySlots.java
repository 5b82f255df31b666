package tidings.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Status;

/**
 * Sorts claims about one thing by when it happens. "June" fits the 10th and the 16th, so fitting is no equivalence, and
 * merging whatever fits would depend on the order. Instead, of the set:
 *
 * <ol>
 *   <li>claims of the same resolved days share a slot, and a slot that contains no finer one is a fact;
 *   <li>a claim of a dated article that is coarser, or says no time, joins the one such slot nearest its publication in
 *       the direction of its status (what happened lies before it, what is planned after);
 *   <li>a claim of an undated article joins if exactly one slot fits, or exactly one of those that others speak of with
 *       the same status;
 *   <li>what joins nowhere shares a fact with what says the same. Coarse claims never bridge two facts.
 * </ol>
 */
final class DaySlots {

    private final List<Slot> finest;
    private final SortedMap<Days, List<LiveClaim>> coarse = new TreeMap<>();
    private final List<LiveClaim> timeless = new ArrayList<>();
    private final SortedMap<String, List<LiveClaim>> undated = new TreeMap<>();

    private DaySlots(Collection<LiveClaim> claims) {
        this.finest = finest(claims).stream().map(days -> Slot.of(days, claims)).toList();
    }

    /**
     * @param gap days of silence after which two timeless claims no longer speak of the same
     * @return groups that are each one fact; every claim is in exactly one
     */
    static List<List<LiveClaim>> of(Collection<LiveClaim> claims, int gap) {
        DaySlots slots = new DaySlots(claims);
        claims.stream()
                .sorted(LiveClaim.BY_PUBLICATION)
                .filter(claim -> !slots.isFinest(claim))
                .forEach(slots::place);
        List<List<LiveClaim>> groups = new ArrayList<>();
        slots.finest.forEach(slot -> groups.add(slot.members));
        groups.addAll(slots.coarse.values());
        groups.addAll(byDirectionAndGap(slots.timeless, gap));
        groups.addAll(slots.undated.values());
        return groups;
    }

    /** The slots that contain no finer one. */
    static List<Days> finest(Collection<LiveClaim> claims) {
        List<Days> all = claims.stream()
                .flatMap(claim -> days(claim).stream())
                .distinct()
                .sorted()
                .toList();
        return all.stream()
                .filter(days -> all.stream().noneMatch(other -> !other.equals(days) && days.contains(other)))
                .toList();
    }

    static Optional<Days> days(LiveClaim claim) {
        return Optional.ofNullable(claim.time()).filter(EventTime::isResolved).map(Days::of);
    }

    private boolean isFinest(LiveClaim claim) {
        return days(claim)
                .filter(days -> finest.stream().anyMatch(slot -> slot.days.equals(days)))
                .isPresent();
    }

    private void place(LiveClaim claim) {
        List<Slot> fitting =
                finest.stream().filter(slot -> canBe(claim, slot.days)).toList();
        Optional<Slot> joined =
                claim.day() == null ? onlyOne(claim, fitting) : nearest(fitting, claim.status(), claim.day());
        joined.map(Slot::members).orElseGet(() -> alone(claim)).add(claim);
    }

    private List<LiveClaim> alone(LiveClaim claim) {
        Optional<Days> days = days(claim);
        if (days.isPresent()) {
            return coarse.computeIfAbsent(days.get(), absent -> new ArrayList<>());
        }
        if (claim.day() == null) {
            String value = claim.time() == null ? "" : claim.time().value();
            return undated.computeIfAbsent(value + ' ' + isAhead(claim.status()), absent -> new ArrayList<>());
        }
        return timeless;
    }

    private static boolean canBe(LiveClaim claim, Days days) {
        EventTime time = claim.time();
        if (time == null) {
            return true;
        }
        return time.isResolved() ? Days.of(time).contains(days) : VagueTime.canBeIn(time.value(), days);
    }

    private static Optional<Slot> onlyOne(LiveClaim claim, List<Slot> fitting) {
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        List<Slot> sameStatus = fitting.stream()
                .filter(slot -> slot.statuses.contains(claim.status()))
                .toList();
        return sameStatus.size() == 1 ? Optional.of(sameStatus.get(0)) : Optional.empty();
    }

    private static Optional<Slot> nearest(List<Slot> fitting, Status status, LocalDate published) {
        return fitting.stream()
                .filter(slot -> liesInDirection(slot.days, status, published))
                .min(Comparator.comparingLong((Slot slot) -> slot.days.distance(published))
                        .thenComparing(Slot::days));
    }

    private static boolean liesInDirection(Days days, Status status, LocalDate published) {
        return switch (status) {
            case HAPPENED -> !days.first().isAfter(published);
            case PLANNED, POSSIBLE -> !days.last().isBefore(published);
            case DENIED, CANCELLED, LAPSED -> true;
        };
    }

    /** What is to come and what has been are told apart where no day does it. */
    private static boolean isAhead(Status status) {
        return switch (status) {
            case PLANNED, POSSIBLE, CANCELLED -> true;
            case HAPPENED, DENIED, LAPSED -> false;
        };
    }

    private static List<List<LiveClaim>> byDirectionAndGap(List<LiveClaim> dated, int gap) {
        List<List<LiveClaim>> groups = new ArrayList<>();
        for (boolean ahead : new boolean[] {false, true}) {
            LocalDate last = null;
            for (LiveClaim claim : dated) {
                if (isAhead(claim.status()) == ahead) {
                    LocalDate day = claim.day();
                    if (isApart(last, day, gap)) {
                        groups.add(new ArrayList<>());
                    }
                    groups.get(groups.size() - 1).add(claim);
                    last = day;
                }
            }
        }
        return groups;
    }

    private static boolean isApart(@Nullable LocalDate last, @Nullable LocalDate day, int gap) {
        return last == null || day == null || ChronoUnit.DAYS.between(last, day) > gap;
    }

    /**
     * A slot that contains no finer one.
     *
     * @param statuses of the claims that say just these days: no claim that joins decides where another goes
     */
    private record Slot(Days days, Set<Status> statuses, List<LiveClaim> members) {

        static Slot of(Days days, Collection<LiveClaim> claims) {
            List<LiveClaim> own = claims.stream()
                    .filter(claim -> DaySlots.days(claim).filter(days::equals).isPresent())
                    .toList();
            return new Slot(
                    days, own.stream().map(LiveClaim::status).collect(Collectors.toSet()), new ArrayList<>(own));
        }
    }
}
