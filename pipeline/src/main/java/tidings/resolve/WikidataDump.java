package tidings.resolve;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The entities of Wikidata's dump, one a line, between brackets or, as others make of it, without. */
final class WikidataDump implements AutoCloseable {

    /** Stands in each line of an item with an article, and in few others. */
    private static final byte[] ARTICLE = "\"enwiki\"".getBytes(StandardCharsets.UTF_8);

    private final Path file;
    private final DumpFile dump;
    private DumpFile.Line line = new DumpFile.Line(new byte[0], 0);
    private long number;
    private boolean isArray;
    private boolean isClosed;

    private WikidataDump(Path file) throws IOException {
        this.file = file;
        this.dump = DumpFile.open(file);
    }

    /** @throws LinkBuildException if there is no such file, or it is none of that kind */
    static WikidataDump open(Path file) throws IOException {
        return new WikidataDump(file);
    }

    /** Goes to the next entity; false behind the last. */
    boolean next() throws IOException {
        while (true) {
            DumpFile.Line next = dump.next();
            if (next == null) {
                if (isArray && !isClosed) {
                    throw dump.cut();
                }
                return false;
            }
            number++;
            line = trimmed(next);
            if (line.length() == 1 && line.bytes()[0] == '[' && number == 1) {
                isArray = true;
            } else if (line.length() == 1 && line.bytes()[0] == ']') {
                isClosed = true;
            } else if (line.length() > 0) {
                requireEntity();
                return true;
            }
        }
    }

    /** Without the comma, and without the carriage return that some editors leave. */
    private static DumpFile.Line trimmed(DumpFile.Line line) {
        int length = line.length();
        while (length > 0 && ",\r ".indexOf(line.bytes()[length - 1]) >= 0) {
            length--;
        }
        return new DumpFile.Line(line.bytes(), length);
    }

    /** The first line shows whether hours of reading are worth while. */
    private void requireEntity() throws IOException {
        if (number > (isArray ? 2 : 1)) {
            return;
        }
        boolean isEntity;
        try {
            isEntity = !item().id().isEmpty();
        } catch (JacksonException e) {
            isEntity = false;
        }
        if (!isEntity) {
            throw new LinkBuildException(
                    file + " is no dump of Wikidata's entities, with one a line: take latest-all.json.gz or .bz2",
                    null);
        }
    }

    /** Goes on without looking at lines, to behind the one of this number. */
    void skip(long lines, LongConsumer taken) throws IOException {
        while (number < lines) {
            DumpFile.Line next = dump.next();
            if (next == null) {
                throw dump.cut();
            }
            number++;
            isArray = isArray || (number == 1 && trimmed(next).length() == 1);
            taken.accept(dump.taken());
        }
    }

    /** Whether the line is of an item with an article in English Wikipedia, or so broken that this cannot be said. */
    boolean mayHaveArticle() {
        byte[] bytes = line.bytes();
        boolean isWhole = bytes[0] == '{' && bytes[line.length() - 1] == '}';
        return !isWhole || line.contains(ARTICLE);
    }

    /**
     * What the line says.
     *
     * @throws JacksonException if it is no object
     */
    WikidataItem item() throws IOException {
        return WikidataItem.parse(line.bytes(), 0, line.length());
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** How many bytes of the file were taken so far. */
    long taken() {
        return dump.taken();
    }

    @Override
    public void close() throws IOException {
        dump.close();
    }
}
