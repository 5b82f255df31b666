package tidings.serve;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that has no room left until it is given some: files can be made and deleted, and read, but take no byte. */
final class FullDisk {

    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean isFull;

    void fill() {
        isFull = true;
    }

    void giveRoom() {
        isFull = false;
    }

    /** How often there was no room. */
    int refused() {
        return refused.get();
    }

    private void claim() throws IOException {
        if (isFull) {
            refused.incrementAndGet();
            throw new IOException("No space left on device");
        }
    }

    /** A directory on this disk. */
    Directory directory(Directory directory) {
        return new FilterDirectory(directory) {

            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                return output(in.createOutput(name, context));
            }

            @Override
            public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
                return output(in.createTempOutput(prefix, suffix, context));
            }

            @Override
            public void sync(Collection<String> names) throws IOException {
                claim();
                in.sync(names);
            }
        };
    }

    private IndexOutput output(IndexOutput output) {
        return new FilterIndexOutput("of a disk that may be full: " + output, output.getName(), output) {

            @Override
            public void writeByte(byte value) throws IOException {
                claim();
                out.writeByte(value);
            }

            @Override
            public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                claim();
                out.writeBytes(bytes, offset, length);
            }
        };
    }
}
