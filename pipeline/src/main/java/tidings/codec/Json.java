package tidings.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Avro's generic data as plain JSON: no type wrappers around optional values, days and instants as ISO 8601. */
final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode of(Schema schema, @Nullable Object datum) {
        if (datum == null) {
            return NODES.nullNode();
        }
        return switch (schema.getType()) {
            case RECORD -> record(schema, (IndexedRecord) datum);
            case UNION -> of(schema.getTypes().get(GenericData.get().resolveUnion(schema, datum)), datum);
            case ARRAY -> array(schema, (List<?>) datum);
            case MAP -> map(schema, (Map<?, ?>) datum);
            case INT ->
                isA("date", schema)
                        ? NODES.textNode(LocalDate.ofEpochDay((Integer) datum).toString())
                        : NODES.numberNode((Integer) datum);
            case LONG ->
                isA("timestamp-millis", schema)
                        ? NODES.textNode(Instant.ofEpochMilli((Long) datum).toString())
                        : NODES.numberNode((Long) datum);
            case DOUBLE -> NODES.numberNode((Double) datum);
            case BOOLEAN -> NODES.booleanNode((Boolean) datum);
            default -> NODES.textNode(datum.toString());
        };
    }

    private static JsonNode record(Schema schema, IndexedRecord datum) {
        ObjectNode node = NODES.objectNode();
        for (Schema.Field field : schema.getFields()) {
            node.set(field.name(), of(field.schema(), datum.get(field.pos())));
        }
        return node;
    }

    private static JsonNode array(Schema schema, List<?> datum) {
        ArrayNode node = NODES.arrayNode();
        datum.forEach(each -> node.add(of(schema.getElementType(), each)));
        return node;
    }

    private static JsonNode map(Schema schema, Map<?, ?> datum) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        datum.forEach((key, each) -> sorted.put(key.toString(), of(schema.getValueType(), each)));
        ObjectNode node = NODES.objectNode();
        sorted.forEach(node::set);
        return node;
    }

    private static boolean isA(String name, Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return logical != null && logical.getName().equals(name);
    }
}
