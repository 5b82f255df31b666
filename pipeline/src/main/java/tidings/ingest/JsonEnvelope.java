package tidings.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object that holds many articles: a JSON Feed, or the answer of a service that searches news (GDELT, Event
 * Registry, NewsAPI).
 *
 * @param articles as they stand in it
 * @param source the outlet of those that name none; null if it says none
 * @param language of those that say none; null if it says none
 */
record JsonEnvelope(
        List<JsonNode> articles,
        @Nullable String source,
        @Nullable String language) {

    /** Empty if the object is an article itself, or nothing of ours. */
    static Optional<JsonEnvelope> of(JsonNode json) {
        if (!json.isObject() || JsonArticle.hasText(json)) {
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(json);
        Optional<JsonNode> items = Stream.of(
                        json.path("items"),
                        json.path("articles").path("results"),
                        json.path("articles"),
                        json.path("results"))
                .filter(JsonNode::isArray)
                .findFirst();
        return items.map(each -> {
            List<JsonNode> articles = new ArrayList<>();
            each.forEach(articles::add);
            boolean isFeed = json.path("version").asText("").contains("jsonfeed.org");
            return new JsonEnvelope(
                    articles,
                    isFeed ? fields.words("title").orElse(null) : null,
                    fields.words("language").orElse(null));
        });
    }
}
