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
     * Looks whether the bytes can be a record at all. Looking makes no room: a length or a count that lies is found before a
     * reader makes room for it.
     *
     * @throws SerializationException if it was not written with that, or bytes are left over
     */
    static void check(byte[] bytes, int offset, Schema writer) {
        try {
            BinaryDecoder decoder = decoder(bytes, offset);
            skip(writer, decoder, bytes.length);
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes are left over behind a " + writer.getName());
            }
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            throw not(writer, e);
        }
    }

    /** Like Avro's own, but item by item: a block may say how many bytes it takes, and hold anything. */
    private static void skip(Schema schema, BinaryDecoder in, int most) throws IOException {
        switch (schema.getType()) {
            case RECORD -> {
                for (Schema.Field each : schema.getFields()) {
                    skip(each.schema(), in, most);
                }
            }
            case ARRAY -> {
                for (long count = count(in, most); count != 0; count = count(in, most)) {
                    for (long i = 0; i < count; i++) {
                        skip(schema.getElementType(), in, most);
                    }
                }
            }
            case MAP -> {
                for (long count = count(in, most); count != 0; count = count(in, most)) {
                    for (long i = 0; i < count; i++) {
                        in.skipString();
                        skip(schema.getValueType(), in, most);
                    }
                }
            }
            case UNION -> skip(schema.getTypes().get(in.readIndex()), in, most);
            default -> GenericDatumReader.skip(schema, in);
        }
    }

    /** Of the items in the next block; no item of ours takes less than a byte. */
    private static long count(BinaryDecoder in, int most) throws IOException {
        long count = in.readLong();
        if (count < 0) {
            // How many bytes the block takes, for those who pass it over.
            in.readLong();
            count = -count;
        }
        if (count < 0 || count > most) {
            throw new AvroRuntimeException("a block of " + count + " items in " + most + " bytes");
        }
        return count;
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
