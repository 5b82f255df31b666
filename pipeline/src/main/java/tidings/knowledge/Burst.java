package tidings.knowledge;

import java.util.Collection;

/** How unusual a window is. */
public final class Burst {

    private Burst() {}

    /**
     * Standard deviations above (or below) what is usual, in independent texts, so that copies make no burst. A
     * deviation under one text counts as one: two articles about someone rarely named are no sensation.
     *
     * @param origins independent texts in the window
     * @param before those of the windows before that have any
     * @param windows how many windows before count; those missing in {@code before} had none
     */
    public static double score(int origins, Collection<Integer> before, int windows) {
        double sum = 0;
        double squares = 0;
        for (int each : before) {
            sum += each;
            squares += (double) each * each;
        }
        double mean = sum / windows;
        double deviation = Math.sqrt(Math.max(0, squares / windows - mean * mean));
        return (origins - mean) / Math.max(1, deviation);
    }
}
