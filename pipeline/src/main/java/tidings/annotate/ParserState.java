package tidings.annotate;

import java.util.Arrays;

/**
 * A parse in the making (arc-standard): a stack, what is left to read, and the arcs so far. Words count from 1; 0 is the
 * root that every parse hangs by, −1 is no word.
 */
final class ParserState {

    /** Places whose word and tag the network looks at: three each of stack and rest, six children of two of the stack. */
    static final int PLACES = 18;

    /** The first place of a child; from here on it looks at the arc's label too. */
    static final int FIRST_CHILD = 6;

    private static final int CHILDREN = 6;
    private static final int NONE = -1;

    private final int size;
    private final int[] stack;
    private int depth = 1;
    private int next = 1;
    private final int[] heads;
    private final int[] labels;

    /** @param size how many words there are */
    ParserState(int size) {
        this.size = size;
        this.stack = new int[size + 1];
        this.heads = new int[size + 1];
        this.labels = new int[size + 1];
        Arrays.fill(heads, NONE);
    }

    boolean isDone() {
        return depth == 1 && next > size;
    }

    boolean canShift() {
        return next <= size;
    }

    /** Whether the word below the top may hang by the top. */
    boolean canReduceLeft() {
        return depth > 2;
    }

    /** Whether the top may hang by what is below it: by the root only as the last of all. */
    boolean canReduceRight() {
        return depth > 2 || isLast();
    }

    /** Whether only the top is left, to hang by the root. */
    boolean isLast() {
        return depth == 2 && next > size;
    }

    void shift() {
        stack[depth++] = next++;
    }

    void reduceLeft(int label) {
        int child = stack[depth - 2];
        heads[child] = stack[depth - 1];
        labels[child] = label;
        stack[depth - 2] = stack[depth - 1];
        depth--;
    }

    void reduceRight(int label) {
        int child = stack[depth - 1];
        heads[child] = stack[depth - 2];
        labels[child] = label;
        depth--;
    }

    int head(int word) {
        return heads[word];
    }

    /** The label of the arc that leads to a word; 0 for no word. */
    int label(int word) {
        return word <= 0 ? 0 : labels[word];
    }

    /** Fills in the words at the {@link #PLACES}. */
    void look(int[] places) {
        for (int at = 0; at < 3; at++) {
            places[at] = onStack(2 - at);
            places[3 + at] = next + at <= size ? next + at : NONE;
        }
        for (int at = 0; at < 2; at++) {
            int word = onStack(at);
            int place = FIRST_CHILD + at * CHILDREN;
            int left = leftChild(word, 1);
            int right = rightChild(word, 1);
            places[place] = left;
            places[place + 1] = right;
            places[place + 2] = leftChild(word, 2);
            places[place + 3] = rightChild(word, 2);
            places[place + 4] = leftChild(left, 1);
            places[place + 5] = rightChild(right, 1);
        }
    }

    private int onStack(int fromTop) {
        return fromTop < depth ? stack[depth - 1 - fromTop] : NONE;
    }

    /** The first, or second, child from the left, before the word. */
    private int leftChild(int word, int which) {
        int found = 0;
        for (int at = 1; at < word; at++) {
            if (heads[at] == word && ++found == which) {
                return at;
            }
        }
        return NONE;
    }

    /** The first, or second, child from the right, after the word. */
    private int rightChild(int word, int which) {
        int found = 0;
        for (int at = size; word >= 0 && at > word; at--) {
            if (heads[at] == word && ++found == which) {
                return at;
            }
        }
        return NONE;
    }
}
