package tidings.app;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Fact;

/** Facts as lines of CSV (RFC 4180), for spreadsheets and statistics; several values of a cell are parted by semicolons. */
final class FactTable {

    private FactTable() {}

    /** The first line: the names of the columns. */
    static String head() {
        return Stream.of(FactColumn.values()).map(FactColumn::title).collect(Collectors.joining(","));
    }

    static String line(Fact fact) {
        return Stream.of(FactColumn.values())
                .map(column -> cell(column.value(fact)))
                .collect(Collectors.joining(","));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(FactTable::text).collect(Collectors.joining(";"));
        }
        return value == null ? "" : value.toString();
    }

    /** A number stands as it is, with its sign. */
    private static String cell(@Nullable Object value) {
        return value instanceof Number ? text(value) : cell(text(value));
    }

    /** Quoted where it has to be; one that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String value) {
        String harmless = value.matches("(?s)[=+@\\-].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
