/**
 * Avro to and from the model; the only room that knows generated classes.
 *
 * <p>{@link tidings.codec.Codecs} has one {@link tidings.codec.Codec} a public record; it gives bytes, JSON and Kafka's
 * {@code Serde}. Records are mapped by the names of their components, so a new one needs a schema file, its release and
 * one constant. {@link tidings.codec.JsonDeserializer} shows values in Kafka's own tools.
 */
@NullMarked
package tidings.codec;

import org.jspecify.annotations.NullMarked;
