package tidings.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.PublicationTime;

/**
 * A news page: the article's text as Readability finds it, the rest from what the page says to search engines (JSON-LD
 * first, then meta elements, then what a reader sees).
 */
final class HtmlPage {

    /** With less than so many characters Readability has not found the article. */
    private static final int SHORTEST = 140;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Document document;
    private final JsonFields linked;
    private final TextPage text;

    /** @param document as parsed, with its address as base; left unchanged */
    HtmlPage(Document document) {
        this.document = document;
        this.linked = linkedArticle(document);
        this.text = new TextPage(articleText(document));
    }

    /**
     * @param id for a page that says no address
     * @param address where it came from; null for a file
     * @param fallback the outlet, where nothing names one
     */
    Article article(String id, @Nullable String address, String fallback, Defaults defaults)
            throws UnreadableException {
        if (text.isBlank()) {
            throw new UnreadableException("has no text that looks like an article");
        }
        String uri = canonicalAddress().orElse(address);
        return new Article(
                uri == null ? id : uri,
                uri,
                first(
                                () -> linked.words("publisher"),
                                () -> meta("og:site_name"),
                                () -> text.outlet(uri),
                                () -> Optional.ofNullable(defaults.source()))
                        .orElse(fallback),
                text.credit().orElse(null),
                first(() -> linked.words("headline"), () -> meta("og:title"), () -> shown("h1"), () -> shown("title"))
                        .orElse(null),
                text.text(),
                language().orElse(null),
                published().or(() -> text.published(uri)).orElse(defaults.published()),
                version().orElse(null),
                Article.Status.USABLE,
                text.layout().maskedSpans());
    }

    private Optional<String> canonicalAddress() {
        return Stream.of(
                        attribute("link[rel=canonical]", "abs:href"),
                        meta("og:url"),
                        linked.words("url", "mainEntityOfPage", "@id"))
                .flatMap(Optional::stream)
                .filter(each -> CanonicalUri.host(each).isPresent())
                .map(CanonicalUri::of)
                .findFirst();
    }

    private Optional<String> language() {
        return first(() -> attribute("html[lang]", "lang"), () -> linked.words("inLanguage"), () -> meta("og:locale")
                .map(each -> each.replace('_', '-')));
    }

    /** A page has many dates, so one that cannot be read gives way to the next. */
    private Optional<PublicationTime> published() {
        return dates(
                linked.words("datePublished", "dateCreated"),
                meta("article:published_time"),
                meta("og:article:published_time"),
                attribute("[itemprop=datePublished]", "content"),
                attribute("[itemprop=datePublished]", "datetime"),
                meta("parsely-pub-date"),
                meta("sailthru.date"),
                meta("pubdate"),
                meta("publish-date"),
                meta("publishdate"),
                meta("dc.date"),
                meta("dc.date.issued"),
                meta("date"),
                attribute("article time[datetime]", "datetime"));
    }

    private Optional<Instant> version() {
        return dates(linked.words("dateModified"), meta("article:modified_time"), meta("og:updated_time"))
                .flatMap(time -> Optional.ofNullable(time.moment()))
                .map(moment -> moment.toInstant());
    }

    @SafeVarargs
    private static Optional<PublicationTime> dates(Optional<String>... values) {
        for (Optional<String> each : values) {
            if (each.isPresent()) {
                try {
                    return Optional.of(DateReader.parse(each.get()));
                } catch (UnreadableException e) {
                    // The next one.
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> meta(String name) {
        for (String kind : List.of("property", "name", "itemprop")) {
            Optional<String> content = attribute("meta[" + kind + "=" + name + "]", "content");
            if (content.isPresent()) {
                return content;
            }
        }
        return Optional.empty();
    }

    private Optional<String> attribute(String query, String attribute) {
        return document.select(query).stream()
                .map(each -> each.attr(attribute).strip())
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private Optional<String> shown(String query) {
        return document.select(query).stream()
                .map(Element::text)
                .filter(each -> !each.isBlank())
                .findFirst();
    }

    @SafeVarargs
    private static Optional<String> first(Supplier<Optional<String>>... sources) {
        return Stream.of(sources).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static String articleText(Document document) {
        String read = MainContent.of(document).map(HtmlText::of).orElse("");
        if (read.length() >= SHORTEST) {
            return read;
        }
        Element article = document.selectFirst("article");
        return HtmlText.of(article == null ? document.body() : article);
    }

    /** The schema.org article that the page describes itself as; without fields if it doesn't. */
    private static JsonFields linkedArticle(Document document) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                collect(MAPPER.readTree(script.data()), found);
            } catch (JsonProcessingException e) {
                // Broken scripts are common; the page has other ways to say it.
            }
        }
        return new JsonFields(found.isEmpty() ? MAPPER.createObjectNode() : found.get(0));
    }

    private static void collect(JsonNode node, List<JsonNode> articles) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, articles));
        } else if (node.isObject()) {
            String type = node.path("@type").toString().toLowerCase(Locale.ROOT);
            if (type.contains("article") || type.contains("blogposting")) {
                articles.add(node);
            }
            collect(node.path("@graph"), articles);
        }
    }
}
