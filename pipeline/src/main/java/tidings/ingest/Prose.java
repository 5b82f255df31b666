package tidings.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text the elements of a page hold, in characters: in all of an element, and in the element as the
 * nearest block around the words; and how much of their text is links. Labels and other short strings count nowhere.
 */
final class Prose {

    /** Shorter strings are names of things. */
    private static final int SHORTEST = 20;

    private final Map<Element, Integer> within = new HashMap<>();
    private final Map<Element, Integer> own = new HashMap<>();
    private final Map<Element, Integer> linked = new HashMap<>();

    private Prose() {}

    static Prose of(Element root) {
        Prose prose = new Prose();
        root.traverse(new NodeVisitor() {
            private int links;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    Element around = text.parent() == null ? root : text.parent();
                    int length = text.getWholeText().strip().length();
                    if (links > 0) {
                        prose.linked.merge(around, length, Integer::sum);
                    } else if (length >= SHORTEST) {
                        prose.within.merge(around, length, Integer::sum);
                        prose.own.merge(block(around, root), length, Integer::sum);
                    }
                } else if (node.nodeName().equals("a")) {
                    links++;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (node.nodeName().equals("a")) {
                        links--;
                    }
                    Element parent = element.parent();
                    if (element != root && parent != null) {
                        prose.within.merge(parent, prose.within(element), Integer::sum);
                        prose.linked.merge(parent, prose.linked(element), Integer::sum);
                    }
                }
            }
        });
        return prose;
    }

    private static Element block(Element around, Element root) {
        Element block = around;
        while (!block.isBlock() && block != root && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    /** Of running text outside of links, in all of it. */
    int within(Element element) {
        return within.getOrDefault(element, 0);
    }

    /** Of running text outside of links, that stands in no block inside of it. */
    int own(Element element) {
        return own.getOrDefault(element, 0);
    }

    /** Of text in links, in all of it. */
    int linked(Element element) {
        return linked.getOrDefault(element, 0);
    }

    /** The part of its text that is links, 0 to 1. */
    double linkDensity(Element element) {
        int all = within(element) + linked(element);
        return all == 0 ? 0 : (double) linked(element) / all;
    }
}
