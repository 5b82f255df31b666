package tidings.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** Room to write a record in, which a thread uses again and again: records are many and small. */
final class Scratch {

    /** Bytes; of one that grew larger nothing is kept. */
    private static final int KEPT = 1 << 20;

    /** Null while it is in use, and after a record that could not be written. */
    private static final ThreadLocal<@Nullable Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(written, null);

    private Scratch() {}

    /** Writes one record, or a part of one. */
    interface Writing {

        void to(Encoder out) throws IOException;
    }

    /** What was written. Whatever {@code writing} throws is thrown. */
    static byte[] bytesOf(Writing writing) throws IOException {
        Scratch own = OF_THREAD.get();
        Scratch scratch = own == null ? new Scratch() : own;
        OF_THREAD.set(null);
        writing.to(scratch.encoder);
        scratch.encoder.flush();
        byte[] bytes = scratch.written.toByteArray();
        if (bytes.length <= KEPT) {
            scratch.written.reset();
            OF_THREAD.set(scratch);
        }
        return bytes;
    }
}
