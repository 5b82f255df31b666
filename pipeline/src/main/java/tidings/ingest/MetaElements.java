package tidings.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, whichever attribute holds it; of several of one name the first that speaks. */
final class MetaElements {

    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, String> contents = new HashMap<>();

    private MetaElements() {}

    static MetaElements of(Document document) {
        MetaElements elements = new MetaElements();
        for (Element each : document.getElementsByTag("meta")) {
            String content = (each.hasAttr("content") ? each.attr("content") : each.attr("datetime")).strip();
            if (!content.isEmpty()) {
                for (String attribute : NAMING) {
                    String name = each.attr(attribute).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        elements.contents.putIfAbsent(name, content);
                    }
                }
            }
        }
        return elements;
    }

    /** @param name in lower case */
    Optional<String> content(String name) {
        return Optional.ofNullable(contents.get(name));
    }
}
