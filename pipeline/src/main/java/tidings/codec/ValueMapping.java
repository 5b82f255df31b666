package tidings.codec;

import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** How one value of the model is written in Avro's binary form, and read from it. */
interface ValueMapping {

    /** @throws IllegalArgumentException if the schema has no place for such a value */
    void write(@Nullable Object value, Encoder out) throws IOException;

    @Nullable
    Object read(Decoder in) throws IOException;

    /** A mapping of values that are never null. */
    static ValueMapping of(Writing writing, Reading reading) {
        return new ValueMapping() {
            @Override
            public void write(@Nullable Object value, Encoder out) throws IOException {
                if (value == null) {
                    throw new IllegalArgumentException("null where the schema wants a value");
                }
                writing.write(value, out);
            }

            @Override
            public Object read(Decoder in) throws IOException {
                return reading.read(in);
            }
        };
    }

    /**
     * A mapping of values that may be null.
     *
     * @param nothing which branch of the union is null, the other being that of the values
     */
    static ValueMapping nullable(ValueMapping mapping, int nothing) {
        return new ValueMapping() {
            @Override
            public void write(@Nullable Object value, Encoder out) throws IOException {
                if (value == null) {
                    out.writeIndex(nothing);
                } else {
                    out.writeIndex(1 - nothing);
                    mapping.write(value, out);
                }
            }

            @Override
            public @Nullable Object read(Decoder in) throws IOException {
                return in.readIndex() == nothing ? null : mapping.read(in);
            }
        };
    }

    /** One direction. */
    @FunctionalInterface
    interface Writing {
        void write(Object value, Encoder out) throws IOException;
    }

    /** The other. */
    @FunctionalInterface
    interface Reading {
        Object read(Decoder in) throws IOException;
    }
}
