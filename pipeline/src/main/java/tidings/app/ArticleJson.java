package tidings.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import tidings.model.Article;

/**
 * An article as one line of JSON, in the form that {@code tidings produce} reads: what nobody says is null, and a status
 * stands there only where it is not usable. {@code masked} are pairs of offsets, Unicode code points, end-exclusive.
 */
final class ArticleJson {

    private ArticleJson() {}

    static String line(Article article) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", article.id())
                .put("uri", article.uri())
                .put("source", article.source())
                .put("headline", article.headline())
                .put(
                        "published",
                        article.published() == null ? null : article.published().toString())
                .put(
                        "version",
                        article.version() == null ? null : article.version().toString())
                .put("language", article.language())
                .put("credit", article.credit())
                .put("text", article.text());
        ArrayNode masked = line.putArray("masked");
        article.masked().forEach(span -> masked.addArray().add(span.begin()).add(span.end()));
        if (article.status() != Article.Status.USABLE) {
            line.put("status", article.status().name().toLowerCase(Locale.ROOT));
        }
        return line.toString();
    }
}
