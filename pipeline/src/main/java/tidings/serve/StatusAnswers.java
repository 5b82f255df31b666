package tidings.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/** What an operator wants to know. */
final class StatusAnswers {

    private final ReadSide side;

    StatusAnswers(ReadSide side) {
        this.side = side;
    }

    /** How it stands with each index. */
    ObjectNode all(Parameters parameters) throws IOException {
        parameters.allow(Set.of());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (TopicFollower<?> each : side.all()) {
            TopicState state = each.state();
            ObjectNode view = items.addObject();
            view.put("index", each.name());
            view.put("topic", each.topic());
            view.put(
                    "generation", state.serving().map(IndexIdentity::generation).orElse(null));
            view.put("topicId", state.serving().map(IndexIdentity::topicId).orElse(null));
            view.put("positions", state.positions().toString());
            view.put("behind", state.behind());
            view.put("asOf", state.asOf().map(Object::toString).orElse(null));
            view.put("documents", state.documents());
            view.put("bytes", state.bytes());
            view.put("rebuilding", state.rebuilding().orElse(null));
            view.put("progress", state.progress().orElse(null));
            view.put("trouble", state.trouble().orElse(null));
        }
        return answer;
    }
}
