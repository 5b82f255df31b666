package tidings.codec;

import org.apache.kafka.common.serialization.Serde;

/** A serde whose schema a registry may want to know. */
public interface RegisteredSerde<T> extends Serde<T> {

    /**
     * Makes sure that the registry, if one is set, has the schema of a topic's values: so that it is refused, if it is,
     * before any work.
     *
     * @throws SchemaRegistryException if the registry refuses the schema, or cannot be reached for as long as is set
     */
    void register(String topic);
}
