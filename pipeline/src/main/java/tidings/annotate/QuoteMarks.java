package tidings.annotate;

import java.util.Locale;
import java.util.Set;

/**
 * Reads the quotation marks of a text: which there are, and which way each can turn by what stands beside it.
 *
 * <p>Writers mix straight, curly and doubled single marks, and software turns curly ones the wrong way, so the neighbours
 * decide first and the glyph second.
 */
final class QuoteMarks {

    /** What a character does as a quotation mark. */
    enum Turn {
        OPENS,
        CLOSES,
        /** Opens if nothing is open, else closes. */
        EITHER,
        /** Looks as much like a plural's possessive (the leaders’ cars) as like a closing single mark. */
        PERHAPS_CLOSES,
        /** An apostrophe, a measure in feet or inches, a row of marks for decoration, or no mark at all. */
        NONE
    }

    private static final String DOUBLE = "\"“”„‟«»＂";
    private static final String SINGLE = "'‘’‚‛`";
    private static final String LEANING_OPEN = "“„‟«‘‚‛`";
    private static final String LEANING_CLOSED = "”»’";
    private static final String BEFORE_WORDS = "([{-–—―/" + LEANING_OPEN;
    private static final String AFTER_WORDS = ".,;:!?)]}-–—―/…" + LEANING_CLOSED;
    private static final int DECORATION = 4;

    private final int[] text;
    private final Set<String> elisions;

    QuoteMarks(int[] text, Set<String> elisions) {
        this.text = text;
        this.elisions = elisions;
    }

    /** How many characters the double mark at {@code at} has: 2 for two single ones side by side, 0 if there is none. */
    int doubleWidth(int at) {
        if (DOUBLE.indexOf(text[at]) >= 0) {
            return 1;
        }
        return isSingle(at) && at + 1 < text.length && text[at + 1] == text[at] ? 2 : 0;
    }

    boolean isSingle(int at) {
        return SINGLE.indexOf(text[at]) >= 0;
    }

    /** The turn of a double mark of {@code width} characters. */
    Turn turnOfDouble(int at, int width) {
        if (isDecoration(at)) {
            return Turn.NONE;
        }
        boolean wordsBefore = wordsBefore(at);
        boolean wordsAfter = wordsAfter(at + width);
        if (wordsBefore != wordsAfter) {
            return wordsAfter ? Turn.OPENS : Turn.CLOSES;
        }
        if (LEANING_OPEN.indexOf(text[at]) >= 0) {
            return Turn.OPENS;
        }
        if (LEANING_CLOSED.indexOf(text[at]) >= 0) {
            return Turn.CLOSES;
        }
        return at > 0 && Character.isDigit(text[at - 1]) ? Turn.CLOSES : Turn.EITHER;
    }

    Turn turnOfSingle(int at) {
        boolean wordsBefore = wordsBefore(at);
        int next = at + 1 < text.length ? text[at + 1] : ' ';
        if (!wordsBefore && !Paragraphs.isSpace(next) && text[at] != '’') {
            return AFTER_WORDS.indexOf(next) >= 0 || isElision(at + 1) ? Turn.NONE : Turn.OPENS;
        }
        if (!wordsBefore || Character.isLetterOrDigit(next) || "‘‚‛`".indexOf(text[at]) >= 0) {
            return Turn.NONE;
        }
        boolean possessive = (text[at - 1] == 's' || text[at - 1] == 'S')
                && at + 2 < text.length
                && next == ' '
                && Character.isLetterOrDigit(text[at + 2]);
        return possessive || Character.isDigit(text[at - 1]) ? Turn.PERHAPS_CLOSES : Turn.CLOSES;
    }

    private boolean wordsBefore(int at) {
        return at > 0 && !Paragraphs.isSpace(text[at - 1]) && BEFORE_WORDS.indexOf(text[at - 1]) < 0;
    }

    private boolean wordsAfter(int at) {
        return at < text.length && !Paragraphs.isSpace(text[at]) && AFTER_WORDS.indexOf(text[at]) < 0;
    }

    /** True if the word at {@code begin} is one that starts with an apostrophe. */
    private boolean isElision(int begin) {
        if (Character.isDigit(text[begin])) {
            return true;
        }
        int end = begin;
        while (end < text.length && end - begin <= 12 && Character.isLetter(text[end])) {
            end++;
        }
        return elisions.contains(new String(text, begin, end - begin).toLowerCase(Locale.ROOT));
    }

    /** True inside a row of equal marks that is too long to mean anything. */
    private boolean isDecoration(int at) {
        int from = at;
        while (from > 0 && at - from < DECORATION && text[from - 1] == text[at]) {
            from--;
        }
        int to = at + 1;
        while (to < text.length && to - at < DECORATION && text[to] == text[at]) {
            to++;
        }
        return to - from >= DECORATION + (DOUBLE.indexOf(text[at]) >= 0 ? 0 : 1);
    }
}
