package tidings.benchmark;

import java.util.Set;
import java.util.TreeSet;

/** Unordered pairs of texts that were found, beside those that are there. */
record Pairs(Set<String> found, Set<String> expected) {

    /** One pair, whichever comes first. */
    static String of(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    int right() {
        Set<String> right = new TreeSet<>(found);
        right.retainAll(expected);
        return right.size();
    }

    /** Percent of what was found that is there; 100 if nothing was found. */
    double precision() {
        return found.isEmpty() ? 100 : 100.0 * right() / found.size();
    }

    /** Percent of what is there that was found; 100 if nothing is there. */
    double recall() {
        return expected.isEmpty() ? 100 : 100.0 * right() / expected.size();
    }
}
