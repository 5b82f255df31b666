package tidings.model;

/** A text of which many spans are asked for: finds each at once, where {@link Span#in} counts from the beginning. */
public final class IndexedText {

    private static final int[] ONE_UNIT_EACH = {};

    private final String text;

    /** For each code point, and behind the last, the code unit that it begins with; empty where these are the same numbers. */
    private final int[] units;

    public IndexedText(String text) {
        this.text = text;
        int length = text.codePointCount(0, text.length());
        if (length == text.length()) {
            this.units = ONE_UNIT_EACH;
        } else {
            this.units = new int[length + 1];
            for (int point = 0; point < length; point++) {
                units[point + 1] = text.offsetByCodePoints(units[point], 1);
            }
        }
    }

    /**
     * The words that stand there.
     *
     * @throws IndexOutOfBoundsException if the text ends before the span does
     */
    public String at(Span span) {
        return units == ONE_UNIT_EACH
                ? text.substring(span.begin(), span.end())
                : text.substring(units[span.begin()], units[span.end()]);
    }
}
