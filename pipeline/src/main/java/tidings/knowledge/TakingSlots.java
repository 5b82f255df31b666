package tidings.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tidings.model.Role;

/**
 * Which claims that a territory was taken speak of one taking: same actor, compatible days. A claim without an actor
 * ("Crimea was annexed") joins the one actor whose days fit.
 */
final class TakingSlots {

    /** A taking stays news for as long as it lasts: silence parts nothing. */
    private static final int GAP_DAYS = Integer.MAX_VALUE;

    private TakingSlots() {}

    static List<List<LiveClaim>> of(Collection<LiveClaim> claims) {
        SortedMap<String, List<LiveClaim>> byActor = new TreeMap<>();
        claims.forEach(claim -> byActor.computeIfAbsent(actor(claim), absent -> new ArrayList<>())
                .add(claim));
        List<LiveClaim> actorless = byActor.remove("");
        if (actorless != null) {
            join(actorless, byActor);
        }
        List<List<LiveClaim>> groups = new ArrayList<>();
        byActor.values().forEach(ofOne -> groups.addAll(DaySlots.of(ofOne, GAP_DAYS)));
        return groups;
    }

    private static void join(List<LiveClaim> actorless, SortedMap<String, List<LiveClaim>> byActor) {
        // Taken before any joins, so that none decides where another goes.
        List<Actor> actors = byActor.values().stream()
                .map(claims -> new Actor(DaySlots.finest(claims), claims))
                .toList();
        List<LiveClaim> alone = new ArrayList<>();
        for (LiveClaim claim : actorless) {
            List<Actor> fitting =
                    actors.stream().filter(actor -> actor.fits(claim)).toList();
            List<LiveClaim> joined = fitting.size() == 1 ? fitting.get(0).claims : alone;
            joined.add(claim);
        }
        if (!alone.isEmpty()) {
            byActor.put("", alone);
        }
    }

    /** The unnamed are told apart by their words: "separatists" who took one town are the same in all papers. */
    private static String actor(LiveClaim claim) {
        return claim.claim().roles(Role.Name.ACTOR).stream()
                .findFirst()
                .map(role -> role.entity() == null
                        ? Wording.fold(role.words())
                        : role.entity().id())
                .orElse("");
    }

    /** One who took the territory, and when. */
    private record Actor(List<Days> days, List<LiveClaim> claims) {

        /** An actor of whom no day is known fits any claim, and a claim without a day any actor. */
        boolean fits(LiveClaim claim) {
            return days.isEmpty()
                    || DaySlots.days(claim)
                            .map(claimed -> days.stream().anyMatch(claimed::nests))
                            .orElse(true);
        }
    }
}
