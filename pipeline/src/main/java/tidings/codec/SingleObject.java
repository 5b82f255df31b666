package tidings.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The header of Avro's single-object encoding: the marker {@code c3 01}, then the CRC-64-AVRO fingerprint of the
 * writer's schema, little-endian. It needs no registry.
 */
final class SingleObject {

    static final int HEADER = 10;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private SingleObject() {}

    /** True if the bytes begin as single-object encoding does. */
    static boolean isMarked(byte[] bytes) {
        return bytes.length >= HEADER && bytes[0] == (byte) 0xc3 && bytes[1] == 1;
    }

    /** What stands before a record of the schema with that fingerprint. */
    static byte[] header(long fingerprint) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xc3)
                .put((byte) 1)
                .putLong(fingerprint)
                .array();
    }

    /** Of the schema that marked bytes were written with. */
    static long fingerprint(byte[] bytes) {
        return (long) LONG.get(bytes, 2);
    }

    /**
     * The schema that marked bytes were written with.
     *
     * @throws SerializationException if it is not among {@code known}
     */
    static Schema writer(byte[] bytes, Map<Long, Schema> known) {
        long fingerprint = fingerprint(bytes);
        Schema writer = known.get(fingerprint);
        if (writer == null) {
            throw new SerializationException("no known schema has the fingerprint "
                    + HexFormat.of().toHexDigits(fingerprint)
                    + ": the value is another record, or comes from another version of Tidings");
        }
        return writer;
    }
}
