package tidings.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads data files: one row a line, columns between tabs, lists in a column parted by {@code ;}, {@code #} comments. */
final class Table {

    /** One line. */
    record Row(List<String> columns) {

        /** The column's text, empty if the line is shorter. */
        String text(int column) {
            return column < columns.size() ? columns.get(column).strip() : "";
        }

        /** The column's entries, in order; none if it is empty. */
        List<String> list(int column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split(";"));
        }
    }

    private Table() {}

    /**
     * A file of this room.
     *
     * @throws IllegalStateException if it is missing
     */
    static List<Row> read(String name) {
        return readResource("/tidings/resolve/" + name);
    }

    /** The first columns of a file of this room. */
    static Set<String> words(String name) {
        return read(name).stream().map(row -> row.text(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** A file anywhere on the class path. */
    static List<Row> readResource(String path) {
        InputStream bytes = Table.class.getResourceAsStream(path);
        if (bytes == null) {
            throw new IllegalStateException(path + " is not on the class path; build the project again");
        }
        try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return rows(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static List<Row> rows(Reader reader) {
        return new BufferedReader(reader)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new Row(List.of(line.split("\t"))))
                .toList();
    }
}
