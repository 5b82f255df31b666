package tidings.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said of how far an application is behind its source: nothing while it keeps up, a line a minute while it is far
 * behind, and one when it has caught up.
 */
final class Backlog {

    /** Records of the source; what is less is worked off before anybody has read of it. */
    static final long FAR = 500;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String applicationId;

    /** Of the last minute, the oldest first. */
    private final Deque<Look> looks = new ArrayDeque<>();

    private Instant said = Instant.MIN;

    Backlog(String applicationId) {
        this.applicationId = applicationId;
    }

    private record Look(long behind, Instant at) {}

    /**
     * The line to be said now, if there is one.
     *
     * @param behind offsets of the source that it has still to read: no fewer than articles, as markers of transactions have some
     */
    Optional<String> look(long behind, Instant now) {
        boolean wasFar = !said.equals(Instant.MIN);
        if (behind < FAR) {
            looks.clear();
            said = Instant.MIN;
            return wasFar ? Optional.of(applicationId + " has caught up") : Optional.empty();
        }
        looks.addLast(new Look(behind, now));
        while (Duration.between(looks.getFirst().at(), now).compareTo(PAUSE) > 0) {
            looks.removeFirst();
        }
        if (wasFar && Duration.between(said, now).compareTo(PAUSE) < 0) {
            return Optional.empty();
        }
        said = now;
        return Optional.of(String.format(
                Locale.ROOT, "%s is up to %,d articles behind%s", applicationId, behind, outlook(behind, now)));
    }

    /** At the pace of the last minute, with what came in meanwhile. */
    private String outlook(long behind, Instant now) {
        Look first = looks.getFirst();
        double seconds = Duration.between(first.at(), now).toMillis() / 1_000.0;
        if (seconds <= 0) {
            return "";
        }
        double fewer = (first.behind() - behind) / seconds;
        return fewer <= 0
                ? ", no fewer than a minute ago"
                : String.format(
                        Locale.ROOT,
                        ": %,.0f fewer each second, %,.0f min to go",
                        fewer,
                        Math.ceil(behind / fewer / 60));
    }
}
