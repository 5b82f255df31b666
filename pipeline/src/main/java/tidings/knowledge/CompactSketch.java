package tidings.knowledge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.Sketch;

/**
 * A sketch as it travels and is kept, once for each subject of its article, though few are ever compared: the number of
 * shingles, then the first five bytes of each hash. That two texts seem to share a shingle because of those left out
 * comes once in some ten million pairs of texts. Of one thread alone.
 */
public final class CompactSketch {

    static final CompactSketch EMPTY = of(Sketch.EMPTY);

    private static final int DROPPED_BITS = 24;
    private static final int HASH_BYTES = 5;

    private final byte[] bytes;
    private @Nullable Sketch sketch;

    /** @param bytes of another one; not to be changed */
    public CompactSketch(byte[] bytes) {
        this.bytes = bytes;
    }

    public static CompactSketch of(Sketch sketch) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Integer.BYTES + HASH_BYTES * sketch.hashes().size());
        bytes.putInt(sketch.shingles());
        long last = Long.MIN_VALUE;
        for (long hash : sketch.hashes()) {
            // Hashes stay different, and in their order.
            long shortened = Math.max(hash >> DROPPED_BITS, last + 1);
            bytes.put((byte) (shortened >> Integer.SIZE)).putInt((int) shortened);
            last = shortened;
        }
        return new CompactSketch(bytes.array());
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** With the bits that were left out as zeros. */
    Sketch sketch() {
        Sketch read = sketch;
        if (read == null) {
            read = read(ByteBuffer.wrap(bytes));
            sketch = read;
        }
        return read;
    }

    private static Sketch read(ByteBuffer bytes) {
        int shingles = bytes.getInt();
        List<Long> hashes = new ArrayList<>(bytes.remaining() / HASH_BYTES);
        while (bytes.hasRemaining()) {
            long first = bytes.get();
            hashes.add((first << Integer.SIZE | Integer.toUnsignedLong(bytes.getInt())) << DROPPED_BITS);
        }
        return new Sketch(hashes, shingles);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompactSketch compact && Arrays.equals(bytes, compact.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return sketch().toString();
    }
}
