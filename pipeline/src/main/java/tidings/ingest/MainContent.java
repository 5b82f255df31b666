package tidings.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article in a page.
 *
 * <p>First what is furniture by its name goes ({@link Furniture}). Then the element is looked for whose children hold most
 * running text, as Readability does it: a paragraph speaks for its parent, half as much for the one above, and so on. Where
 * the page itself calls an element its article's body, and most of that text stands there, that one is taken. At last goes
 * what only now can be distinguished from the article: lists of links, headings over nothing. Its cost grows with the
 * page's size, no faster.
 */
final class MainContent {

    /** Shorter paragraphs don't speak for the element around them. */
    private static final int SHORTEST_PARAGRAPH = 25;

    /** With less running text than this nothing of the article has been left. */
    private static final int SHORTEST_ARTICLE = 200;

    /** So many elements above a paragraph it speaks for. */
    private static final int HIGHEST = 6;

    private static final int NAMED = 25;

    /** The part of the text found that an element called the body must have. */
    private static final double MOST = 0.7;

    private static final double HALF = 0.5;

    private static final double LARGEST_LEAD = 0.25;

    /** By how much an element around must have more text to be the article instead. */
    private static final double MORE = 1.08;

    /** In what it has more: characters in links for each outside; teasers have more. */
    private static final double LINKED = 0.25;

    private static final Set<String> CONTAINERS = Set.of(
            "div",
            "article",
            "section",
            "main",
            "td",
            "center",
            "blockquote",
            "span",
            "body",
            "dd",
            "ul",
            "ol",
            "table",
            "tbody",
            "tr",
            "form",
            "font",
            "li");

    private final Element body;
    private final Prose prose;

    private MainContent(Element body) {
        this.body = body;
        this.prose = Prose.of(body);
    }

    /**
     * A copy of it, furniture removed; the page itself is left unchanged.
     *
     * @param live whether it has entries, each with its time
     */
    static Element of(Document document, boolean live) {
        Element body = document.body().clone();
        Element entries = live ? LiveBlog.timed(body).orElse(null) : null;
        Furniture.removeFrom(body);
        MainContent content = new MainContent(body);
        if (content.prose.within(body) < SHORTEST_ARTICLE) {
            // Something was called what it is not.
            Element again = document.body().clone();
            Furniture.removeUnnamedFrom(again);
            content = new MainContent(again);
        }
        Element found = entries != null && content.prose.within(entries) > content.prose.within(body) * HALF
                ? entries
                : content.found();
        Furniture.removeRestFrom(found);
        return found;
    }

    private Element found() {
        Element dense = climbed(densest());
        return called(dense).map(each -> withLead(each, dense)).orElse(dense);
    }

    /** Its lead may stand before what the page calls the body. */
    private Element withLead(Element named, Element dense) {
        if (named == dense || !named.parents().contains(dense)) {
            return named;
        }
        Element lead = null;
        for (Element each : dense.getAllElements()) {
            if (each == named) {
                break;
            }
            if (lead == null
                    && ElementNames.LEAD.name(each)
                    && prose.within(each) >= Furniture.SHORTEST_LEAD
                    && prose.within(each) < prose.within(named) * LARGEST_LEAD
                    && !named.parents().contains(each)
                    && Furniture.isStandfirst(each)) {
                lead = each;
            }
        }
        return lead == null
                ? named
                : new Element("div").appendChild(lead.clone()).appendChild(named.clone());
    }

    /** What the page calls its article's body, if most of the text is there: the first with as much as any. */
    private Optional<Element> called(Element dense) {
        List<Element> named = new ArrayList<>();
        int most = 0;
        for (Element each : body.getAllElements()) {
            if (each != body
                    && CONTAINERS.contains(each.normalName())
                    && (each.attr("itemprop").equalsIgnoreCase("articleBody") || ElementNames.BODY.name(each))) {
                named.add(each);
                most = Math.max(most, prose.within(each));
            }
        }
        int least = (int) Math.max(most * MOST, prose.within(dense) * MOST);
        Element first = null;
        for (Element each : named) {
            // An element inside the one that was found, with nearly all of its text, is called so more exactly.
            if (prose.within(each) >= least
                    && (first == null
                            || (each.parents().contains(first) && prose.within(each) >= prose.within(first) * 0.9))) {
                first = each;
            }
        }
        return Optional.ofNullable(first);
    }

    private Element densest() {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Element each : body.getAllElements()) {
            int own = prose.own(each);
            if (own >= SHORTEST_PARAGRAPH) {
                double worth = 1 + own / 50.0;
                Element above = each == body ? body : each.parent();
                for (int level = 0; level < HIGHEST && above != null; level++) {
                    scores.merge(above, worth / (level == 0 ? 1 : level == 1 ? 2 : level * 3), Double::sum);
                    above = above == body ? null : above.parent();
                }
            }
        }
        Element best = body;
        double most = 0;
        for (var each : scores.entrySet()) {
            Element element = each.getKey();
            double named = ElementNames.BODY.name(element)
                    ? NAMED
                    : ElementNames.BESIDE.name(element) || ElementNames.COMMENTS.name(element) ? -NAMED : 0;
            double score = (each.getValue() + named) * (1 - prose.linkDensity(element));
            if (score > most) {
                most = score;
                best = element;
            }
        }
        return best;
    }

    /** Parts of one article may stand in several elements: up, while there is more of the same kind. */
    private Element climbed(Element densest) {
        Element article = densest;
        for (Element each = densest; each != body && each.parent() != null; each = each.parent()) {
            Element around = each.parent();
            int more = prose.within(around) - prose.within(article);
            int links = prose.linked(around) - prose.linked(article);
            if (prose.within(around) >= prose.within(article) * MORE && links <= more * LINKED) {
                article = around;
            }
            if (around.normalName().equals("article") || around.normalName().equals("main")) {
                break;
            }
        }
        return article;
    }
}
