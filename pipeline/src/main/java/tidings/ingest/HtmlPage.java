package tidings.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;

/**
 * A news page: the article's text as {@link MainContent} finds it, the rest from what the page says to search engines
 * (JSON-LD first, then meta elements), where a reader sees the same or nothing.
 */
final class HtmlPage {

    /** With less than so many characters the article has not been found. */
    private static final int SHORTEST = 140;

    private static final Pattern FRONT_PAGE = Pattern.compile("(?i)https?://[^/]+/?(?:index\\.\\w+)?");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    private final Document document;
    private final MetaElements meta;
    private final LinkedData linked;

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
    Article article(String id, @Nullable String address, String fallback, Defaults defaults)
            throws UnreadableException {
        String uri = canonicalAddress().orElse(address);
        String host = Optional.ofNullable(uri).flatMap(CanonicalUri::host).orElse(null);
        Optional<String> site = SiteName.of(meta, linked, host);
        String headline = new Headline(document, meta, linked, site.orElse(null), host)
                .words()
                .orElse(null);
        TextPage text = TextPage.ofArticle(articleText(), headline);
        if (text.isBlank()) {
            throw new UnreadableException("has no text that looks like an article");
        }
        Optional<String> language = language();
        PageDates dates = new PageDates(document, meta, linked, uri, dayOrder(language.orElse(null), host));
        return new Article(
                uri == null ? id : uri,
                uri,
                site.or(() -> text.outlet(uri))
                        .or(() -> Optional.ofNullable(defaults.source()))
                        .orElse(fallback),
                text.credit().orElse(null),
                new Headline(document, meta, linked, site.orElse(null), host)
                        .words()
                        .orElse(null),
                text.text(),
                language.orElse(null),
                dates.published(() -> text.published(uri)).orElse(defaults.published()),
                dates.version().orElse(null),
                Article.Status.USABLE,
                text.layout().maskedSpans());
    }

    /** What the page calls its address; one without a path is the site's, put there by mistake. */
    private Optional<String> canonicalAddress() {
        return Stream.of(
                        attribute("link[rel=canonical]", "abs:href"),
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

    private Optional<String> language() {
        return attribute("html[lang]", "lang")
                .or(() -> linked.article().words("inLanguage"))
                .or(() -> meta.content("content-language"))
                .or(() -> locale());
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

    private String articleText() {
        String read = HtmlText.of(MainContent.of(document));
        // Where scripts fetch the text, or most of it, search engines are told it all the same.
        String told = linked.article().words("articleBody").map(HtmlText::of).orElse("");
        if (told.length() >= SHORTEST && read.length() * 2 < told.length()) {
            return told;
        }
        if (read.length() >= SHORTEST) {
            return read;
        }
        Element article = document.selectFirst("article");
        String whole = HtmlText.of(article == null ? document.body() : article);
        return read.length() * 2 > whole.length() ? read : whole;
    }
}
