package tidings.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** What stands in a page, and in its article, without being part of the article. */
final class Furniture {

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "figcaption",
            "picture",
            "video",
            "audio",
            "object",
            "embed",
            "canvas",
            "dialog",
            "menu",
            "label",
            "datalist",
            "map",
            "area",
            "head",
            "link",
            "meta");

    /** Of AMP's own elements those that hold text of the article: all others show pictures, ask or sell. */
    private static final Set<String> TEXT_IN_AMP = Set.of(
            "amp-accordion",
            "amp-facebook",
            "amp-fit-text",
            "amp-instagram",
            "amp-layout",
            "amp-truncate-text",
            "amp-twitter");

    /** Elements that hold the article in some pages and something else in most. */
    private static final Set<String> SELDOM_TEXT = Set.of("aside", "footer", "form", "figure");

    private static final Set<String> NAMED = Set.of(
            "div",
            "section",
            "aside",
            "ul",
            "ol",
            "dl",
            "p",
            "span",
            "table",
            "header",
            "footer",
            "figure",
            "small",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "a",
            "time",
            "cite",
            "address",
            "blockquote",
            "details",
            "em",
            "strong",
            "li");

    private static final Set<String> ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "search", "dialog");

    private static final Pattern HIDDEN = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    /** WordPress lists an article's categories, tags and kind among the classes of the element that holds it. */
    private static final Pattern POST = Pattern.compile("(?:^|\\s)(?:hentry|type-\\w+|post-\\d+)(?:\\s|$)");

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"”'’»)\\]]*\\s*", Pattern.DOTALL);

    /** An element with less of it is not looked into for the article. */
    private static final double SMALL = 0.1;

    private static final double LARGEST_BESIDE = 0.4;

    /** An element with more of the page's text than this is no furniture, whatever it is called. */
    private static final double LARGEST = 0.25;

    /** Of the text of a list or table of links, how much is links. */
    private static final double LINKS = 0.6;

    /** The same of what points elsewhere with some words of its own. */
    private static final double POINTING = 0.2;

    private static final double ALL_LINKS = 0.9;

    private static final int LONGEST_TEASER = 250;

    private static final int MOST_BESIDE = 8;

    private static final int SHORTEST_STANDFIRST = 50;

    /** The same of one that is called so. */
    static final int SHORTEST_LEAD = 20;

    private Furniture() {}

    /** Removes what is furniture by its kind, its name or its style. */
    static void removeFrom(Element body) {
        removeUnnamedFrom(body);
        Prose prose = Prose.of(body);
        int all = prose.within(body);
        Set<String> text = classesOfText(body, prose, all);
        remove(
                body,
                each -> isBeside(each, prose, all)
                        || (isFurniture(each, prose, all)
                                && !(each.normalName().equals("p") && text.contains(each.className()))));
    }

    /** Removes only what is furniture by its kind. */
    static void removeUnnamedFrom(Element body) {
        remove(
                body,
                each -> NEVER_TEXT.contains(each.normalName())
                        || (each.normalName().startsWith("amp-") && !TEXT_IN_AMP.contains(each.normalName()))
                        || each.attr("subscriptions-section").equalsIgnoreCase("content-not-granted"));
    }

    private static boolean isBeside(Element element, Prose prose, int all) {
        if (!NAMED.contains(element.normalName())) {
            return false;
        }
        boolean comments = ElementNames.COMMENTS.name(element);
        if (!comments && !ElementNames.BESIDE.name(element)) {
            return false;
        }
        int within = prose.within(element);
        // Comments may be longer than what they are about; a layout is called after the sidebar that it has.
        return within <= all * SMALL || ((comments || within <= all * LARGEST_BESIDE) && !holdsArticle(element));
    }

    /** A comment may be an article element of its own. */
    private static boolean holdsArticle(Element element) {
        for (Element each : element.getAllElements()) {
            boolean holds =
                    switch (each.normalName()) {
                        case "main" -> true;
                        case "article" -> !ElementNames.COMMENTS.name(each);
                        case "h1" -> each.text().indexOf(' ') > 0;
                        default ->
                            each.attr("itemprop").equalsIgnoreCase("articleBody") || ElementNames.BODY.name(each);
                    };
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFurniture(Element element, Prose prose, int all) {
        if (prose.within(element) > all * LARGEST) {
            return false;
        }
        return (SELDOM_TEXT.contains(element.normalName()) && !isQuotation(element))
                || isPictureWithWords(element)
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(element.attr("style")).find()
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || (NAMED.contains(element.normalName())
                        && !POST.matcher(element.className()).find()
                        && (ElementNames.FURNITURE.name(element)
                                || (ElementNames.POINTER.name(element) && prose.linkDensity(element) > POINTING)));
    }

    /** A paragraph of a picture and of what stands below it in other type. */
    private static boolean isPictureWithWords(Element element) {
        return element.normalName().equals("p")
                && element.ownText().isBlank()
                && element.selectFirst("img") != null
                && element.children().stream()
                        .allMatch(each -> each.ownText().isBlank()
                                || Set.of("em", "i", "small", "sub").contains(each.normalName()));
    }

    /** A figure may hold a post, a table or a code instead of a picture. */
    private static boolean isQuotation(Element element) {
        return element.normalName().equals("figure")
                && element.selectFirst("blockquote, table, pre") != null
                && element.selectFirst("img") == null;
    }

    /**
     * Classes of paragraphs that together hold much of the page's text, whatever they are called: {@code paywall} is what
     * some call all that only subscribers should see.
     */
    private static Set<String> classesOfText(Element body, Prose prose, int all) {
        Map<Element, Map<String, Integer>> held = new HashMap<>();
        for (Element each : body.getElementsByTag("p")) {
            Element around = each.parent();
            if (around != null && !each.className().isEmpty() && prose.linkDensity(each) < POINTING) {
                held.computeIfAbsent(around, any -> new HashMap<>())
                        .merge(each.className(), prose.within(each), Integer::sum);
            }
        }
        return held.values().stream()
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> each.getValue() > all * LARGEST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Removes from the article what can be distinguished from it only there. */
    static void removeRestFrom(Element article) {
        Element headline = article.selectFirst("h1");
        if (headline != null) {
            headline.remove();
        }
        for (Element header : article.select("header")) {
            remove(header, each -> each != header && each.childrenSize() == 0 && !isStandfirst(each));
        }
        Prose prose = Prose.of(article);
        int all = prose.within(article);
        remove(article, each -> each != article && isLinks(each, prose, all));
        List<Element> headings = article.select("h2, h3, h4, h5, h6");
        for (int i = headings.size() - 1; i >= 0 && isLast(headings.get(i), article); i--) {
            headings.get(i).remove();
        }
    }

    /** Whether an element's words say something, as a label does not. */
    static boolean isStandfirst(Element element) {
        String words = element.text();
        return words.length() >= (isLead(element) ? SHORTEST_LEAD : SHORTEST_STANDFIRST)
                && SENTENCE_END.matcher(words).matches();
    }

    private static boolean isLead(Element element) {
        Element around = element.parent();
        return ElementNames.LEAD.name(element)
                || (around != null && !around.nameIs("header") && ElementNames.LEAD.name(around));
    }

    private static boolean isLinks(Element element, Prose prose, int all) {
        int linked = prose.linked(element);
        if (linked == 0 || prose.within(element) > all * LARGEST) {
            return false;
        }
        int text = element.text().length();
        return switch (element.normalName()) {
            case "ul", "ol", "dl", "table", "div", "section" ->
                linked > text * LINKS && element.select("a").size() > 1
                        || (linked > text * ALL_LINKS && text < LONGEST_TEASER);
            case "a" -> text < LONGEST_TEASER && standsAlone(element);
            case "p", "h2", "h3", "h4", "h5", "h6" ->
                linked > text * ALL_LINKS
                        && text < LONGEST_TEASER
                        && !SENTENCE_END.matcher(element.text()).matches();
            default -> false;
        };
    }

    /** A link beside a paragraph, with no words of a sentence around it. */
    private static boolean standsAlone(Element link) {
        Node before = beyondBlank(link, true);
        Node behind = beyondBlank(link, false);
        return isNoWords(before)
                && isNoWords(behind)
                && ((before != null && before.nameIs("p")) || (behind != null && behind.nameIs("p")));
    }

    /** The next on that side that is no white space, no line's end and no other link. */
    private static @Nullable Node beyondBlank(Node link, boolean before) {
        Node each = link;
        for (int i = 0; i < MOST_BESIDE && each != null; i++) {
            each = before ? each.previousSibling() : each.nextSibling();
            boolean blank = (each instanceof TextNode text && text.isBlank())
                    || (each != null && (each.nameIs("br") || each.nameIs("a")));
            if (!blank) {
                return each;
            }
        }
        return each;
    }

    private static boolean isNoWords(@Nullable Node node) {
        return node == null || (node instanceof Element element && element.isBlock());
    }

    /** Whether no text follows it in the article. */
    private static boolean isLast(Element heading, Element article) {
        for (Element each = heading; each != article && each.parent() != null; each = each.parent()) {
            for (var next = each.nextSibling(); next != null; next = next.nextSibling()) {
                if (next instanceof Element element
                        ? element.hasText()
                        : !next.outerHtml().isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Each parent is filled once anew: to take one of a hundred thousand children away moves all others. */
    private static void remove(Element root, Predicate<Element> unwanted) {
        Map<Element, Set<Node>> found = new HashMap<>();
        root.filter((node, depth) -> {
            if (node instanceof Element each && each != root && unwanted.test(each)) {
                found.computeIfAbsent(each.parent(), parent -> new HashSet<>()).add(each);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        found.forEach((parent, unwantedChildren) -> {
            List<Node> kept = new ArrayList<>(parent.childNodes());
            kept.removeIf(unwantedChildren::contains);
            parent.empty();
            parent.appendChildren(kept);
        });
    }
}
