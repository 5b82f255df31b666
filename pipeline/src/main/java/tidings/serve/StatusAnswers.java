package tidings.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
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
        for (TopicFollower each : side.all()) {
            TopicState state = each.state();
            ObjectNode view = items.addObject();
            view.put("index", each.name());
            view.put("topic", each.topic());
            Optional<TopicState.Contents> contents = state.contents();
            view.put(
                    "generation",
                    contents.map(TopicState.Contents::identity)
                            .map(IndexIdentity::generation)
                            .orElse(null));
            view.put(
                    "topicId",
                    contents.map(TopicState.Contents::identity)
                            .map(IndexIdentity::topicId)
                            .orElse(null));
            view.put(
                    "positions",
                    contents.map(TopicState.Contents::positions)
                            .orElse(Positions.NONE)
                            .toString());
            view.put("behind", state.behind());
            view.put(
                    "asOf",
                    contents.flatMap(TopicState.Contents::asOf)
                            .map(Object::toString)
                            .orElse(null));
            view.put("documents", contents.map(TopicState.Contents::documents).orElse(0));
            view.put("bytes", contents.map(TopicState.Contents::bytes).orElse(0L));
            view.put("rebuilding", state.rebuilding().orElse(null));
            view.put("progress", state.progress().orElse(null));
            view.put("trouble", state.trouble().orElse(null));
        }
        return answer;
    }
}
