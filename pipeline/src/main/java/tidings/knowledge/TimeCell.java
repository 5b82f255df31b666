package tidings.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Kind;
import tidings.model.Role;
import tidings.model.Status;

/**
 * When something is said to happen, how really, and on which day that was published.
 *
 * @param actor who takes a territory: an id, or the words for one without; empty if nobody is named, and for all else
 * @param days null if the claim says no time that can be resolved
 * @param vague the value of a time that cannot be resolved, without spaces; empty if it is, or there is none
 * @param published null for an undated article
 */
public record TimeCell(
        String actor,
        @Nullable Days days,
        String vague,
        Status status,
        @Nullable LocalDate published) implements Cell {

    /** Longer spans of days are too vague to gather others or to be gathered. */
    public static final int LONGEST = 366;

    private static final String NOTHING = "-";

    static TimeCell of(LiveClaim claim) {
        EventTime time = claim.time();
        Days days = time != null && time.isResolved() ? Days.of(time) : null;
        return new TimeCell(
                claim.claim().kind().equals(Kind.ANNEXED) ? actor(claim) : "",
                days,
                time == null || days != null ? "" : time.value().replaceAll("\\s+", "_"),
                claim.status(),
                claim.day());
    }

    /** Reads {@link #key}. */
    public static TimeCell parse(String key) {
        String[] parts = key.split(" ", 5);
        return new TimeCell(
                parts[4],
                parts[0].equals(NOTHING) ? null : Days.parse(parts[0]),
                parts[3].equals(NOTHING) ? "" : parts[3],
                Status.valueOf(parts[2]),
                parts[1].equals(NOTHING) ? null : LocalDate.parse(parts[1]));
    }

    /** Of one time those stand together that were published together. */
    @Override
    public String key() {
        return String.join(
                " ",
                days == null ? NOTHING : days.toString(),
                published == null ? NOTHING : published.toString(),
                status.name(),
                vague.isEmpty() ? NOTHING : vague,
                actor);
    }

    /** The unnamed are distinguished by their words: "separatists" who took one town are the same in all papers. */
    private static String actor(LiveClaim claim) {
        return claim.claim().roles(Role.Name.ACTOR).stream()
                .findFirst()
                .map(role -> role.entity() == null
                        ? Wording.fold(role.words())
                        : role.entity().id())
                .orElse("");
    }

    /** What it adds to the marks by which others are placed; null if nothing. */
    public @Nullable Mark mark() {
        if (isPlaced() || !actor.isEmpty()) {
            return new Mark(actor, isPlaced() ? days : null);
        }
        return null;
    }

    /** True if it says days that are not too many. */
    private boolean isPlaced() {
        return days != null && days.length() <= LONGEST;
    }

    /** True if published without saying a day: then it is placed by the day of publication. */
    public boolean isPlacedByPublication() {
        return days == null && published != null;
    }

    /** Future and past events are distinguished where no day does it. */
    boolean isAhead() {
        return switch (status) {
            case PLANNED, POSSIBLE, CANCELLED -> true;
            case HAPPENED, DENIED, LAPSED -> false;
        };
    }

    /** True if the claim can be of {@code candidate}, as far as its words for the time go. */
    boolean canBe(Days candidate) {
        return days == null ? vague.isEmpty() || VagueTime.canBeIn(vague, candidate) : days.contains(candidate);
    }

    /**
     * Days that somebody speaks of.
     *
     * @param days null: the actor is spoken of, whenever that was
     */
    public record Mark(String actor, @Nullable Days days) {}
}
