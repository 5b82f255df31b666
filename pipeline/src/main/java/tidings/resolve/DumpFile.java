package tidings.resolve;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/** A file of lines as Wikimedia publishes them: packed with gzip or bzip2, or plain, whatever it is called. */
final class DumpFile implements AutoCloseable {

    /** Longer than any line of theirs, which are of 16 MB at most; what is longer is no line. */
    private static final int LONGEST_LINE = 64 << 20;

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final Counted packed;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[BUFFER];
    private int at;
    private int filled;

    /** How many bytes were taken from the disk. */
    private static final class Counted extends FilterInputStream {

        private long taken;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            taken += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            taken += Math.max(0, read);
            return read;
        }
    }

    private DumpFile(Path file, Counted packed, InputStream in) {
        this.file = file;
        this.packed = packed;
        this.in = in;
    }

    /** @throws LinkBuildException if there is no such file, or it is damaged from its first byte */
    static DumpFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new LinkBuildException(file + " is not there, or is no file", null);
        }
        try {
            Counted packed = new Counted(Files.newInputStream(file));
            BufferedInputStream begun = new BufferedInputStream(packed, BUFFER);
            begun.mark(4);
            int first = begun.read();
            int second = begun.read();
            begun.reset();
            InputStream in = begun;
            if (first == 0x1f && second == 0x8b) {
                in = new GZIPInputStream(begun, BUFFER);
            } else if (first == 'B' && second == 'Z') {
                in = new BZip2CompressorInputStream(begun, true);
            }
            return new DumpFile(file, packed, in);
        } catch (NoSuchFileException e) {
            throw new LinkBuildException(file + " is not there", e);
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        }
    }

    /** The next line without its end; null behind the last. It has to be copied to be kept. */
    @Nullable
    Line next() throws IOException {
        int length = 0;
        while (true) {
            if (at == filled) {
                filled = fill();
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return length == 0 ? null : new Line(line, length);
                }
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (length + end - at > LONGEST_LINE) {
                throw new LinkBuildException(
                        file + " has a line of more than " + (LONGEST_LINE >> 20) + " MB: it is no dump", null);
            }
            if (length + end - at > line.length) {
                line = Arrays.copyOf(line, Math.max(2 * line.length, length + end - at));
            }
            System.arraycopy(buffer, at, line, length, end - at);
            length += end - at;
            at = Math.min(end + 1, filled);
            if (end < filled) {
                return new Line(line, length);
            }
        }
    }

    private int fill() throws IOException {
        try {
            return in.read(buffer, 0, buffer.length);
        } catch (EOFException | ZipException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            // What Commons Compress says of a file that is cut or no archive.
            if (in instanceof BZip2CompressorInputStream) {
                throw damaged(file, e);
            }
            throw e;
        }
    }

    /** Ends what ends before it should. */
    LinkBuildException cut() {
        return damaged(file, null);
    }

    private static LinkBuildException damaged(Path file, @Nullable Exception cause) {
        return new LinkBuildException(
                file
                        + " ends in the middle or is damaged: fetch the rest of it (wget --continue), and build again; what"
                        + " was read of it is kept",
                cause);
    }

    /** How many bytes of the file were taken so far. */
    long taken() {
        return packed.taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * A line.
     *
     * @param bytes of which the first {@code length} are the line's
     */
    record Line(byte[] bytes, int length) {

        boolean contains(byte[] word) {
            for (int from = 0; from <= length - word.length; from++) {
                if (bytes[from] == word[0] && Arrays.equals(bytes, from, from + word.length, word, 0, word.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
