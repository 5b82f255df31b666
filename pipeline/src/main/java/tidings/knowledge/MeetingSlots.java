package tidings.knowledge;

import java.util.Collection;
import java.util.List;

/**
 * Which claims that a pair met speak of one meeting: those of compatible days, as {@link DaySlots} has them. The place
 * alone never parts them, nor does the channel: "a call" and "a video call" of one day are one, and contested.
 */
final class MeetingSlots {

    /** News without a date is of these days; the same pair met again after longer silence met again. */
    private static final int GAP_DAYS = 7;

    private MeetingSlots() {}

    static List<List<LiveClaim>> of(Collection<LiveClaim> claims) {
        return DaySlots.of(claims, GAP_DAYS);
    }
}
