package tidings.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * One record of the model and its bytes. Immutable, to be shared between threads.
 *
 * <p>Strings are UTF-8. A lone surrogate, which UTF-8 has no bytes for, becomes {@code ?}, as in Kafka's own strings:
 * it is one code point as well, so that offsets still hold and an id still equals its key. Instants are cut to
 * milliseconds.
 */
public final class Codec<T> {

    private final Class<T> type;
    private final Schema schema;
    private final long fingerprint;
    private final byte[] header;
    private final ValueMapping mapping;
    private final Map<Long, Schema> writers;

    /** @throws IllegalArgumentException if record and schema do not fit each other */
    Codec(Class<T> type, Schema schema) {
        this.type = type;
        this.schema = plain(schema);
        this.fingerprint = SchemaNormalization.parsingFingerprint64(this.schema);
        this.header = SingleObject.header(fingerprint);
        this.mapping = Mappings.of(type, this.schema);
        this.writers = KnownSchemas.of(this.schema);
    }

    /**
     * Avro single-object encoding.
     *
     * @throws SerializationException if a value cannot be written, with one line that says why
     */
    public byte[] encode(T value) {
        return written(value, header);
    }

    /**
     * Reads what any released version wrote in single-object encoding.
     *
     * @throws SerializationException if the bytes are not that, with one line that says why
     */
    public T decode(byte[] bytes) {
        if (!SingleObject.isMarked(bytes)) {
            throw notOurs(bytes);
        }
        if (SingleObject.fingerprint(bytes) == fingerprint) {
            AvroBody.check(bytes, SingleObject.HEADER, schema);
            return read(bytes, SingleObject.HEADER);
        }
        return toModel(AvroBody.read(bytes, SingleObject.HEADER, SingleObject.writer(bytes, writers), schema));
    }

    /** Reads what {@link #encode} of this very version wrote and nobody else had a hand in. */
    T decodeOwn(byte[] bytes) {
        return SingleObject.isMarked(bytes) && SingleObject.fingerprint(bytes) == fingerprint
                ? read(bytes, SingleObject.HEADER)
                : decode(bytes);
    }

    /** Plain binary Avro, without a header: a part of something else. Equal values are equal bytes. */
    byte[] body(T value) {
        return written(value, new byte[0]);
    }

    /** Reads what {@link #body} wrote. */
    T ofBody(byte[] bytes) {
        return read(bytes, 0);
    }

    /** One line of JSON: fields in the schema's order, days and instants as ISO 8601. */
    public String toJson(T value) {
        return toJsonNode(value).toString();
    }

    /** The same as a tree. */
    public JsonNode toJsonNode(T value) {
        return Json.of(schema, toAvro(value));
    }

    /**
     * How Kafka writes and reads it: in Confluent's wire form if {@code config} has a {@code schema.registry.url}, else
     * in single-object encoding. Either is read, each by its first byte. Null stays null: a tombstone.
     *
     * @param config {@code schema.registry.url}, {@code schema.registry.wait.ms} (how long a registry is waited for that
     *     does not answer; a minute), {@code basic.auth.user.info}, and Apicurio's own {@code apicurio.registry.…}
     *     settings; others are ignored
     */
    public Serde<T> serde(Map<String, ?> config) {
        CodecSerde<T> serde = new CodecSerde<>(this);
        serde.configure(config, false);
        return serde;
    }

    /** How state stores and repartition topics hold it: always in single-object encoding, without a registry. */
    public Serde<T> internalSerde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : encode(value),
                (topic, bytes) -> bytes == null ? null : decodeOwn(bytes));
    }

    Schema schema() {
        return schema;
    }

    Map<Long, Schema> writers() {
        return writers;
    }

    /** As others want it who know Avro, but not the model. */
    GenericRecord toAvro(T value) {
        return AvroBody.read(body(value), 0, schema, schema);
    }

    T toModel(GenericRecord datum) {
        return read(AvroBody.write(datum, schema), 0);
    }

    private byte[] written(T value, byte[] before) {
        try {
            return Scratch.bytesOf(out -> {
                out.writeFixed(before);
                mapping.write(value, out);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } catch (IllegalArgumentException | ArithmeticException | AvroRuntimeException e) {
            throw new SerializationException(type.getSimpleName() + " cannot be written: " + oneLine(e), e);
        }
    }

    private T read(byte[] bytes, int offset) {
        try {
            return type.cast(Objects.requireNonNull(mapping.read(AvroBody.decoder(bytes, offset))));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("not a good " + type.getSimpleName() + ": " + oneLine(e), e);
        }
    }

    static SerializationException notOurs(byte[] bytes) {
        if (RegistryForm.isMarked(bytes)) {
            return new SerializationException(
                    "the value is in Confluent's wire form: set schema.registry.url to read it");
        }
        return new SerializationException(
                "the value is neither Avro single-object encoding (c3 01 …) nor Confluent's wire" + " form (00 …): "
                        + bytes.length + " bytes; produce it with `tidings produce` or with its schema");
    }

    /** The schema without what generated classes add for Java alone: what a registry shows to others. */
    private static Schema plain(Schema schema) {
        String json = schema.toString().replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
        return new SchemaParser().parse(json).mainSchema();
    }

    static String oneLine(Throwable thrown) {
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
