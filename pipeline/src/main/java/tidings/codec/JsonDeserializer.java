package tidings.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Any value of any of our topics as JSON, for Kafka's own tools: {@code kafka-console-consumer … --formatter-property
 * value.deserializer=tidings.codec.JsonDeserializer}. Its objects print as one line.
 *
 * <p>The type is known from the bytes. With {@code value.deserializer.schema.registry.url} Confluent's wire form is read
 * too.
 */
public final class JsonDeserializer implements Deserializer<JsonNode> {

    /** What Kafka's formatter hands on for a tombstone; it then asks what comes back how it prints. */
    private static final byte[] NO_VALUE = "null".getBytes(StandardCharsets.UTF_8);

    private GenericReader reader = new GenericReader(Map.of());

    /** For Kafka, which makes deserializers by name. */
    public JsonDeserializer() {}

    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        reader = new GenericReader(config);
    }

    /** @throws org.apache.kafka.common.errors.SerializationException if the bytes are not a value of ours */
    @Override
    public @Nullable JsonNode deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (Arrays.equals(bytes, NO_VALUE)) {
            return NullNode.getInstance();
        }
        GenericRecord datum = reader.read(topic, bytes);
        return Json.of(datum.getSchema(), datum);
    }

    @Override
    public void close() {
        reader.close();
    }
}
