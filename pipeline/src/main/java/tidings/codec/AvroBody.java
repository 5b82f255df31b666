package tidings.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;

/** Reads what stands behind the header of either wire form: plain binary Avro. */
final class AvroBody {

    /** Of its own: conversions that others add to Avro's shared one must not change what is read. */
    private static final GenericData DATA = new GenericData();

    private AvroBody() {}

    /**
     * The record in {@code bytes} from {@code offset} to the end.
     *
     * @param writer the schema it was written with
     * @param reader the schema it is wanted in
     * @throws SerializationException if it was not written with that, or bytes are left over
     */
    static GenericRecord read(byte[] bytes, int offset, Schema writer, Schema reader) {
        check(bytes, offset, writer);
        try {
            return new GenericDatumReader<GenericRecord>(writer, reader, DATA).read(null, decoder(bytes, offset));
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            throw not(writer, e);
        }
    }

    /**
     * Looks whether the bytes can be a record at all. Looking makes no room: a length that lies is found before a reader
     * makes room for it.
     *
     * @throws SerializationException if it was not written with that, or bytes are left over
     */
    static void check(byte[] bytes, int offset, Schema writer) {
        try {
            BinaryDecoder decoder = decoder(bytes, offset);
            GenericDatumReader.skip(writer, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes are left over behind a " + writer.getName());
            }
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            throw not(writer, e);
        }
    }

    static BinaryDecoder decoder(byte[] bytes, int offset) {
        return DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
    }

    /** Plain binary Avro. */
    static byte[] write(GenericRecord datum, Schema schema) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(schema, DATA).write(datum, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static SerializationException not(Schema writer, Exception e) {
        return new SerializationException("the bytes are no " + writer.getName() + ": " + Codec.oneLine(e), e);
    }
}
