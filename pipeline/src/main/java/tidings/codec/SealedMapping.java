package tidings.codec;

import java.io.IOException;
import java.util.List;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** The records of a sealed interface and the branches of a union, one each, in the union's order. */
record SealedMapping(List<Class<?>> types, List<ValueMapping> branches) implements ValueMapping {

    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
        int branch = value == null ? -1 : types.indexOf(value.getClass());
        if (branch < 0) {
            throw new IllegalArgumentException("no branch among " + types + " for " + value);
        }
        out.writeIndex(branch);
        branches.get(branch).write(value, out);
    }

    @Override
    public @Nullable Object read(Decoder in) throws IOException {
        return branches.get(in.readIndex()).read(in);
    }
}
