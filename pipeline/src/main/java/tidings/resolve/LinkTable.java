package tidings.resolve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.Util;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dictionary that {@link LinkTableBuilder} makes at build time: a finite-state transducer from names to titles, some
 * tens of MB, read in less than a second.
 *
 * <p>Safe for use by many threads.
 */
public final class LinkTable implements LinkDictionary {

    /** With the number of its form: the build makes it anew when the number is raised. */
    static final String RESOURCE = "/tidings/resolve/links-4.fst";

    private static final Logger LOG = LoggerFactory.getLogger(LinkTable.class);

    private final FST<BytesRef> table;

    LinkTable(FST<BytesRef> table) {
        this.table = table;
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
            return read(new InputStreamDataInput(in));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    static LinkTable read(DataInput in) throws IOException {
        return new LinkTable(new FST<>(FST.readMetadata(in, ByteSequenceOutputs.getSingleton()), in));
    }

    @Override
    public Optional<Link> find(String surface) {
        try {
            BytesRef entry = Util.get(table, new BytesRef(surface));
            return entry == null ? Optional.empty() : Optional.of(LinkEntry.decode(surface, entry));
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of links cannot be read", e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
