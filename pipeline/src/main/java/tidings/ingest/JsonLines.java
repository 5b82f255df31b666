package tidings.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes, line by line; a line that is too long is passed over without being held. */
final class JsonLines {

    /** Stands for a line that is too long. */
    static final byte[] TOO_LONG = new byte[0];

    private final InputStream input;
    private int number;

    /** @param input buffered: it is read byte by byte */
    JsonLines(InputStream input) {
        this.input = input;
    }

    /** The next line without its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = 0;
        int next = input.read();
        if (next < 0) {
            return null;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = input.read()) {
            if (++read <= JsonArticles.LONGEST_LINE) {
                line.write(next);
            }
        }
        return read > JsonArticles.LONGEST_LINE ? TOO_LONG : line.toByteArray();
    }

    /** The next line without its end, or as much of it as {@code most} bytes; nothing more is read from the input. */
    static byte[] beginning(InputStream input, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            line.write(next);
            if (line.size() == most) {
                break;
            }
        }
        return line.toByteArray();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }
}
