package tidings.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The headline as the page's reader sees it: the first heading, if what the page says to others confirms it; else what it
 * says to others, without the name of the site behind or before it.
 */
final class Headline {

    /** What follows a headline in a title: the site, the section. */
    private static final Pattern BREAK = Pattern.compile("\\s+[|–—·•»«~-]+\\s+|\\s*[|»«]\\s*|\\s+::\\s+|\\s+: +");

    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.\\.\\.)$");
    private static final Pattern OWN =
            Pattern.compile("(?i)headline|(?:entry|post|article|story|content|page|single)[_-]*title");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Headings beyond these are not looked at: a page of news has one, a page of many articles has no headline. */
    private static final int MOST_HEADINGS = 12;

    private static final int LONGEST = 400;

    /** Words in the name of a section. */
    private static final int LONGEST_SECTION = 3;

    /** Of the words of a heading, how many the page's own title must share. */
    private static final double SHARED = 0.5;

    private final Document document;
    private final MetaElements meta;
    private final LinkedData linked;
    private final @Nullable String site;
    private final @Nullable String host;

    /**
     * @param site the site's name, null if it says none
     * @param host of its address, null if unknown
     */
    Headline(Document document, MetaElements meta, LinkedData linked, @Nullable String site, @Nullable String host) {
        this.document = document;
        this.meta = meta;
        this.linked = linked;
        this.site = site;
        this.host = host;
    }

    Optional<String> words() {
        List<Heading> headings = headings();
        List<String> stated = stated();
        return confirmed(headings, stated)
                .or(() -> headings.stream()
                        .filter(Heading::ofArticle)
                        .map(Heading::whole)
                        .findFirst())
                .or(() -> stated.stream().findFirst())
                .or(() -> headings.stream().map(Heading::whole).findFirst());
    }

    /**
     * A first-rank heading.
     *
     * @param whole all of its words
     * @param parts those of its parts that stand in elements of their own
     * @param ofArticle whether it stands where only the article's own does
     */
    private record Heading(String whole, List<String> parts, boolean ofArticle) {}

    private static Optional<String> confirmed(List<Heading> headings, List<String> stated) {
        for (String each : stated) {
            for (Heading heading : headings) {
                if (Words.comparable(heading.whole).equals(Words.comparable(each))) {
                    return Optional.of(heading.whole);
                }
                Optional<String> part = heading.parts.stream()
                        .filter(words -> Words.comparable(words).equals(Words.comparable(each)))
                        .findFirst();
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        for (Heading heading : headings) {
            for (String each : stated) {
                if (goesWith(heading.whole, each)) {
                    return Optional.of(withoutKicker(heading, each));
                }
            }
        }
        return Optional.empty();
    }

    /** Of several parts those that the title knows, or that are too long for a section's name. */
    private static String withoutKicker(Heading heading, String stated) {
        Set<String> known = words(stated);
        List<String> kept = heading.parts.stream()
                .filter(part -> {
                    Set<String> words = words(part);
                    return words.size() > LONGEST_SECTION || words.stream().anyMatch(known::contains);
                })
                .toList();
        return kept.isEmpty() || kept.size() == heading.parts.size() ? heading.whole : String.join(" ", kept);
    }

    private static boolean goesWith(String heading, String stated) {
        String whole = CUT.matcher(stated).replaceFirst("");
        Set<String> words = words(heading);
        Set<String> others = words(whole);
        if (words.size() < 3 || others.isEmpty()) {
            return false;
        }
        long shared = words.stream().filter(others::contains).count();
        return shared >= SHARED * Math.min(words.size(), others.size()) && shared >= 2;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private List<Heading> headings() {
        return document.getElementsByTag("h1").stream()
                .limit(MOST_HEADINGS)
                .map(Headline::heading)
                .filter(each -> each.whole.length() >= 2 && each.whole.length() <= LONGEST && !isSite(each.whole))
                .toList();
    }

    private static Heading heading(Element element) {
        List<String> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Node each : element.childNodes()) {
            boolean inline = each instanceof TextNode
                    || (each instanceof Element child
                            && Set.of("b", "i", "em", "strong", "wbr", "mark", "q", "abbr", "sup", "sub", "font")
                                    .contains(child.normalName()));
            String words = each instanceof TextNode text
                    ? text.getWholeText()
                    : each instanceof Element child ? child.text() : "";
            if (inline) {
                run.append(words);
            } else {
                parts.add(run.toString());
                run.setLength(0);
                parts.add(words);
            }
        }
        parts.add(run.toString());
        List<String> said =
                parts.stream().map(Words::plain).filter(each -> !each.isEmpty()).toList();
        boolean ofArticle =
                element.parents().stream().anyMatch(each -> each.normalName().equals("article"))
                        || OWN.matcher(element.className() + ' ' + element.attr("itemprop"))
                                .find();
        return new Heading(
                Words.plain(element.text()),
                said,
                ofArticle && words(element.text()).size() > 2);
    }

    /** What the page states for machines, best first, each without what stands around the headline. */
    private List<String> stated() {
        Set<String> stated = new LinkedHashSet<>();
        Stream.of(
                        linked.article().words("headline"),
                        meta.content("og:title"),
                        meta.content("twitter:title"),
                        meta.content("parsely-title"),
                        meta.content("sailthru.title"),
                        meta.content("dc.title"),
                        meta.content("headline"),
                        linked.article().words("name"),
                        Optional.of(document.title()))
                .flatMap(Optional::stream)
                .map(Words::plain)
                .filter(each -> !each.isEmpty() && each.length() <= LONGEST && !isSite(each))
                .forEach(each -> stated.add(alone(each)));
        return List.copyOf(stated);
    }

    /** Without the site's name, and a section's beside it. */
    private String alone(String title) {
        List<String> parts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        Matcher matcher = BREAK.matcher(title);
        int from = 0;
        while (matcher.find()) {
            begins.add(from);
            ends.add(matcher.start());
            parts.add(title.substring(from, matcher.start()));
            from = matcher.end();
        }
        begins.add(from);
        ends.add(title.length());
        parts.add(title.substring(from));
        int first = 0;
        int last = parts.size();
        while (last - first > 1 && isSite(parts.get(last - 1))) {
            last--;
        }
        while (last - first > 1 && isSite(parts.get(first))) {
            first++;
        }
        for (int i = first + 1; i < last; i++) {
            // What stands behind the site's name is a section of it, or its motto.
            if (isSite(parts.get(i)) && words(parts.get(first)).size() > LONGEST_SECTION) {
                last = i;
            }
        }
        boolean siteBehind = last < parts.size();
        while (siteBehind
                && last - first > 1
                && words(parts.get(last - 1)).size() < LONGEST_SECTION
                && words(parts.get(first)).size() > LONGEST_SECTION) {
            last--;
        }
        return title.substring(begins.get(first), ends.get(last - 1)).strip();
    }

    private boolean isSite(String words) {
        String compared = Words.comparable(words);
        if (compared.isEmpty()) {
            return true;
        }
        if (site != null) {
            String name = Words.comparable(site);
            if (compared.equals(name) || compared.equals("the" + name) || name.equals("the" + compared)) {
                return true;
            }
        }
        return host != null
                && (compared.endsWith(Words.comparable(host)) || SiteName.resembles(words, host))
                && words(words).size() <= 5;
    }
}
