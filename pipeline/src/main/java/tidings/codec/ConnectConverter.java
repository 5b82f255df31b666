package tidings.codec;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Any value of any of our topics for the sinks of Kafka Connect: {@code value.converter=tidings.codec.ConnectConverter}.
 * Keys are plain strings, for Connect's own {@code StringConverter}.
 *
 * <p>{@code value.converter.shape} says as what: {@code json}, the default, one line of JSON as text, for files and
 * whatever takes text; {@code row}, a flat record, for tables, as {@link ConnectRow} says. A tombstone stays one.
 */
public final class ConnectConverter implements Converter {

    /** The setting that says as what values come. */
    public static final String SHAPE = "shape";

    private static final String JSON = "json";
    private static final String ROW = "row";

    private final Map<org.apache.avro.Schema, ConnectRow> rows = new HashMap<>();
    private GenericReader reader = new GenericReader(Map.of());
    private boolean asRow;

    /** For Kafka Connect, which makes converters by name. */
    public ConnectConverter() {}

    /** @throws DataException if the shape is none */
    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        Object shape = config.get(SHAPE);
        if (shape != null && !JSON.equals(shape) && !ROW.equals(shape)) {
            throw new DataException("no such shape: \"" + shape + "\"; say " + JSON + " or " + ROW);
        }
        asRow = ROW.equals(shape);
        reader = new GenericReader(config);
    }

    /** @throws DataException if the bytes are not a value of ours */
    @Override
    public SchemaAndValue toConnectData(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return SchemaAndValue.NULL;
        }
        GenericRecord datum;
        try {
            datum = reader.read(topic, bytes);
        } catch (SerializationException e) {
            throw new DataException(topic + ": " + e.getMessage(), e);
        }
        if (asRow) {
            ConnectRow row = rows.computeIfAbsent(datum.getSchema(), ConnectRow::new);
            return new SchemaAndValue(row.schema(), row.of(datum));
        }
        return new SchemaAndValue(
                Schema.STRING_SCHEMA, Json.of(datum.getSchema(), datum).toString());
    }

    /** @throws DataException always: sources have no place among our topics */
    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        throw new DataException(topic + ": this converter is for sinks; articles come in with tidings produce");
    }
}
