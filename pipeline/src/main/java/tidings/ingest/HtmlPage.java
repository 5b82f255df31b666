package tidings.ingest;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.PublicationTime;

/**
 * A news page: the article's text as {@link MainContent} finds it, the rest from what the page says to search engines
 * (JSON-LD first, then meta elements), where a reader sees the same or nothing.
 */
final class HtmlPage {

    /** With less than so many characters the article has not been found. */
    private static final int SHORTEST = 140;

    private static final Pattern FRONT_PAGE = Pattern.compile("(?i)https?://[^/]+/?(?:index\\.\\w+)?");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    /** What no title holds: a title that nothing ends goes on to that of a drawing further down, with all between. */
    private static final Pattern BEYOND_TITLE = Pattern.compile("(?i)<(?:/head|meta|link|script|body|h1|div|p)[\\s>]");

    private static final Pattern TITLE = Pattern.compile("(?i)<title[^>]{0,200}>[^<]{0,1000}");

    private static final Pattern MARKUP = Pattern.compile("(?i)</?(?:p|br|div|li)\\b[^<>]*>");

    private static final Pattern NOSCRIPT = Pattern.compile("(?i)<(/?)noscript\\b[^<>]*>");

    /** With the options behind it. */
    private static final Pattern SELECT =
            Pattern.compile("(?i)<(/?)select\\b[^<>]*>(?:[^<]++|</?opt(?:ion|group)\\b[^<>]*>)*+");

    private final Document document;
    private final MetaElements meta;
    private final LinkedData linked;

    /**
     * A page as its reader sees it, where its author forgot to end its title, a selection, a drawing or what is for
     * browsers without scripts.
     */
    static Document parse(String page, String base) {
        String ended = page;
        Document document = Jsoup.parse(ended, base);
        if (BEYOND_TITLE.matcher(document.title()).find()) {
            Matcher title = TITLE.matcher(ended);
            ended = title.find() ? title.replaceFirst("$0</title>") : ended;
            document = Jsoup.parse(ended, base);
        }
        if (document.getElementsByTag("noscript").stream().anyMatch(HtmlPage::holdsThePage)) {
            // Only browsers without scripts look into one.
            ended = whereUnended(ended, NOSCRIPT, tag -> "");
            document = Jsoup.parse(ended, base);
        }
        if (document.selectFirst("select") != null) {
            // It takes what follows as words of its last option.
            String selected = whereUnended(ended, SELECT, options -> options + "</select>");
            document = selected.equals(ended) ? document : Jsoup.parse(selected, base);
        }
        document.getElementsByTag("svg").stream()
                .filter(each -> each.selectFirst("p") != null && each.selectFirst("foreignObject") == null)
                .forEach(Element::unwrap);
        return document;
    }

    /** In a page's head it takes what follows as words. */
    private static boolean holdsThePage(Element noscript) {
        return noscript.selectFirst("h1, main, article, footer") != null
                || (noscript.closest("head") != null && noscript.wholeText().contains("<body"));
    }

    /**
     * The page with something else for tags of an element that nothing ends.
     *
     * @param tag finds its tags; the first group is empty in those that begin it
     */
    private static String whereUnended(String page, Pattern tag, UnaryOperator<String> mended) {
        StringBuilder kept = new StringBuilder(page.length());
        int from = 0;
        MatchResult open = null;
        Matcher tags = tag.matcher(page);
        boolean more;
        do {
            more = tags.find();
            boolean opens = more && tags.group(1).isEmpty();
            if (open != null && (opens || !more)) {
                kept.append(page, from, open.start()).append(mended.apply(open.group()));
                from = open.end();
            }
            open = opens ? tags.toMatchResult() : null;
        } while (more);
        return kept.append(page, from, page.length()).toString();
    }

    /** @param document as parsed, with its address as base; left unchanged */
    HtmlPage(Document document) {
        this.document = document;
        this.meta = MetaElements.of(document);
        this.linked = LinkedData.of(document);
    }

    /**
     * @param id for a page that says no address
     * @param address where it came from; null for a file
     * @param fallback the outlet, where nothing names one
     */
    PageRead read(String id, @Nullable String address, String fallback, Defaults defaults) throws UnreadableException {
        String uri = canonicalAddress().orElse(address);
        String host = Optional.ofNullable(uri).flatMap(CanonicalUri::host).orElse(null);
        Optional<String> site = SiteName.of(document, meta, linked, host);
        String headline = new Headline(document, meta, linked, site.orElse(null), host)
                .words()
                .orElse(null);
        TextPage text = TextPage.ofArticle(articleText(uri), headline);
        if (text.isBlank()) {
            throw new UnreadableException("has no text that looks like an article");
        }
        Optional<String> language = language();
        PageDates dates = new PageDates(document, meta, linked, uri, dayOrder(language.orElse(null), host));
        @Nullable
        PublicationTime published = dates.published(() -> text.published(uri)).orElse(defaults.published());
        Article article = new Article(
                uri == null ? id : uri,
                uri,
                site.or(() -> text.outlet(uri))
                        .or(() -> Optional.ofNullable(defaults.source()))
                        .orElse(fallback),
                text.credit().or(() -> Credit.of(document, meta, linked)).orElse(null),
                headline,
                text.text(),
                language.orElse(null),
                published,
                dates.version(text.amended(), published).orElse(null),
                Article.Status.USABLE,
                text.layout().maskedSpans());
        Parts parts = new Parts(document, address == null ? uri : address);
        return new PageRead(
                article,
                Paywall.cuts(document, linked, text),
                parts.next().orElse(null),
                parts.before().orElse(null));
    }

    /** What the page calls its address; one without a path is the site's, put there by mistake. */
    private Optional<String> canonicalAddress() {
        return Stream.of(
                        attribute("link[rel~=(?i)(?:^|\\s)canonical(?:\\s|$)]", "abs:href"),
                        meta.content("og:url"),
                        linked.article().words("url", "mainEntityOfPage", "@id"),
                        savedFrom())
                .flatMap(Optional::stream)
                .filter(each -> CanonicalUri.host(each).isPresent())
                .map(CanonicalUri::of)
                .filter(each -> !FRONT_PAGE.matcher(each).matches())
                .findFirst();
    }

    /** Browsers say in a comment, before all else, where a page was saved from. */
    private Optional<String> savedFrom() {
        return document.childNodes().stream()
                .filter(Comment.class::isInstance)
                .map(each -> SAVED_FROM.matcher(((Comment) each).getData()))
                .filter(Matcher::find)
                .map(each -> each.group(1))
                .findFirst();
    }

    /** The first that says one; what is no language's tag or name says none. */
    private Optional<String> language() {
        return Stream.of(
                        attribute("html[lang]", "lang"),
                        attribute("html[xml:lang]", "xml:lang"),
                        linked.article().words("inLanguage"),
                        meta.content("content-language"),
                        meta.content("dc.language"),
                        meta.content("dcterms.language"),
                        meta.content("language"),
                        locale(),
                        attribute("article[lang], main[lang], body[lang]", "lang"))
                .flatMap(Optional::stream)
                .flatMap(each -> LanguageTag.known(each).stream())
                .findFirst();
    }

    private Optional<String> locale() {
        return meta.content("og:locale").map(each -> each.replace('_', '-'));
    }

    /** The country may stand apart from the language. */
    private DayOrder dayOrder(@Nullable String language, @Nullable String host) {
        String locale = locale().orElse(language);
        boolean more = language == null || (locale != null && locale.startsWith(language + '-'));
        return DayOrder.of(more ? locale : language, host);
    }

    private Optional<String> attribute(String query, String attribute) {
        return document.select(query).stream()
                .map(each -> each.attr(attribute).strip())
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    /** Marked up, or plain, each line a paragraph. */
    private static String bodyText(String body) {
        return MARKUP.matcher(body).find()
                ? HtmlText.of(body)
                : Parser.unescapeEntities(body, false)
                        .lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }

    private String articleText(@Nullable String uri) {
        String read = HtmlText.of(MainContent.of(document, LiveBlog.is(document, linked, uri)));
        // Where scripts fetch the text, or most of it, it is stated for search engines all the same.
        String stated = linked.isLive()
                ? LiveBlog.stated(linked)
                : linked.article().words("articleBody").map(HtmlPage::bodyText).orElse("");
        if (stated.length() >= SHORTEST && read.length() * 2 < stated.length()) {
            return stated;
        }
        if (read.length() >= SHORTEST) {
            return read;
        }
        Element article = document.selectFirst("article");
        String whole = HtmlText.of(article == null ? document.body() : article);
        return read.length() * 2 > whole.length() ? read : whole;
    }
}
