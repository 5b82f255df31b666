package tidings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tidings.model.Span;

/**
 * A line of a text, or a paragraph where the text breaks its lines.
 *
 * @param span where it stands, white space around it left out
 * @param words its characters with runs of white space as one space and curly apostrophes straight; never empty
 */
record Block(Span span, String words) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u2029]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");
    private static final Pattern ENDS_LIKE_PROSE =
            Pattern.compile(".*[.!?…:;。！？；।۔؟][\"”'’»)\\]」』）]*(?:\\s*\\([^)]{0,60}\\))?", Pattern.DOTALL);
    private static final Pattern QUOTATION_MARK = Pattern.compile("[\"“”«»„]");
    private static final Pattern BULLET = Pattern.compile("(?:[•·▪●◦‣*–—-]|\\d{1,2}[.)])\\s+.*");
    private static final Pattern MARKS_AROUND =
            Pattern.compile("^(?:[•·▪●◦‣*–—-]|\\d{1,2}[.)])\\s+|(?<![\\s\\p{P}])[\\s\\p{P}]++$");

    /** In a text that breaks its lines, a line of so many characters was broken because it was full. */
    private static final int FULL_LINE = 50;

    /** What shows how a block ends stands in its last characters: a full stop, and a note in brackets behind it. */
    private static final int LONGEST_END = 100;

    /** The first character of Thai. */
    private static final int FIRST_UNSPACED = 0x0E00;

    /** The blocks of a text in order; blank lines make none. */
    static List<Block> of(String text) {
        List<Line> lines = lines(text);
        boolean broken = breaksItsLines(lines);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.words.isEmpty()) {
                continue;
            }
            if (broken && i > 0 && line.goesOnFrom(lines.get(i - 1))) {
                Block last = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(last.span.cover(line.span), last.words + ' ' + line.words));
            } else {
                blocks.add(new Block(line.span, line.words));
            }
        }
        return List.copyOf(blocks);
    }

    /** Where a script leaves no space between words, two of its characters count as one. */
    int wordCount() {
        int unspaced = (int) words.codePoints().filter(Block::isUnspaced).count();
        return SPACE.split(words).length + unspaced / 2;
    }

    private static boolean isUnspaced(int character) {
        return character >= FIRST_UNSPACED
                && (Character.isIdeographic(character)
                        || Character.UnicodeScript.of(character) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(character) == Character.UnicodeScript.KATAKANA
                        || Character.UnicodeScript.of(character) == Character.UnicodeScript.THAI);
    }

    /** Long enough and ended like a sentence: what headings, menus and names are not. */
    boolean isProse() {
        return endsLikeProse() && wordCount() >= 8;
    }

    boolean endsLikeProse() {
        return ENDS_LIKE_PROSE
                .matcher(words.substring(Math.max(0, words.length() - LONGEST_END)))
                .matches();
    }

    /** It starts with a bullet or a number. */
    boolean isListed() {
        return BULLET.matcher(words).matches();
    }

    /** It has words of someone in double quotation marks. */
    boolean quotes() {
        return QUOTATION_MARK.matcher(words).find();
    }

    /** Equal for blocks that say the same in the same words. */
    String comparable() {
        return MARKS_AROUND.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private record Line(Span span, String words, boolean indented) {

        /** Short lines end where their author ended them, unless the next goes on in lower case. */
        boolean goesOnFrom(Line before) {
            return !indented
                    && !before.words.isEmpty()
                    && (before.words.length() >= FULL_LINE || Character.isLowerCase(words.codePointAt(0)));
        }
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int offset = 0;
        int from = 0;
        for (var ends = LINE_END.matcher(text); from <= text.length(); ) {
            boolean more = ends.find(from);
            int to = more ? ends.start() : text.length();
            lines.add(line(text.substring(from, to), offset));
            int next = more ? ends.end() : text.length() + 1;
            offset += text.codePointCount(from, Math.min(next, text.length()));
            from = next;
        }
        return lines;
    }

    private static Line line(String raw, int offset) {
        int begin = 0;
        int end = raw.length();
        while (begin < end && isSpace(raw.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        int first = offset + raw.codePointCount(0, begin);
        Span span = new Span(first, first + raw.codePointCount(begin, end));
        String words = SPACE.matcher(raw.substring(begin, end)).replaceAll(" ").replace('’', '\'');
        return new Line(span, words, begin > 0);
    }

    private static boolean isSpace(char character) {
        return SPACE.matcher(String.valueOf(character)).matches();
    }

    /** Lines that stop in mid-sentence and go on in lower case: the text was wrapped for a printer or a wire. */
    private static boolean breaksItsLines(List<Line> lines) {
        int pairs = 0;
        int broken = 0;
        for (int i = 1; i < lines.size(); i++) {
            String before = lines.get(i - 1).words;
            String after = lines.get(i).words;
            if (!before.isEmpty() && !after.isEmpty()) {
                pairs++;
                if (Character.isLowerCase(after.codePointAt(0))
                        && Character.isLetterOrDigit(before.codePointBefore(before.length()))) {
                    broken++;
                }
            }
        }
        return broken >= 2 && broken * 5 >= pairs;
    }
}
