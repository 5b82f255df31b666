package tidings.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** An article in Markdown (CommonMark): its first heading is the headline; lines of names and values may stand before it. */
final class MarkdownText {

    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\R(.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(?m)^([\\p{L}_-]{1,40}):[ \\t]*(\\S.*?)[ \\t]*$");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");

    private MarkdownText() {}

    /** Its fields, under the names of {@link Columns}. */
    static ObjectNode fields(String markdown) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Matcher front = FRONT.matcher(markdown);
        String text = markdown;
        if (front.find()) {
            text = markdown.substring(front.end());
            Matcher field = FIELD.matcher(front.group(1));
            while (field.find()) {
                Matcher quoted = QUOTED.matcher(field.group(2));
                String value = quoted.matches() ? quoted.group(2) : field.group(2);
                Columns.field(field.group(1)).ifPresent(name -> fields.put(name, value));
            }
        }
        Element body = Jsoup.parse(HtmlRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(text)))
                .body();
        Element heading = body.selectFirst("h1");
        if (heading == null) {
            heading = body.selectFirst("h2");
        }
        if (heading != null && heading.previousElementSibling() == null) {
            if (!fields.has("headline")) {
                fields.put("headline", heading.text());
            }
            heading.remove();
        }
        return fields.put("text", HtmlText.of(body));
    }
}
