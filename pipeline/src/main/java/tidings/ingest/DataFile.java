package tidings.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The room's word lists: one entry a line, blank lines and lines that start with {@code #} are for people. */
final class DataFile {

    private DataFile() {}

    /** @throws IllegalStateException if the file is not on the class path */
    static List<String> entries(String name) {
        InputStream stream = DataFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("tidings/ingest/" + name + " is missing from the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
