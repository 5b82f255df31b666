package tidings.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** An element of a feed, under the name that its namespace gives it whichever prefix the feed chose. */
record FeedElement(Element element) {

    private static final Map<String, String> PREFIXES = DataFile.entries("feed-namespaces.txt").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(each -> each[1], each -> each[0].equals("-") ? "" : each[0]));

    private static final String XHTML = "xhtml";

    private static final Pattern NO_TEXT =
            Pattern.compile("(?:image|audio|video|font|model|application/(?:pdf|zip))\\b", Pattern.CASE_INSENSITIVE);

    /** Base64 of more than this is a picture or a sound. */
    private static final int LONGEST_BASE64 = 4 << 20;

    /**
     * In lower case, with the usual prefix of its namespace; without prefix where it is RSS's or Atom's own. Where the
     * feed declares no namespace, its prefix stands for itself.
     */
    String name() {
        String prefix = prefix();
        String qualified = element.tagName().toLowerCase(Locale.ROOT);
        String local = qualified.substring(qualified.indexOf(':') + 1);
        String known = PREFIXES.getOrDefault(namespace(prefix), prefix.equals("atom") ? "" : prefix);
        return known.isEmpty() ? local : known + ':' + local;
    }

    private String namespace(String prefix) {
        String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        for (Element each = element; each != null; each = each.parent()) {
            if (each.hasAttr(declaration)) {
                return each.attr(declaration).strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    List<FeedElement> children() {
        return element.children().stream().map(FeedElement::new).toList();
    }

    /**
     * Those of its children that have one of these names, in the order of the names; of one name those before the others
     * that are its own, written with its own prefix: RSS may have Atom's beside it.
     */
    Stream<FeedElement> children(String... names) {
        List<FeedElement> children = children();
        return Stream.of(names).flatMap(name -> children.stream()
                .filter(each -> each.name().equals(name))
                .sorted(Comparator.comparing(each -> !each.prefix().equals(prefix()))));
    }

    private String prefix() {
        int colon = element.tagName().indexOf(':');
        return colon < 0 ? "" : element.tagName().substring(0, colon).toLowerCase(Locale.ROOT);
    }

    String attribute(String name) {
        String value = element.attr(name);
        if (value.isEmpty()) {
            value = element.attributes().getIgnoreCase(name);
        }
        return value.strip();
    }

    /** Its words as they stand, markup in it left out. */
    Optional<String> words() {
        return Optional.of(element.wholeText().strip()).filter(FeedElement::isMoreThanSpace);
    }

    private static boolean isMoreThanSpace(String words) {
        return words.codePoints().anyMatch(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each));
    }

    /** As a headline: on one line, without markup. */
    Optional<String> line() {
        // What is written as elements is written once; what is escaped may be so twice.
        boolean once = isPlain() || element.childrenSize() > 0;
        String value = isPlain() ? element.wholeText() : HtmlText.of(markup());
        return Optional.of(once ? value.replaceAll("\\s+", " ").strip() : Words.plain(value))
                .filter(each -> !each.isEmpty());
    }

    /** As running text: paragraphs parted by blank lines. */
    Optional<String> text() {
        if (!attribute("src").isEmpty() && element.wholeText().isBlank() || isNoText()) {
            return Optional.empty();
        }
        if (attribute("type").equalsIgnoreCase("multipart/alternative")) {
            return children("content").flatMap(each -> each.text().stream()).max(Comparator.comparing(String::length));
        }
        if (isPlain()) {
            return words();
        }
        Element body = Jsoup.parseBodyFragment(markup()).body();
        return isListOfLinks(body)
                ? Optional.empty()
                : Optional.of(HtmlText.of(body)).filter(each -> !each.isEmpty());
    }

    /** Aggregators give headlines of others instead of a text. */
    private static boolean isListOfLinks(Element body) {
        return body.selectFirst("li a") != null
                && body.select("li a").text().length() * 2 > body.text().length();
    }

    private boolean isPlain() {
        String type = attribute("type").toLowerCase(Locale.ROOT);
        return (type.equals("text") || type.equals("text/plain")) && !isBase64() && element.childrenSize() == 0;
    }

    /** A picture, a sound or a film, in letters. */
    private boolean isNoText() {
        return NO_TEXT.matcher(attribute("type")).lookingAt();
    }

    private boolean isBase64() {
        String type = attribute("type").toLowerCase(Locale.ROOT);
        return attribute("mode").equalsIgnoreCase("base64")
                || type.equals("application/octet-stream")
                || attribute("encoding").equalsIgnoreCase("base64");
    }

    /** As HTML, whichever way the feed carries it: as text, as CDATA, as elements, in base64. */
    private String markup() {
        if (isBase64()) {
            String coded = element.wholeText().replaceAll("\\s+", "");
            if (coded.length() <= LONGEST_BASE64) {
                try {
                    return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return element.wholeText();
                }
            }
            return "";
        }
        if (element.childrenSize() == 0) {
            return element.wholeText();
        }
        StringBuilder html = new StringBuilder();
        for (Node each : element.childNodes()) {
            if (each instanceof CDataNode data) {
                html.append(data.getWholeText());
            } else if (each instanceof TextNode text) {
                html.append(text.outerHtml());
            } else if (each instanceof Element child) {
                html.append(withoutPrefix(child));
            }
        }
        return html.toString();
    }

    /** XHTML elements may have a prefix, which HTML doesn't know. */
    private static String withoutPrefix(Element child) {
        String html = child.outerHtml();
        String prefix = child.tagName().contains(":")
                ? child.tagName().substring(0, child.tagName().indexOf(':'))
                : "";
        return prefix.isEmpty() || !new FeedElement(child).name().startsWith(XHTML)
                ? html
                : html.replaceAll("(</?)" + Pattern.quote(prefix) + ":", "$1");
    }

    /** The language that is said for it, by itself or what it stands in. */
    Optional<String> language() {
        for (Element each = element; each != null; each = each.parent()) {
            String language = each.attr("xml:lang").strip();
            if (!language.isEmpty()) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** An address in it as a whole one; as it stands where nothing says relative to what. */
    String resolved(String address, String base) {
        String stripped = address.strip().replaceAll("\\s+", "%20");
        String against = base(element, base);
        try {
            URI uri = new URI(stripped);
            return uri.isAbsolute() || against.isEmpty()
                    ? stripped
                    : new URI(against).resolve(uri).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return stripped;
        }
    }

    private static String base(Element element, String base) {
        String own = element.attr("xml:base").strip();
        String outer = element.parent() == null ? base : base(element.parent(), base);
        if (own.isEmpty()) {
            return outer;
        }
        try {
            return outer.isEmpty() ? own : new URI(outer).resolve(own).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return outer;
        }
    }
}
