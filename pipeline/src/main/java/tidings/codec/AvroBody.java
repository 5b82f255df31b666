package tidings.codec;

import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
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
        int length = bytes.length - offset;
        try {
            // Skipping allocates nothing: a length that lies is found before a reader makes room for it.
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, offset, length, null);
            GenericDatumReader.skip(writer, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes are left over behind a " + writer.getName());
            }
            decoder = DecoderFactory.get().binaryDecoder(bytes, offset, length, decoder);
            return new GenericDatumReader<GenericRecord>(writer, reader, DATA).read(null, decoder);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            throw new SerializationException("the bytes are not a " + writer.getName() + ": " + Codec.oneLine(e), e);
        }
    }
}
