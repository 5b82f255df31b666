package tidings.resolve;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Outputs;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link LinkTable}: two transducers, from names to titles and from titles to items of Wikidata, of rows that come
 * sorted. However many rows there are, some tens of MB of memory are enough.
 */
final class LinkTableWriter {

    /** Parts key and value in a row to sort; stands in no name and no title, and sorts before all that does. */
    static final byte PART = 1;

    /** What the file begins with, beside the number of its form. */
    static final String FORM = "TidingsLinks";

    private final Directory directory;

    /** @param directory where the table is written, and what it is made of meanwhile */
    LinkTableWriter(Directory directory) {
        this.directory = directory;
    }

    /** The row of a name. */
    static BytesRef row(String surface, LinkDictionary.Link link) {
        return row(surface, LinkEntry.encode(surface, link));
    }

    /** The row of an item: {@code number} behind the Q. */
    static BytesRef row(String title, long number) {
        byte[] bytes = new byte[Long.BYTES];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (number >>> Long.SIZE - Byte.SIZE * (at + 1));
        }
        return row(title, bytes);
    }

    private static BytesRef row(String key, byte[] value) {
        byte[] name = LinkTable.utf8(key);
        byte[] row = new byte[name.length + 1 + value.length];
        System.arraycopy(name, 0, row, 0, name.length);
        row[name.length] = PART;
        System.arraycopy(value, 0, row, name.length + 1, value.length);
        return new BytesRef(row);
    }

    /**
     * Writes the table into a new file of the directory.
     *
     * @param names rows of names, sorted; of several with one name the first is kept
     * @param items rows of items, sorted; of several with one title the first is kept
     * @param source what it was made of, for people
     */
    void write(String file, BytesRefIterator names, BytesRefIterator items, String source) throws IOException {
        try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
            CodecUtil.writeHeader(out, FORM, LinkTable.VERSION);
            out.writeString(source);
            append(out, names, ByteSequenceOutputs.getSingleton(), LinkTableWriter::entry);
            append(out, items, PositiveIntOutputs.getSingleton(), LinkTableWriter::number);
            CodecUtil.writeFooter(out);
        }
    }

    /** The value of a row's bytes. */
    private interface Value<T> {
        T of(byte[] bytes, int begin, int length);
    }

    private static BytesRef entry(byte[] bytes, int begin, int length) {
        return BytesRef.deepCopyOf(new BytesRef(bytes, begin, length));
    }

    private static Long number(byte[] bytes, int begin, int length) {
        long number = 0;
        for (int at = begin; at < begin + length; at++) {
            number = number << Byte.SIZE | bytes[at] & 0xff;
        }
        return number;
    }

    /** A transducer's description comes before its bytes, and is known after them: these lie aside until then. */
    private <T> void append(IndexOutput out, BytesRefIterator rows, Outputs<T> outputs, Value<T> value)
            throws IOException {
        FST.@Nullable FSTMetadata<T> metadata;
        String aside;
        try (IndexOutput body = directory.createTempOutput("links", "fst", IOContext.DEFAULT)) {
            aside = body.getName();
            metadata = compile(body, rows, outputs, value);
        }
        out.writeByte((byte) (metadata == null ? 0 : 1));
        if (metadata != null) {
            metadata.save(out);
            try (IndexInput body = directory.openInput(aside, IOContext.READONCE)) {
                out.copyBytes(body, metadata.getNumBytes());
            }
        }
        directory.deleteFile(aside);
    }

    /**
     * Without arcs of a fixed length, by which a node is searched in halves: they make a file a fifth larger, which is memory
     * of each process, and save 3 µs of a name.
     */
    private static <T> FST.@Nullable FSTMetadata<T> compile(
            DataOutput out, BytesRefIterator rows, Outputs<T> outputs, Value<T> value) throws IOException {
        FSTCompiler<T> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, outputs)
                .dataOutput(out)
                .allowFixedLengthArcs(false)
                .build();
        IntsRefBuilder ints = new IntsRefBuilder();
        BytesRefBuilder last = new BytesRefBuilder();
        for (BytesRef row = rows.next(); row != null; row = rows.next()) {
            int part = row.offset;
            while (row.bytes[part] != PART) {
                part++;
            }
            BytesRef key = new BytesRef(row.bytes, row.offset, part - row.offset);
            if (key.length > 0 && !last.get().bytesEquals(key)) {
                compiler.add(
                        Util.toIntsRef(key, ints), value.of(row.bytes, part + 1, row.offset + row.length - part - 1));
                last.copyBytes(key);
            }
        }
        return compiler.compile();
    }
}
