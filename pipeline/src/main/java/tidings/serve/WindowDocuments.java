package tidings.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.lucene.document.Document;
import tidings.model.EntityUpdate;
import tidings.model.Window;
import tidings.topology.Topic;
import tidings.topology.Topics;

/** The last told window of each entity and day, to be found by either, the most unusual first. */
final class WindowDocuments implements Documents<EntityUpdate> {

    @Override
    public String name() {
        return "windows";
    }

    @Override
    public Topic<EntityUpdate> topic() {
        return Topics.ENTITY_UPDATES;
    }

    @Override
    public Optional<String> id(String key, EntityUpdate update, Origin origin) {
        return Optional.ofNullable(update.window())
                .map(window -> update.entity().id() + '|' + days(window) + '|' + window.start());
    }

    @Override
    public Optional<Document> of(EntityUpdate update, Origin origin) {
        Window window = update.window();
        if (window == null) {
            return Optional.empty();
        }
        Document document = new Document();
        Fields.term(document, Fields.ENTITY, update.entity().id());
        Fields.number(document, Fields.DAYS, days(window));
        Fields.number(document, Fields.START, window.start().toEpochDay());
        Fields.fraction(document, Fields.BURST, window.totals().burst());
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("entity", FactView.entity(update.entity()));
        row.set("window", UpdateView.window(window));
        Fields.stored(document, row.toString().getBytes(StandardCharsets.UTF_8));
        return Optional.of(document);
    }

    private static long days(Window window) {
        return ChronoUnit.DAYS.between(window.start(), window.end());
    }
}
