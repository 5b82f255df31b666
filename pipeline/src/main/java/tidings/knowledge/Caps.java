package tidings.knowledge;

/**
 * How long each text in a fact, profile or update may be, in code points. With the most that each list holds, which the
 * records themselves say, and {@link FactBudget}, they keep every record under 64 KiB. What is cut ends in {@value #CUT}.
 */
final class Caps {

    /** A name under which an entity is known. */
    static final int ALIAS = 120;

    /** The words for one party, or for a place. */
    static final int PARTY = 100;

    /** The words for a time, and its value. */
    static final int TIME = 100;

    static final int CUE = 60;

    /** A sentence of evidence. */
    static final int SENTENCE = 300;

    /** One form of what was said, beside the first. */
    static final int VARIANT = 300;

    /** One value of a contested slot. */
    static final int VALUE = 100;

    private static final String CUT = "…";

    private Caps() {}

    /** The text, or as much of its beginning as fits with the mark that it is cut. */
    static String cut(int codePoints, String text) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints - CUT.length())) + CUT;
    }
}
