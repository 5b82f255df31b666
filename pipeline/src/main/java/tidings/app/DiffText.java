package tidings.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.tell.FactText;
import tidings.tell.LineText;

/** Differences between facts, for people and for machines. */
final class DiffText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String INDENT = " ".repeat(4);

    private final FactText facts;

    DiffText(FactText facts) {
        this.facts = facts;
    }

    /** A line with {@code -}, {@code +} or {@code ~} before it, then one a field that differs. */
    List<String> lines(FactDiff.Difference difference) {
        List<String> lines = new ArrayList<>();
        Fact before = difference.before();
        Fact after = difference.after();
        String sign = before == null ? "+ " : after == null ? "- " : "~ ";
        lines.add(sign + facts.line(difference.fact()));
        if (before != null && after != null) {
            difference
                    .fields()
                    .forEach((field, change) ->
                            lines.add(INDENT + field + ": " + value(change.before()) + " → " + value(change.after())));
        }
        if (!difference.formerly().isEmpty()) {
            lines.add(INDENT + "takes in "
                    + LineText.counted(difference.formerly().size(), "more fact"));
        }
        if (before == null || after == null) {
            FactText.evidence(difference.fact()).ifPresent(evidence -> lines.add(INDENT + evidence));
        }
        return lines;
    }

    /** {@code {"change": "ADDED" | "REMOVED" | "CHANGED", "fields": […], "formerly": […], "before": fact, "after": fact}}. */
    static String json(FactDiff.Difference difference) {
        Fact before = difference.before();
        Fact after = difference.after();
        ObjectNode line = NODES.objectNode();
        line.put("change", before == null ? "ADDED" : after == null ? "REMOVED" : "CHANGED");
        difference.fields().keySet().forEach(line.putArray("fields")::add);
        difference.formerly().forEach(line.putArray("formerly")::add);
        line.set("before", before == null ? NODES.nullNode() : Codecs.FACT.toJsonNode(before));
        line.set("after", after == null ? NODES.nullNode() : Codecs.FACT.toJsonNode(after));
        return Characters.escaped(line.toString());
    }

    private static String value(JsonNode value) {
        return value.isNull() || (value.isContainerNode() && value.isEmpty())
                ? "nothing"
                : LineText.shortened(value.isTextual() ? value.textValue() : value.toString());
    }
}
