package tidings.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call the fields of an article in tables and in the heads of files, by {@code columns.txt}. */
final class Columns {

    private static final Map<String, String> FIELDS = fields();

    private Columns() {}

    /** Our name of a field; empty for one that we don't keep. Case, spaces and punctuation don't count. */
    static Optional<String> field(String column) {
        return Optional.ofNullable(FIELDS.get(Words.comparable(column)));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String line : DataFile.entries("columns.txt")) {
            String[] words = line.split(" ");
            for (String each : words) {
                fields.put(Words.comparable(each.toLowerCase(Locale.ROOT)), words[0]);
            }
        }
        return Map.copyOf(fields);
    }
}
