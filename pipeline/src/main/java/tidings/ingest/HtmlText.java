package tidings.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a piece of HTML as plain text: paragraphs parted by blank lines, list items by a line's end. */
final class HtmlText {

    private static final Set<String> HIDDEN = Set.of("script", "style", "noscript", "template", "svg", "iframe");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HtmlText() {}

    static String of(String html) {
        return of(Jsoup.parse(html).body());
    }

    static String of(Element root) {
        Element copy = root.clone();
        copy.select(String.join(",", HIDDEN)).remove();
        StringBuilder text = new StringBuilder();
        copy.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(text, words.getWholeText());
                } else if (node instanceof Element element
                        && (element.isBlock() || element.nameIs("br"))
                        && !isCell(element)) {
                    end(text, element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && (element.nameIs("td") || element.nameIs("th"))) {
                    append(text, " ");
                }
                if (node instanceof Element element && element.isBlock() && !isCell(element)) {
                    end(text, element);
                }
            }
        });
        return text.toString().strip();
    }

    /** A cell of a table that is one, not a page's column. */
    private static boolean isCell(Element element) {
        return (element.nameIs("td") || element.nameIs("th"))
                && element.children().stream().noneMatch(each -> each.isBlock() || each.nameIs("br"));
    }

    private static void append(StringBuilder text, String words) {
        String spaced = SPACE.matcher(words).replaceAll(" ");
        boolean atStart = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart ? spaced.stripLeading() : spaced);
    }

    private static void end(StringBuilder text, Element element) {
        int wanted = element.nameIs("li") || element.nameIs("br") || element.nameIs("tr") ? 1 : 2;
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        int ends = 0;
        while (ends < text.length() && text.charAt(text.length() - 1 - ends) == '\n') {
            ends++;
        }
        if (text.length() > 0) {
            text.append("\n".repeat(Math.max(0, wanted - ends)));
        }
    }
}
