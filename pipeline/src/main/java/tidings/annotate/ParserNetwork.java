package tidings.annotate;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Scores the next steps of a parse.
 *
 * <p>Most of the work is the hidden layer's share of a word with its tag at a place; it is kept for words that come again,
 * in a table of fixed size. What is kept depends on the word, tag and place alone, so that nothing depends on what was
 * read before. All loops run over arrays side by side, which the just-in-time compiler turns into vector instructions.
 *
 * <p>Safe for use by many threads.
 */
final class ParserNetwork {

    /** A power of two; a share takes 4 KB. */
    private static final int KEPT = 1 << 13;

    /** Golden ratio, to spread keys over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private record Share(long key, float[] values) {}

    private final ParserModel model;
    private final float[][][] tagShares;
    private final float[][][] labelShares;
    private final AtomicReferenceArray<@Nullable Share> kept = new AtomicReferenceArray<>(KEPT);

    ParserNetwork(ParserModel model) {
        this.model = model;
        int firstLabel = model.embeddings().length - model.labels().size();
        int words = model.words().size();
        int places = ParserState.PLACES;
        this.tagShares = new float[model.tags().size()][places][];
        for (int tag = 0; tag < tagShares.length; tag++) {
            for (int place = 0; place < places; place++) {
                tagShares[tag][place] = share(words + tag, places + place);
            }
        }
        this.labelShares = new float[model.labels().size()][places][];
        for (int label = 0; label < labelShares.length; label++) {
            for (int place = ParserState.FIRST_CHILD; place < places; place++) {
                labelShares[label][place] = share(firstLabel + label, 2 * places + place - ParserState.FIRST_CHILD);
            }
        }
    }

    /** How many scores there are. */
    int outputs() {
        return model.output()[0].length;
    }

    /**
     * The scores of all steps: to the left with each label, to the right with each label, shift.
     *
     * @param words number of the word at each place
     * @param tags number of its tag
     * @param labels number of the label of the arc to it, from the first place of a child on
     */
    float[] scores(int[] words, int[] tags, int[] labels) {
        float[] hidden = model.bias().clone();
        for (int place = 0; place < ParserState.PLACES; place++) {
            add(share(words[place], tags[place], place), hidden);
            if (place >= ParserState.FIRST_CHILD) {
                add(labelShares[labels[place]][place], hidden);
            }
        }
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = hidden[unit] * hidden[unit] * hidden[unit];
        }
        float[] scores = new float[outputs()];
        addProduct(hidden, model.output(), 0, scores);
        return scores;
    }

    private float[] share(int word, int tag, int place) {
        long key = ((long) word * model.tags().size() + tag) * ParserState.PLACES + place;
        int slot = (int) (key * SPREAD >>> 40) & (KEPT - 1);
        Share share = kept.get(slot);
        if (share == null || share.key() != key) {
            float[] values = share(word, place);
            add(tagShares[tag - model.words().size()][place], values);
            share = new Share(key, values);
            kept.set(slot, share);
        }
        return share.values();
    }

    /** What one input adds to the hidden layer. */
    private float[] share(int number, int slot) {
        float[] values = new float[model.bias().length];
        float[] embedding = model.embeddings()[number];
        addProduct(embedding, model.hidden(), slot * embedding.length, values);
        return values;
    }

    private static void add(float[] values, float[] sum) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += values[at];
        }
    }

    /** Adds rows from {@code first} on, each times its factor; four at once, so that the sums are passed less often. */
    private static void addProduct(float[] factors, float[][] rows, int first, float[] sum) {
        int row = 0;
        for (; row + 3 < factors.length; row += 4) {
            float[] row0 = rows[first + row];
            float[] row1 = rows[first + row + 1];
            float[] row2 = rows[first + row + 2];
            float[] row3 = rows[first + row + 3];
            float factor0 = factors[row];
            float factor1 = factors[row + 1];
            float factor2 = factors[row + 2];
            float factor3 = factors[row + 3];
            for (int at = 0; at < sum.length; at++) {
                sum[at] += factor0 * row0[at] + factor1 * row1[at] + factor2 * row2[at] + factor3 * row3[at];
            }
        }
        for (; row < factors.length; row++) {
            float[] values = rows[first + row];
            float factor = factors[row];
            for (int at = 0; at < sum.length; at++) {
                sum[at] += factor * values[at];
            }
        }
    }
}
