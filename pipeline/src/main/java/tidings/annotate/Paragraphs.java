package tidings.annotate;

import java.util.ArrayList;
import java.util.List;
import tidings.model.Span;

/**
 * Where the paragraphs of a text are.
 *
 * <p>A blank line always parts two of them. A single line break does too, unless the text looks wrapped there: a line of
 * {@value #SHORTEST_WRAPPED} to {@value #LONGEST_WRAPPED} characters that doesn't end like a sentence.
 */
final class Paragraphs {

    private static final int SHORTEST_WRAPPED = 50;
    private static final int LONGEST_WRAPPED = 100;

    private Paragraphs() {}

    /** Spans without surrounding white space, in order; blank ones left out. */
    static List<Span> of(int[] text) {
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        int line = 0;
        for (int at = 0; at < text.length; at++) {
            if (isLineBreak(text[at])) {
                if (!isWrapped(text, line, at)) {
                    add(paragraphs, text, begin, at);
                    begin = at + 1;
                }
                line = at + 1;
            }
        }
        add(paragraphs, text, begin, text.length);
        return paragraphs;
    }

    private static boolean isWrapped(int[] text, int line, int end) {
        Span words = trim(text, line, end);
        return words.length() >= SHORTEST_WRAPPED
                && words.length() <= LONGEST_WRAPPED
                && !endsSentence(text[words.end() - 1])
                && end + 1 < text.length
                && !isLineBreak(text[end + 1]);
    }

    private static boolean endsSentence(int last) {
        return ".!?:;\"”’'»)…".indexOf(last) >= 0;
    }

    private static void add(List<Span> paragraphs, int[] text, int begin, int end) {
        Span span = trim(text, begin, end);
        if (span.length() > 0) {
            paragraphs.add(span);
        }
    }

    /** {@code begin} to {@code end} without the white space at both sides; of length 0 if there is nothing else. */
    static Span trim(int[] text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isSpace(text[from])) {
            from++;
        }
        while (to > from && isSpace(text[to - 1])) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isLineBreak(int character) {
        return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
    }

    /** White space, no-break spaces too. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
