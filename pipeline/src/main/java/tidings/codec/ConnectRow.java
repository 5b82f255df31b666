package tidings.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/**
 * A record as a flat row, for tables. Plain fields become columns of their own, called {@code first_reported} for {@code
 * firstReported}; a part that is always there and has plain fields only becomes a column each, called {@code entity_id}
 * for {@code entity.id}; whatever else has parts becomes JSON. Instants and JSON carry the names by which Debezium's
 * sinks, and others, know them for what they are; to all others they are text.
 */
final class ConnectRow {

    private static final String INSTANT = "io.debezium.time.ZonedTimestamp";
    private static final String JSON = "io.debezium.data.Json";

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final List<Column> columns = new ArrayList<>();
    private final org.apache.kafka.connect.data.Schema schema;

    /** @param path positions of fields, from the record inwards */
    private record Column(String name, Schema type, boolean optional, List<Integer> path) {}

    ConnectRow(Schema record) {
        for (Schema.Field field : record.getFields()) {
            add(field, "", List.of());
        }
        SchemaBuilder builder = SchemaBuilder.struct().name(record.getFullName());
        columns.forEach(column -> builder.field(column.name(), schema(column)));
        schema = builder.build();
    }

    private void add(Schema.Field field, String prefix, List<Integer> path) {
        String name =
                prefix + INNER_CAPITAL.matcher(field.name()).replaceAll("_").toLowerCase(Locale.ROOT);
        List<Integer> here = new ArrayList<>(path);
        here.add(field.pos());
        Schema type = field.schema();
        if (type.getType() == Schema.Type.RECORD
                && type.getFields().stream().allMatch(each -> isPlain(each.schema()))) {
            type.getFields().forEach(each -> add(each, name + "_", here));
        } else {
            columns.add(new Column(name, withoutNull(type), type.isNullable(), List.copyOf(here)));
        }
    }

    private static boolean isPlain(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ARRAY, MAP, UNION -> false;
            default -> true;
        };
    }

    /** The type of an optional field; other unions stay. */
    private static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        List<Schema> types = schema.getTypes().stream()
                .filter(each -> each.getType() != Schema.Type.NULL)
                .toList();
        return types.size() == 1 ? types.get(0) : schema;
    }

    private static org.apache.kafka.connect.data.Schema schema(Column column) {
        SchemaBuilder builder =
                switch (column.type().getType()) {
                    case RECORD, ARRAY, MAP, UNION -> SchemaBuilder.string().name(JSON);
                    case LONG ->
                        column.type().getLogicalType() == null
                                ? SchemaBuilder.int64()
                                : SchemaBuilder.string().name(INSTANT);
                    case INT -> column.type().getLogicalType() == null ? SchemaBuilder.int32() : SchemaBuilder.string();
                    case DOUBLE -> SchemaBuilder.float64();
                    case BOOLEAN -> SchemaBuilder.bool();
                    default -> SchemaBuilder.string();
                };
        return column.optional() ? builder.optional().build() : builder.build();
    }

    org.apache.kafka.connect.data.Schema schema() {
        return schema;
    }

    /** @param datum of the schema that this was made for */
    Struct of(IndexedRecord datum) {
        Struct row = new Struct(schema);
        for (Column column : columns) {
            Object value = datum;
            for (int position : column.path()) {
                value = ((IndexedRecord) value).get(position);
            }
            row.put(column.name(), value(column.type(), value));
        }
        return row;
    }

    private static @Nullable Object value(Schema type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type.getType()) {
            case RECORD, ARRAY, MAP, UNION -> Json.of(type, value).toString();
            case LONG, INT ->
                type.getLogicalType() == null ? value : Json.of(type, value).asText();
            case DOUBLE, BOOLEAN -> value;
            default -> value.toString();
        };
    }
}
