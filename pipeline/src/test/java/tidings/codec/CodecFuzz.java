package tidings.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;

/** Whatever bytes come: they are a record that can be written again, or refused in one line. */
public final class CodecFuzz {

    private CodecFuzz() {}

    /** Before the clock of the first input runs: reading the schemas takes a while. */
    public static void fuzzerInitialize() {
        assertThat(Codecs.ALL).isNotEmpty();
    }

    /**
     * Reads one value.
     *
     * @param input which record, a byte, then what stands behind the header of one
     */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            check(Codecs.ALL.get(Byte.toUnsignedInt(input[0]) % Codecs.ALL.size()), input);
        }
    }

    private static <T> void check(Codec<T> codec, byte[] input) {
        byte[] body = Arrays.copyOfRange(input, 1, input.length);
        byte[] header = SingleObject.header(SchemaNormalization.parsingFingerprint64(codec.schema()));
        T value;
        try {
            value = codec.decode(ByteBuffer.allocate(header.length + body.length)
                    .put(header)
                    .put(body)
                    .array());
        } catch (SerializationException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return;
        }
        assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        assertThat(codec.toJson(value)).doesNotContain("\n");
    }
}
