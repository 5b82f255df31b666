package tidings.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * What agencies deliver: NITF, and NewsML-G2, whose items hold NITF, HTML or plain text. Elements are known by their names
 * without prefix.
 */
final class NewsItem {

    private final Element item;

    private NewsItem(Element item) {
        this.item = item;
    }

    /** All items of a document, the outermost of each; empty if it is neither NITF nor NewsML-G2. */
    static List<NewsItem> all(String xml) {
        Document document = Parser.xmlParser().setMaxDepth(Feed.DEEPEST).parseInput(xml, "");
        List<NewsItem> items = outermost(document, "newsItem");
        return items.isEmpty() ? outermost(document, "nitf") : items;
    }

    private static List<NewsItem> outermost(Document document, String name) {
        List<NewsItem> items = new ArrayList<>();
        document.filter((node, depth) -> {
            if (node instanceof Element each && each != document && isNamed(each, name)) {
                items.add(new NewsItem(each));
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return items;
    }

    /** Its fields, under our names. */
    ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        put(fields, "id", attribute("doc-id", "id-string").or(() -> Optional.of(item.attr("guid"))));
        put(fields, "uri", attribute("pubdata", "ex-ref").filter(each -> each.startsWith("http")));
        put(
                fields,
                "source",
                attribute("pubdata", "name")
                        .or(() -> nameIn("provider"))
                        .or(() -> nameIn("infoSource"))
                        .or(() -> words("distributor")));
        put(fields, "headline", words("hl1").or(() -> words("headline")).or(() -> words("title")));
        put(fields, "credit", words("creditline"));
        put(fields, "language", attribute("language", "tag").or(() -> Optional.of(item.attr("xml:lang"))));
        put(
                fields,
                "published",
                time(attribute("date.issue", "norm"))
                        .or(() -> time(attribute("pubdata", "date.publication")))
                        .or(() -> time(words("firstCreated")))
                        .or(() -> time(words("contentCreated")))
                        .or(() -> time(words("versionCreated"))));
        put(fields, "version", time(words("versionCreated")));
        put(fields, "status", status());
        fields.put("text", text());
        return fields;
    }

    private Optional<String> status() {
        return attribute("pubStatus", "qcode")
                .map(each -> each.substring(each.indexOf(':') + 1))
                .or(() -> attribute("docdata", "management-status")
                        .map(each -> each.equals("embargoed") ? "withheld" : each))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each ->
                        Arrays.asList("withheld", "canceled", "cancelled").contains(each));
    }

    private String text() {
        Optional<Element> content = Stream.of("body.content", "inlineXML", "inlineData", "body")
                .flatMap(name -> named(item, name).findFirst().stream())
                .findFirst();
        return content.map(each -> {
                    Element copy = each.clone();
                    for (String media : List.of("media", "figure", "head", "body.head", "style", "script")) {
                        named(copy, media).toList().forEach(Element::remove);
                    }
                    // NITF's headings inside a text.
                    named(copy, "hl2").toList().forEach(heading -> heading.tagName("h2"));
                    return copy.childrenSize() == 0 ? copy.wholeText().strip() : HtmlText.of(copy.html());
                })
                .orElse("");
    }

    /** {@code 20190514T093000Z} and the like; what is no date says nothing. */
    private static Optional<String> time(Optional<String> value) {
        return value.flatMap(each -> DateReader.lenient(each, DayOrder.UNKNOWN)).map(Object::toString);
    }

    private static void put(ObjectNode fields, String name, Optional<String> value) {
        value.filter(each -> !each.isBlank()).ifPresent(each -> fields.put(name, each));
    }

    private Optional<String> words(String name) {
        return named(item, name)
                .map(each -> Words.plain(each.text()))
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private Optional<String> nameIn(String name) {
        return named(item, name)
                .findFirst()
                .flatMap(each ->
                        named(each, "name").map(Element::text).findFirst().or(() -> Optional.of(each.attr("literal"))))
                .filter(each -> !each.isBlank());
    }

    private Optional<String> attribute(String name, String attribute) {
        return named(item, name)
                .map(each -> each.attr(attribute).strip())
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private static Stream<Element> named(Element root, String name) {
        return root.getAllElements().stream().filter(each -> each != root && isNamed(each, name));
    }

    private static boolean isNamed(Element element, String name) {
        return element.tagName().substring(element.tagName().indexOf(':') + 1).equalsIgnoreCase(name);
    }
}
