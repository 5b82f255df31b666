package tidings.resolve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as Wikimedia dumps it: {@code CREATE TABLE} with the columns, then lines of {@code INSERT INTO}, each of
 * many rows.
 */
final class SqlDump implements AutoCloseable {

    private final Path file;
    private final String table;
    private final DumpFile dump;
    private final List<String> wanted;
    private final List<String> columns = new ArrayList<>();

    /** Where the wanted columns stand in a row. */
    private int[] positions = {};

    private byte[] line = {};
    private int length;
    private int at;
    private boolean isWhole;

    private SqlDump(Path file, String table, List<String> wanted) throws IOException {
        this.file = file;
        this.table = table;
        this.wanted = wanted;
        this.dump = DumpFile.open(file);
    }

    /**
     * Opens the dump of a table.
     *
     * @throws LinkBuildException if the file is of another one, or does not have these columns
     */
    static SqlDump open(Path file, String table, String... columns) throws IOException {
        SqlDump opened = new SqlDump(file, table, List.of(columns));
        boolean isFit = false;
        try {
            opened.readColumns();
            isFit = true;
            return opened;
        } finally {
            if (!isFit) {
                opened.close();
            }
        }
    }

    private void readColumns() throws IOException {
        boolean isInTable = false;
        for (DumpFile.Line next = dump.next(); next != null; next = dump.next()) {
            String text = new String(next.bytes(), 0, Math.min(next.length(), 200), StandardCharsets.UTF_8).strip();
            if (text.startsWith("CREATE TABLE `" + table + '`')) {
                isInTable = true;
            } else if (isInTable && text.startsWith("`")) {
                columns.add(text.substring(1, text.indexOf('`', 1)));
            } else if (isInTable && text.startsWith(")")) {
                positions = wanted.stream().mapToInt(columns::indexOf).toArray();
                if (wanted.stream().allMatch(columns::contains)) {
                    return;
                }
                break;
            } else if (text.startsWith("INSERT INTO")) {
                break;
            }
        }
        throw new LinkBuildException(
                file + " is no dump of Wikipedia's table " + table + " with the columns " + String.join(", ", wanted)
                        + ": take enwiki-latest-" + table + ".sql.gz",
                null);
    }

    /** The wanted columns of the next row, as text; null behind the last. */
    @Nullable
    List<String> next() throws IOException {
        while (true) {
            while (at < length && line[at] != '(') {
                at++;
            }
            if (at < length) {
                return row();
            }
            DumpFile.Line next = dump.next();
            if (next == null) {
                if (!isWhole) {
                    throw dump.cut();
                }
                return null;
            }
            line = next.bytes();
            length = startsWith(next, "INSERT INTO `" + table + '`') ? next.length() : 0;
            at = 0;
            isWhole = isWhole || startsWith(next, "-- Dump completed");
        }
    }

    private static boolean startsWith(DumpFile.Line line, String text) {
        return line.length() >= text.length()
                && new String(line.bytes(), 0, text.length(), StandardCharsets.UTF_8).equals(text);
    }

    private List<String> row() {
        List<String> values = new ArrayList<>(columns.size());
        at++;
        while (at < length && line[at] != ')') {
            values.add(line[at] == '\'' ? quoted() : plain());
            if (at < length && line[at] == ',') {
                at++;
            }
        }
        at++;
        List<String> row = new ArrayList<>(positions.length);
        for (int position : positions) {
            row.add(position < values.size() ? values.get(position) : "");
        }
        return row;
    }

    private String plain() {
        int begin = at;
        while (at < length && line[at] != ',' && line[at] != ')') {
            at++;
        }
        return new String(line, begin, at - begin, StandardCharsets.UTF_8);
    }

    private String quoted() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        at++;
        while (at < length && line[at] != '\'') {
            if (line[at] == '\\' && at + 1 < length) {
                at++;
            }
            text.write(line[at]);
            at++;
        }
        at++;
        return text.toString(StandardCharsets.UTF_8);
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
