package tidings.annotate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidings.model.Span;

/**
 * Where a story was filed, before its first sentence: "LONDON, March 3 (Northern Wire) - ", "PORT ALDER — ". It belongs to
 * no sentence: left in one, it becomes part of what somebody says.
 */
final class Dateline {

    /** A dateline is short; no more than this many code points are looked at. */
    private static final int LONGEST = 80;

    private static final String PLACE =
            "\\p{Lu}[\\p{L}.'’-]*(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}(?:, [\\p{L}.]{2,12}(?: \\d{1,2})?){0,2}";
    private static final String DASH = "\\s*(?:--|[-–—])\\s+(?=\\S)";

    /** With its agency between brackets, whatever the capitals; without, only capitals distinguish it from a name. */
    private static final Pattern FORM = Pattern.compile("(?:" + PLACE + " ?\\([^()]{2,30}\\)"
            + "|(?=\\p{Lu}{5}|\\p{Lu}{2,}[ .]+\\p{Lu}{2})[\\p{Lu}.'’ -]+(?:, [\\p{L}.]{2,12}(?: \\d{1,2})?){0,2})"
            + DASH);

    private Dateline() {}

    /** How many code points of the paragraph are its dateline, dash and space included; 0 if it has none. */
    static int length(int[] text, Span paragraph) {
        String head = new String(text, paragraph.begin(), Math.min(LONGEST, paragraph.length()));
        Matcher dateline = FORM.matcher(head);
        return dateline.lookingAt() ? head.codePointCount(0, dateline.end()) : 0;
    }
}
