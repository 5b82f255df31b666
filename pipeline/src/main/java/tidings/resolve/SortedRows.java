package tidings.resolve;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.OfflineSorter;
import org.jspecify.annotations.Nullable;

/** Rows of bytes, put in order on disk: however many there are, some tens of MB of memory are enough. */
final class SortedRows implements AutoCloseable {

    /** Longer ones cannot be sorted. */
    static final int LONGEST_ROW = Short.MAX_VALUE;

    private static final long MEGABYTES = 64;

    private final Directory directory;
    private final String name;
    private final IndexOutput out;
    private final OfflineSorter.ByteSequencesWriter writer;
    private OfflineSorter.@Nullable ByteSequencesReader reader;
    private @Nullable String sorted;

    SortedRows(Directory directory, String name) throws IOException {
        this.directory = directory;
        this.name = name;
        this.out = directory.createTempOutput(name, "rows", IOContext.DEFAULT);
        this.writer = new OfflineSorter.ByteSequencesWriter(out);
    }

    void add(BytesRef row) throws IOException {
        writer.write(row);
    }

    /** All rows that were added, by their bytes; none can be added any more. A row lasts until the next. */
    BytesRefIterator sorted() throws IOException {
        CodecUtil.writeFooter(out);
        writer.close();
        OfflineSorter sorter = new OfflineSorter(
                directory,
                name,
                Comparator.naturalOrder(),
                OfflineSorter.BufferSize.megabytes(MEGABYTES),
                OfflineSorter.MAX_TEMPFILES,
                -1,
                null,
                0);
        String file = sorter.sort(out.getName());
        directory.deleteFile(out.getName());
        sorted = file;
        reader = new OfflineSorter.ByteSequencesReader(directory.openChecksumInput(file, IOContext.READONCE), file);
        return reader;
    }

    @Override
    public void close() throws IOException {
        if (reader == null) {
            writer.close();
        } else {
            reader.close();
        }
        if (sorted != null) {
            directory.deleteFile(sorted);
        }
    }
}
