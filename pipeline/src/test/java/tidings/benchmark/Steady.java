package tidings.benchmark;

import java.util.concurrent.Callable;

/** What a JVM does once it has compiled what it runs: the same again and again, until it gets no faster. */
final class Steady {

    /** It goes on while one is faster than the best before by more than this. */
    private static final double FASTER = 1.03;

    /** So many in a row that are no faster are the end. */
    private static final int ENOUGH = 2;

    private static final int MOST = 12;

    private Steady() {}

    /** The best of the rates that {@code measure} comes to. */
    static double rate(Callable<Double> measure) throws Exception {
        double best = measure.call();
        int noFaster = 0;
        for (int times = 1; times < MOST && noFaster < ENOUGH; times++) {
            double now = measure.call();
            noFaster = now > FASTER * best ? 0 : noFaster + 1;
            best = Math.max(best, now);
        }
        return best;
    }
}
