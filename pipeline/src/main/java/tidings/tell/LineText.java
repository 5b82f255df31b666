package tidings.tell;

/** Words for one line of a terminal or a page. */
public final class LineText {

    /** Longer words are cut; {@code --json} and the API have them whole. */
    private static final int MAX_WORDS = 240;

    private LineText() {}

    /** All white space, line ends too, as single blanks. */
    public static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** On one line, and not longer than a reader wants. */
    public static String shortened(String words) {
        String line = oneLine(words);
        if (line.codePointCount(0, line.length()) <= MAX_WORDS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_WORDS)) + "…";
    }

    /** For example {@code 1 report}, {@code 2 reports}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
