package tidings.resolve;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.OffHeapFSTStore;
import org.apache.lucene.util.fst.Outputs;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A dictionary that {@link LinkTableWriter} made: finite-state transducers from names to titles and, where its source has
 * them, from titles to items of Wikidata. The build's own is some tens of MB, read in less than a second; a user's file stays
 * on disk and is mapped, whatever its size.
 *
 * <p>Safe for use by many threads.
 */
public final class LinkTable implements LinkDictionary {

    /** The number of its form. */
    static final int VERSION = 4;

    /** With that number: the build makes it anew when it is raised. */
    static final String RESOURCE = "/tidings/resolve/links-4.fst";

    private static final Logger LOG = LoggerFactory.getLogger(LinkTable.class);

    private final String source;
    private final @Nullable FST<BytesRef> names;
    private final @Nullable FST<Long> items;

    private LinkTable(String source, @Nullable FST<BytesRef> names, @Nullable FST<Long> items) {
        this.source = source;
        this.names = names;
        this.items = items;
    }

    /** The dictionary on the class path; without one a warning is logged and names beyond the data files stay local. */
    public static LinkDictionary load() {
        InputStream bytes = LinkTable.class.getResourceAsStream(RESOURCE);
        if (bytes == null) {
            LOG.warn(
                    "{} is not on the class path, names are hardly linked; make it: mvn -DskipTests package", RESOURCE);
            return NONE;
        }
        try (InputStream in = new BufferedInputStream(bytes, 1 << 16)) {
            return read(new InputStreamDataInput(in), LinkTable::inMemory);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /**
     * The dictionary in a file, which has to stay as it is while this lives.
     *
     * @throws IllegalArgumentException if it is none, in one line
     * @throws UncheckedIOException if it cannot be read
     */
    public static LinkTable open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + " is not there, or is no file");
        }
        try {
            Directory directory = new MMapDirectory(file.toAbsolutePath().getParent());
            return open(directory, file.getFileName().toString());
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new IllegalArgumentException(
                    file + " is a dictionary for another version of tidings: make it again, tidings links build", e);
        } catch (CorruptIndexException | EOFException e) {
            throw new IllegalArgumentException(
                    file + " is no dictionary of links, or only a part of one: tidings links build makes them", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The dictionary in a file of a directory, which stays open. */
    static LinkTable open(Directory directory, String name) throws IOException {
        IndexInput in = directory.openInput(name, IOContext.RANDOM);
        boolean isRead = false;
        try {
            LinkTable table = read(in, LinkTable::onDisk);
            CodecUtil.retrieveChecksum(in);
            isRead = true;
            LOG.info("names are linked by {}, made of {}", name, table.source);
            return table;
        } finally {
            if (!isRead) {
                in.close();
            }
        }
    }

    /** Where the bytes of a transducer lie. */
    private interface Body<I extends DataInput> {
        <T> FST<T> of(FST.FSTMetadata<T> metadata, I in) throws IOException;
    }

    private static <I extends DataInput> LinkTable read(I in, Body<I> body) throws IOException {
        CodecUtil.checkHeader(in, LinkTableWriter.FORM, VERSION, VERSION);
        String source = in.readString();
        FST<BytesRef> names = transducer(in, body, ByteSequenceOutputs.getSingleton());
        return new LinkTable(source, names, transducer(in, body, PositiveIntOutputs.getSingleton()));
    }

    private static <I extends DataInput, T> @Nullable FST<T> transducer(I in, Body<I> body, Outputs<T> outputs)
            throws IOException {
        return in.readByte() == 0 ? null : body.of(FST.readMetadata(in, outputs), in);
    }

    private static <T> FST<T> inMemory(FST.FSTMetadata<T> metadata, DataInput in) throws IOException {
        return new FST<>(metadata, in);
    }

    private static <T> FST<T> onDisk(FST.FSTMetadata<T> metadata, IndexInput in) throws IOException {
        long begin = in.getFilePointer();
        in.skipBytes(metadata.getNumBytes());
        return FST.fromFSTReader(metadata, new OffHeapFSTStore(in, begin, metadata));
    }

    @Override
    public Optional<Link> find(String surface) {
        return get(names, surface).map(entry -> LinkEntry.decode(surface, entry));
    }

    @Override
    public Optional<String> item(String title) {
        return get(items, title).map(number -> "Q" + number);
    }

    private static <T> Optional<T> get(@Nullable FST<T> table, String key) {
        if (table == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Util.get(table, new BytesRef(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of links cannot be read", e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
