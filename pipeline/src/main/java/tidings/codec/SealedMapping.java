package tidings.codec;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** The records of a sealed interface and the branches of a union, by class and by full name. */
record SealedMapping(Map<Class<?>, ValueMapping> byClass, Map<String, ValueMapping> byName) implements ValueMapping {

    @Override
    public @Nullable Object toAvro(@Nullable Object value) {
        ValueMapping branch = value == null ? null : byClass.get(value.getClass());
        if (branch == null) {
            throw new IllegalArgumentException("no branch among " + byName.keySet() + " for " + value);
        }
        return branch.toAvro(value);
    }

    @Override
    public @Nullable Object toModel(@Nullable Object datum) {
        ValueMapping branch = datum instanceof IndexedRecord fields
                ? byName.get(fields.getSchema().getFullName())
                : null;
        if (branch == null) {
            throw new IllegalArgumentException("no branch among " + byName.keySet() + " for " + datum);
        }
        return branch.toModel(datum);
    }
}
