package tidings.codec;

import org.jspecify.annotations.Nullable;

/** One value of the model as Avro's generic data has it, and back. */
interface ValueMapping {

    @Nullable
    Object toAvro(@Nullable Object value);

    @Nullable
    Object toModel(@Nullable Object datum);

    /** A mapping of values that are never null. */
    static ValueMapping of(Conversion toAvro, Conversion toModel) {
        return new ValueMapping() {
            @Override
            public @Nullable Object toAvro(@Nullable Object value) {
                return toAvro.apply(present(value));
            }

            @Override
            public @Nullable Object toModel(@Nullable Object datum) {
                return toModel.apply(present(datum));
            }
        };
    }

    /** A mapping of values that may be null. */
    static ValueMapping nullable(ValueMapping mapping) {
        return new ValueMapping() {
            @Override
            public @Nullable Object toAvro(@Nullable Object value) {
                return value == null ? null : mapping.toAvro(value);
            }

            @Override
            public @Nullable Object toModel(@Nullable Object datum) {
                return datum == null ? null : mapping.toModel(datum);
            }
        };
    }

    private static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("null where the schema wants a value");
        }
        return value;
    }

    /** One direction. */
    @FunctionalInterface
    interface Conversion {
        Object apply(Object value);
    }
}
