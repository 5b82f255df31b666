package tidings.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.document.Document;
import tidings.model.EntityWindow;
import tidings.model.Window;
import tidings.topology.Topic;
import tidings.topology.Topics;

/** The last emitted window of each entity and day, to be found by either, the most unusual first. */
final class WindowDocuments implements Documents<EntityWindow> {

    @Override
    public Topic<EntityWindow> topic() {
        return Topics.WINDOWS;
    }

    @Override
    public Document of(EntityWindow value, Origin origin) {
        Window window = value.window();
        Document document = new Document();
        Fields.term(document, Fields.ENTITY, value.entity().id());
        Fields.number(document, Fields.DAYS, value.days());
        Fields.number(document, Fields.START, window.start().toEpochDay());
        Fields.fraction(document, Fields.BURST, window.totals().burst());
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("entity", FactView.entity(value.entity()));
        row.set("window", UpdateView.window(window));
        Fields.stored(document, row.toString().getBytes(StandardCharsets.UTF_8));
        return document;
    }
}
