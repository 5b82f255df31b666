package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.model.Window;

/** Updates as JSON, short enough for a stream: the fact in words, and what it was before. */
final class UpdateView {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FactView facts;

    UpdateView(FactView facts) {
        this.facts = facts;
    }

    ObjectNode of(EntityUpdate update, Documents.Origin origin) {
        ObjectNode view = NODES.objectNode();
        view.put("id", update.entity().id() + "/" + update.generation() + "/" + update.sequence());
        view.put("position", origin.partition() + ":" + origin.offset());
        view.put("generation", update.generation());
        view.put("sequence", update.sequence());
        view.set("entity", FactView.entity(update.entity()));
        view.put("op", update.op().name());
        Fact fact = UpdateDocuments.fact(update);
        view.set("fact", fact == null ? NODES.nullNode() : facts.summary(fact));
        view.set("before", before(update));
        ArrayNode formerly = view.putArray("formerly");
        update.formerly().forEach(formerly::add);
        view.set("window", update.window() == null ? NODES.nullNode() : window(update.window()));
        view.set("cause", cause(update.cause()));
        view.put("knownAt", Instant.ofEpochMilli(origin.timestamp()).toString());
        return view;
    }

    private JsonNode before(EntityUpdate update) {
        Fact before = update.before();
        if (before == null || update.after() == null) {
            return NODES.nullNode();
        }
        ObjectNode view = NODES.objectNode();
        view.put("id", before.id());
        view.put("status", before.status().name());
        view.put("text", facts.sentence(before));
        view.put("reports", before.corroboration().reports());
        view.put("origins", before.corroboration().origins());
        return view;
    }

    /** Days and counts; the last day is part of it. */
    static ObjectNode window(Window window) {
        Window.Totals totals = window.totals();
        ObjectNode view = NODES.objectNode();
        view.put("first", window.start().toString());
        view.put("last", window.end().minusDays(1).toString());
        view.put("isFinal", window.isFinal());
        view.put("mentions", totals.mentions());
        view.put("articles", totals.articles());
        view.put("outlets", totals.outlets());
        view.put("origins", totals.origins());
        view.put("usual", totals.usual());
        view.put("burst", totals.burst());
        view.put("spokenAbout", totals.spokenAbout());
        ObjectNode facts = view.putObject("facts");
        new TreeMap<>(totals.facts()).forEach((kind, count) -> facts.put(kind.name(), count));
        return view;
    }

    private static JsonNode cause(EntityUpdate.@Nullable Cause cause) {
        if (cause == null) {
            return NODES.nullNode();
        }
        ObjectNode view = NODES.objectNode();
        view.put("articleId", cause.articleId());
        view.put("uri", cause.uri());
        view.put(
                "published",
                cause.published() == null ? null : cause.published().toString());
        return view;
    }
}
