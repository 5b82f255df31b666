package tidings.death;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the killing came to.
 *
 * @param kills how many, by what was killed
 * @param articles versions of articles brought in meanwhile
 * @param updates that came out of the disturbed run
 * @param lost facts, profiles and extractions that only the undisturbed run has
 * @param duplicated extractions and updates that are there twice, and facts and profiles that only the disturbed run has
 * @param wrong facts, profiles, windows and sequences that differ
 * @param takeovers from a kill until all that had come before it was worked off
 * @param restores from a start until ready
 */
public record DeathReport(
        Map<String, Integer> kills,
        int articles,
        int updates,
        List<String> lost,
        List<String> duplicated,
        List<String> wrong,
        List<Duration> takeovers,
        List<Duration> restores) {

    /** True if nothing is lost, there twice or wrong. */
    public boolean isClean() {
        return lost.isEmpty() && duplicated.isEmpty() && wrong.isEmpty();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "kills        %s%narticles     %d in, %d updates out%nlost         %d%nduplicated   %d%nwrong        %d%n"
                        + "takeover     %s%nrestore      %s",
                kills,
                articles,
                updates,
                lost.size(),
                duplicated.size(),
                wrong.size(),
                spread(takeovers),
                spread(restores));
    }

    private static String spread(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "p50 %.1f s, max %.1f s of %d",
                        seconds(sorted.get(sorted.size() / 2)),
                        seconds(sorted.get(sorted.size() - 1)),
                        sorted.size());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
