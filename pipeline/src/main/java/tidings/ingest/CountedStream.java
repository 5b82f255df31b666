package tidings.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports to a receiver how far its input has been read. */
final class CountedStream extends FilterInputStream {

    private final Receiver receiver;

    CountedStream(InputStream stream, Receiver receiver) {
        super(stream);
        this.receiver = receiver;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            receiver.progress(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            receiver.progress(count);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
