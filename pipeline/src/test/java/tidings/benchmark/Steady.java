package tidings.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What a JVM does once it has compiled what it runs: the same again and again, until it gets no faster. */
final class Steady {

    /** It goes on while one is faster than the best before by more than this. */
    private static final double FASTER = 1.03;

    /** So many in a row that are no faster are the end. */
    private static final int ENOUGH = 2;

    private static final int MOST = 12;

    private Steady() {}

    /** The median of the last rates that {@code measure} comes to: the best, and those in a row that are no faster. */
    static double rate(Callable<Double> measure) throws Exception {
        double best = measure.call();
        List<Double> last = new ArrayList<>(List.of(best));
        for (int times = 1; times < MOST && last.size() <= ENOUGH; times++) {
            double now = measure.call();
            if (now > FASTER * best) {
                last.clear();
            }
            last.add(now);
            best = Math.max(best, now);
        }
        return Quantile.of(last, 0.5);
    }
}
