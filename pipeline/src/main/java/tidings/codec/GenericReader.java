package tidings.codec;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads any value of any of our topics, in either wire form, in the schema that it was written with. */
final class GenericReader implements AutoCloseable {

    private final Map<Long, Schema> known = new HashMap<>();
    private final @Nullable RegistryForm registry;

    /** @param config as for {@link Codec#serde}; without a registry, values in its form cannot be read */
    GenericReader(Map<String, ?> config) {
        Codecs.ALL.forEach(codec -> known.putAll(codec.writers()));
        registry = RegistryForm.from(config, false);
    }

    /** @throws SerializationException if the bytes are not a value of ours */
    GenericRecord read(String topic, byte[] bytes) {
        if (SingleObject.isMarked(bytes)) {
            Schema writer = SingleObject.writer(bytes, known);
            return AvroBody.read(bytes, SingleObject.HEADER, writer, writer);
        }
        if (registry != null && RegistryForm.isMarked(bytes)) {
            return registry.read(topic, bytes, null);
        }
        throw Codec.notOurs(bytes);
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
