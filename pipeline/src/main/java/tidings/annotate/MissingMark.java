package tidings.annotate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidings.model.Span;

/** Where the closing mark of a quotation is missing: before words that say who speaks, as in “We need time, he said. */
final class MissingMark {

    /** A speaker of one to six words. */
    private static final String SPEAKER = "[^\\s,.;:!?\"“”]+(?:\\s+[^\\s,.;:!?\"“”]+){0,5}";

    /** Shorter text has no room for a word, a comma and a cue. */
    private static final int SHORTEST = 10;

    /** How much text is searched: a paragraph. */
    private static final int REACH = 2_000;

    private final Pattern cue;

    /** With the verbs from {@code cue-verbs.txt}. */
    MissingMark() {
        Set<String> verbs = WordFile.read("cue-verbs.txt");
        String verb = "(?:" + String.join("|", verbs.stream().sorted().toList()) + ")";
        cue = Pattern.compile(
                "[,?!]\\s+(?:" + SPEAKER + "\\s+" + verb + "|" + verb + "\\s+" + SPEAKER + ")\\.(?=\\s|$)");
    }

    /**
     * The end of a quotation that nothing closes: behind the comma before the first such words.
     *
     * @param open what it holds of a paragraph
     * @param atEnd whether nothing may follow those words
     * @return −1 if there are none
     */
    int find(int[] text, Span open, boolean atEnd) {
        if (open.length() < SHORTEST) {
            return -1;
        }
        int from = atEnd ? Math.max(open.begin(), open.end() - REACH) : open.begin();
        String words = new String(text, from, Math.min(open.end() - from, REACH));
        Matcher matcher = cue.matcher(words);
        while (matcher.find()) {
            if (!atEnd || words.substring(matcher.end()).isBlank()) {
                return from + words.codePointCount(0, matcher.start()) + 1;
            }
        }
        return -1;
    }
}
