package tidings.benchmark;

import java.util.Collection;

/** What a part of measured values does not exceed. */
final class Quantile {

    private Quantile() {}

    /**
     * The value in that place of the sorted ones, the lower where it falls between two.
     *
     * @param values at least one
     * @param part from 0, the least, to 1, the greatest
     */
    static double of(Collection<Double> values, double part) {
        return values.stream().sorted().toList().get((int) (part * (values.size() - 1)));
    }
}
