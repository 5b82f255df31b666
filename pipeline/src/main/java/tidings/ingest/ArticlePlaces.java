package tidings.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where in a page the article's own particulars stand, and where those of others: its foot, other stories, comments. */
final class ArticlePlaces {

    /** A line of no more characters, among so many elements behind the headline, is the article's own. */
    static final int SHORT = 60;

    private static final int CLOSE = 25;

    private static final int MOST_ELEMENTS = 400;

    /** What is looked at of a heading's words. */
    private static final int LONGEST = 200;

    /** The foot of an article, which may have its date. */
    private static final Pattern OWN_FOOT = Pattern.compile("(?i)\\b(?:entry|post|article|story)[-_]?footer");

    /** Words in the name of a site. */
    private static final int LONGEST_NAME = 3;

    private final Element body;

    /** Null in a page without any heading of the first rank that says something. */
    private final @Nullable Element headline;

    /** What holds the headline is no other place, whatever it is called. */
    private final Set<Element> aroundHeadline;

    /** Whether elements that were looked at are in another place; so that a deep page costs no more than a large one. */
    private final Map<Element, Boolean> places = new IdentityHashMap<>();

    ArticlePlaces(Element body) {
        this.body = body;
        this.headline = headline(body);
        this.aroundHeadline = headline == null ? Set.of() : Set.copyOf(headline.parents());
    }

    /** The site's name may be a heading, too: shorter than most headlines. */
    private static @Nullable Element headline(Element body) {
        List<Element> headings = body.getElementsByTag("h1").stream()
                .filter(each -> Words.start(each, LONGEST).indexOf(' ') > 0)
                .toList();
        return headings.stream()
                .filter(each -> Words.start(each, LONGEST).split(" ").length > LONGEST_NAME)
                .findFirst()
                .orElse(headings.isEmpty() ? null : headings.get(0));
    }

    /** Those of the article, from the headline down, then from the headline up. */
    List<Element> nearest(Predicate<Element> wanted) {
        List<Element> before = new ArrayList<>();
        List<Element> behind = new ArrayList<>();
        boolean headed = false;
        for (Element each : body.getAllElements()) {
            headed |= each == headline;
            List<Element> found = headed ? behind : before;
            if (found.size() < MOST_ELEMENTS && wanted.test(each) && !isElsewhere(each)) {
                found.add(each);
            }
        }
        if (!headed) {
            return before;
        }
        Collections.reverse(before);
        behind.addAll(before);
        return behind;
    }

    /** The words of short elements close behind the headline. */
    Stream<String> linesBehindHeadline() {
        return nearest(each -> each.childrenSize() <= 2 && !each.ownText().isEmpty()).stream()
                .limit(CLOSE)
                .map(each -> Words.start(each, SHORT + 1))
                .filter(each -> each.length() <= SHORT);
    }

    boolean isElsewhere(Element element) {
        List<Element> passed = new ArrayList<>();
        boolean elsewhere = false;
        for (Element each = element; each != null && !each.normalName().equals("body"); each = each.parent()) {
            Boolean known = known(each);
            if (known != null) {
                elsewhere = known;
                break;
            }
            passed.add(each);
        }
        for (Element each : passed) {
            places.put(each, elsewhere);
        }
        return elsewhere;
    }

    /** Null if only what is around it can say. */
    private @Nullable Boolean known(Element element) {
        Boolean before = places.get(element);
        if (before != null) {
            return before;
        }
        if (aroundHeadline.contains(element)) {
            return false;
        }
        Element around = element.parent();
        return switch (element.normalName()) {
            case "aside", "nav" -> true;
            // What the site says above all of its pages, today's date among it.
            case "header" -> element.selectFirst("nav") != null || ElementNames.ELSEWHERE.name(element) ? true : null;
            // An article may have a foot of its own, with its date in it.
            case "footer" -> around == null || !around.normalName().equals("article") ? true : null;
            default ->
                ElementNames.ELSEWHERE.name(element)
                                && !OWN_FOOT.matcher(element.className()).find()
                        ? true
                        : null;
        };
    }
}
