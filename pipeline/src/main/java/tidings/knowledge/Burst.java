package tidings.knowledge;

import java.util.Collection;

/**
 * How unusual a window is.
 *
 * @param score standard deviations above (or below) what is usual, in independent texts, so that copies make no burst
 * @param usual independent texts in the windows before, on average
 */
public record Burst(double score, double usual) {

    /**
     * Measures a window against those before. A deviation under one text counts as one: two articles about someone rarely
     * named are no sensation.
     *
     * @param origins independent texts in the window
     * @param before those of the windows before that have any
     * @param windows how many windows before count; those missing in {@code before} had none
     */
    public static Burst of(int origins, Collection<Integer> before, int windows) {
        double sum = 0;
        double squares = 0;
        for (int each : before) {
            sum += each;
            squares += (double) each * each;
        }
        double mean = sum / windows;
        double deviation = Math.sqrt(Math.max(0, squares / windows - mean * mean));
        return new Burst((origins - mean) / Math.max(1, deviation), mean);
    }
}
