package tidings.knowledge;

/** Cuts text to a number of code points, so that records stay within their bounds. */
final class Clip {

    private Clip() {}

    static String to(int codePoints, String text) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
