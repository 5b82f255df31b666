package tidings.serve;

import java.text.BreakIterator;
import java.util.Locale;
import tidings.model.Span;

/**
 * A passage of a text between the sentences around it: text, never markup.
 *
 * @param isStart true if the text begins with {@code before}
 * @param isEnd true if the text ends with {@code after}
 */
record Neighbourhood(String before, String marked, String after, boolean isStart, boolean isEnd) {

    /** So many sentences on either side. */
    private static final int SENTENCES = 3;

    /** Texts without stops must not be shown whole. */
    private static final int MAX_CHARACTERS = 900;

    /** @param span in code points, within the text */
    static Neighbourhood of(Span span, String text) {
        int begin = text.offsetByCodePoints(0, span.begin());
        int end = text.offsetByCodePoints(begin, span.length());
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int first = begin;
        for (int i = 0; i < SENTENCES && first > 0 && begin - first < MAX_CHARACTERS; i++) {
            first = sentences.preceding(first);
        }
        int last = end;
        for (int i = 0; i < SENTENCES && last < text.length() && last - end < MAX_CHARACTERS; i++) {
            last = sentences.following(last);
        }
        first = whole(text, Math.max(first, begin - 2 * MAX_CHARACTERS));
        last = whole(text, Math.min(last, end + 2 * MAX_CHARACTERS));
        return new Neighbourhood(
                text.substring(first, begin),
                text.substring(begin, end),
                text.substring(end, last),
                first == 0,
                last == text.length());
    }

    /** Not between the two halves of one character. */
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
