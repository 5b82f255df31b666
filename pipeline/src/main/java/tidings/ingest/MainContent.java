package tidings.ingest;

import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The article in a page, as Readability finds it.
 *
 * <p>Readability prints each element that it takes away and looks at the text around each that it keeps: its cost grows
 * with the square of a page. So it is asked only about pages of a size that news has.
 */
final class MainContent {

    /** A page of news has one to five thousand. */
    private static final int MOST_NODES = 20_000;

    /** Of text, each character counted once for each element around it; a page of news has one or two million. */
    private static final long MOST_ENCLOSED = 20_000_000;

    /** Readability insists on an address to resolve links against; none of them is read here. */
    private static final String NOWHERE = "https://nowhere.invalid/";

    private MainContent() {}

    /** Empty where there is none, or the page is none of news; the page itself is left unchanged. */
    static Optional<Element> of(Document document) {
        if (new Size().isBeyond(document)) {
            return Optional.empty();
        }
        try {
            String base = document.baseUri().isEmpty() ? NOWHERE : document.baseUri();
            return Optional.ofNullable(
                    new Readability4J(base, document.clone()).parse().getArticleContent());
        } catch (RuntimeException e) {
            // Readability promises nothing about pages that are no pages; the plain way takes any.
            return Optional.empty();
        }
    }

    /** Counts until there is too much. */
    private static final class Size implements NodeFilter {

        private int nodes;
        private long enclosed;

        boolean isBeyond(Document document) {
            return document.filter(this) != null && (nodes > MOST_NODES || enclosed > MOST_ENCLOSED);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            nodes++;
            if (node instanceof TextNode text) {
                enclosed += (long) depth * text.getWholeText().length();
            }
            return nodes > MOST_NODES || enclosed > MOST_ENCLOSED ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
