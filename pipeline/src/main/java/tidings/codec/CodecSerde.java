package tidings.codec;

import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A codec as Kafka wants it. */
final class CodecSerde<T> implements RegisteredSerde<T>, Serializer<T>, Deserializer<T> {

    private final Codec<T> codec;
    private @Nullable RegistryForm registry;

    CodecSerde(Codec<T> codec) {
        this.codec = codec;
    }

    @Override
    public void configure(Map<String, ?> config, boolean isKey) {
        registry = RegistryForm.from(config, isKey);
    }

    @Override
    public void register(String topic) {
        if (registry != null) {
            registry.register(topic, codec.schema());
        }
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        return registry == null ? codec.encode(value) : registry.write(topic, codec.toAvro(value));
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        return registry != null && RegistryForm.isMarked(bytes)
                ? codec.toModel(registry.read(topic, bytes, codec.schema()))
                : codec.decode(bytes);
    }

    @Override
    public Serializer<T> serializer() {
        return this;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this;
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }
}
