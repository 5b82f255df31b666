package tidings.benchmark;

import java.util.concurrent.Callable;

/** What a JVM does once it has compiled what it runs: the same again and again, until it gets no faster. */
final class Steady {

    /** It goes on while one is faster than the best before by more than this. */
    private static final double FASTER = 1.03;

    private static final int MOST = 10;

    private Steady() {}

    /** The best of the rates that {@code measure} comes to; the last two are alike, or there have been ten. */
    static double rate(Callable<Double> measure) throws Exception {
        double best = measure.call();
        for (int times = 1; times < MOST; times++) {
            double now = measure.call();
            if (now <= FASTER * best) {
                return Math.max(best, now);
            }
            best = now;
        }
        return best;
    }
}
