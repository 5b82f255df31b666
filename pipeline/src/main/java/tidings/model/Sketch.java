package tidings.model;

import java.util.List;

/**
 * A near-duplicate sketch: the smallest hashes of a text's shingles (bottom-k).
 *
 * @param hashes ascending, unsigned order not needed, no two equal, at most {@value #SIZE}
 * @param shingles how many different shingles the text has
 */
public record Sketch(List<Long> hashes, int shingles) {

    /** How many hashes a full sketch keeps. */
    public static final int SIZE = 256;

    public static final Sketch EMPTY = new Sketch(List.of(), 0);

    public Sketch {
        hashes = List.copyOf(hashes);
        if (hashes.size() > SIZE || hashes.size() > shingles) {
            throw new IllegalArgumentException(hashes.size() + " hashes of " + shingles + " shingles");
        }
        for (int i = 1; i < hashes.size(); i++) {
            if (hashes.get(i - 1) >= hashes.get(i)) {
                throw new IllegalArgumentException("hashes not ascending at " + i);
            }
        }
    }
}
