package tidings.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.PublicationTime;
import tidings.model.Span;

/**
 * One JSON object → one article, under our own field names, those of IPTC ninjs or those of a schema.org NewsArticle.
 *
 * <p>The id is {@code id} as given, else the canonical address, else the place in the file. A date-time without an
 * offset counts as its day alone. The text is as given, its furniture masked beside what {@code masked} says.
 */
final class JsonArticle {

    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,7}(?:\\.\\d+)?");

    private final JsonNode json;
    private final JsonFields fields;

    JsonArticle(JsonNode json) {
        this.json = json;
        this.fields = new JsonFields(json);
    }

    /**
     * @param from the address that it was got from, if it was got alone; null for others
     * @param place for one without id and address; must not depend on the machine
     * @param fallback the outlet, if nothing names one
     */
    Article article(@Nullable String from, String place, String fallback, Defaults defaults)
            throws UnreadableException {
        return article(from, place, Optional.empty(), null, fallback, defaults, false);
    }

    /** One of many: what it doesn't say, the envelope may; and a headline without a text is an article, as in a feed. */
    Article articleOf(JsonEnvelope envelope, String place, String fallback, Defaults defaults)
            throws UnreadableException {
        return article(
                null, place, Optional.ofNullable(envelope.source()), envelope.language(), fallback, defaults, true);
    }

    private Article article(
            @Nullable String from,
            String place,
            Optional<String> outlet,
            @Nullable String language,
            String fallback,
            Defaults defaults,
            boolean ofMany)
            throws UnreadableException {
        if (!json.isObject()) {
            throw new UnreadableException(
                    "not a JSON object but " + json.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        Article.Status status = status();
        Optional<String> given = fields.words("id", "guid").map(CanonicalUri::of);
        Optional<String> address = address().map(CanonicalUri::of);
        String uri = address.or(
                        () -> given.filter(each -> CanonicalUri.host(each).isPresent()))
                .orElse(from);
        // What an envelope numbers is another article in the next envelope.
        String id = (ofMany ? address.or(() -> given) : given.or(() -> address)).orElse(place);
        String text = text(status, ofMany);
        TextPage page = new TextPage(text);
        return new Article(
                id,
                uri,
                fields.words("source", "publisher", "provider", "infosource", "source_domain")
                        .or(() -> outlet)
                        .or(() -> Optional.ofNullable(defaults.source()))
                        .or(() -> fields.words("domain"))
                        .or(() -> Optional.ofNullable(uri).flatMap(CanonicalUri::host))
                        .orElse(fallback),
                fields.words("credit", "creditline").or(() -> page.credit()).orElse(null),
                fields.words("headline", "title", "headlines").orElse(null),
                text,
                fields.words("language", "inLanguage", "lang")
                        .map(LanguageTag::of)
                        .orElse(language),
                published().or(() -> page.published(uri)).orElse(defaults.published()),
                version(),
                status,
                masked(page));
    }

    /** The first that is one; services number articles under the same name. */
    private Optional<String> address() {
        List<String> said = Stream.of("uri", "url", "mainEntityOfPage", "@id", "link", "external_url")
                .flatMap(each -> fields.words(each).stream())
                .toList();
        return said.stream()
                .filter(each -> CanonicalUri.host(each).isPresent())
                .findFirst()
                .or(() -> said.stream().findFirst());
    }

    /** Whether an object says what an article says, rather than what many do. */
    static boolean hasText(JsonNode json) {
        return new JsonFields(json)
                .words("text", "articleBody", "body_text", "body", "content", "body_xhtml", "body_html", "content_html")
                .isPresent();
    }

    /** A withdrawal needs no text. */
    private String text(Article.Status status, boolean mayLack) throws UnreadableException {
        Optional<String> plain = fields.words(
                "text", "articleBody", "body_text", "body", "content_text", "content", "maintext", "full_text");
        if (plain.isPresent()) {
            return plain.get();
        }
        Optional<String> marked = fields.words("body_xhtml", "body_html", "content_html");
        if (marked.isPresent()) {
            return HtmlText.of(marked.get());
        }
        JsonNode bodies = json.path("bodies");
        if (bodies.path(0).path("value").isTextual()) {
            String value = Encoding.wellFormed(bodies.path(0).path("value").textValue());
            return bodies.path(0).path("contentType").asText("").contains("html") ? HtmlText.of(value) : value;
        }
        if (mayLack) {
            return fields.words("summary", "description").map(HtmlText::of).orElse("");
        }
        if (status == Article.Status.USABLE && !fields.has("text", "articleBody", "body_text")) {
            throw new UnreadableException("has no text: expected \"text\", \"articleBody\" or \"body_text\"");
        }
        return "";
    }

    private Optional<PublicationTime> published() throws UnreadableException {
        Optional<String> said = fields.words(
                "published",
                "datePublished",
                "firstpublished",
                "firstcreated",
                "date_published",
                "publishedAt",
                "published_at",
                "date_publish",
                "dateTimePub",
                "dateTime",
                "pubDate",
                "date",
                "dateCreated",
                "contentcreated",
                "versioncreated",
                "seendate");
        return said.isPresent() ? Optional.of(DateReader.parse(said.get())) : Optional.empty();
    }

    /** In ninjs {@code version} is a running number, which says nothing that the log doesn't. */
    private @Nullable Instant version() throws UnreadableException {
        Optional<String> said = fields.words("version")
                .filter(each -> !RUNNING_NUMBER.matcher(each).matches())
                .or(() -> fields.words("versioncreated", "dateModified", "date_modified", "modified", "updated"));
        if (said.isEmpty()) {
            return null;
        }
        PublicationTime time = DateReader.parse(said.get());
        return time.moment() == null
                ? time.day().atStartOfDay().toInstant(ZoneOffset.UTC)
                : time.moment().toInstant();
    }

    private Article.Status status() throws UnreadableException {
        String said = fields.words("status", "pubstatus").orElse("usable").toUpperCase(Locale.ROOT);
        String spelled = said.equals("CANCELLED") ? "CANCELED" : said;
        return Arrays.stream(Article.Status.values())
                .filter(each -> each.name().equals(spelled))
                .findFirst()
                .orElseThrow(() -> new UnreadableException(
                        "status \"" + said.toLowerCase(Locale.ROOT) + "\" is none of usable, withheld, canceled"));
    }

    private List<Span> masked(TextPage page) throws UnreadableException {
        List<Span> spans = new ArrayList<>(page.layout().maskedSpans());
        int length = page.text().codePointCount(0, page.text().length());
        for (JsonNode each : json.path("masked")) {
            JsonNode begin = each.isArray() ? each.path(0) : each.path("begin");
            JsonNode end = each.isArray() ? each.path(1) : each.path("end");
            if (!begin.canConvertToInt()
                    || !end.canConvertToInt()
                    || begin.intValue() < 0
                    || end.intValue() < begin.intValue()
                    || end.intValue() > length) {
                throw new UnreadableException(
                        "masked " + each + " is no span of its text of " + length + " code points");
            }
            spans.add(new Span(begin.intValue(), end.intValue()));
        }
        spans.sort(Comparator.naturalOrder());
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && span.begin() < merged.get(last).end()) {
                merged.set(last, merged.get(last).cover(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
