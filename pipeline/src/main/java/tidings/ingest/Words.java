package tidings.ingest;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Short texts from markup, as a reader sees them. */
final class Words {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
    private static final Pattern UNCOMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** On one line, without tags, and with character references resolved, even those that were escaped twice. */
    static String plain(String words) {
        String plain = words;
        for (int round = 0; round < 2 && REFERENCE.matcher(plain).find(); round++) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return SPACE.matcher(TAG.matcher(plain).replaceAll("")).replaceAll(" ").strip();
    }

    /** The first characters of what an element says, on one line; looks no further than that. */
    static String start(Element element, int most) {
        StringBuilder words = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(' ').append(text.getWholeText());
            }
            return words.length() > 2 * most ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        String plain = SPACE.matcher(words).replaceAll(" ").strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    /** Equal for words that differ in nothing but case, space and punctuation. */
    static String comparable(String words) {
        return UNCOMPARED.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
