package tidings.death;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the killing came to.
 *
 * @param ended how many processes, by what befell them: with SIGKILL, but for those that say that they ended by themselves
 * @param articles versions of articles brought in meanwhile
 * @param updates that came out of the disturbed run
 * @param lost articles that Kafka or a run has not kept, and facts, profiles, windows and extractions that only the
 *     undisturbed run has
 * @param duplicated extractions and updates that are there twice, and facts, profiles and windows that only the disturbed
 *     run has
 * @param wrong facts, profiles, windows and sequences that differ, and dead letters
 * @param takeovers by kind, from the last end of a process until all was worked off that had come when it was started again
 * @param restores from a start after an end until ready
 */
public record DeathReport(
        Map<String, Integer> ended,
        int articles,
        int updates,
        List<String> lost,
        List<String> duplicated,
        List<String> wrong,
        Map<Fault, List<Duration>> takeovers,
        List<Duration> restores) {

    /** True if nothing is lost, there twice or wrong. */
    public boolean isClean() {
        return lost.isEmpty() && duplicated.isEmpty() && wrong.isEmpty();
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "ended        %s%narticles     %d in, %d updates out%nlost         %d%nduplicated   %d%n"
                                + "wrong        %d%nrestore      %s%ntakeover     %s",
                        new TreeMap<>(ended),
                        articles,
                        updates,
                        lost.size(),
                        duplicated.size(),
                        wrong.size(),
                        spread(restores),
                        spread(takeovers.values().stream().flatMap(List::stream).toList()))
                + takeovers.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(kind -> String.format(Locale.ROOT, "%n  %-24s %s", kind.getKey(), spread(kind.getValue())))
                        .collect(Collectors.joining());
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
