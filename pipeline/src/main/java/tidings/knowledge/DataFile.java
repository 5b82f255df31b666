package tidings.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** This room's word lists and tables: one entry a line, {@code #} begins a comment line. */
final class DataFile {

    private DataFile() {}

    static List<String> lines(String name) {
        try (InputStream bytes = DataFile.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("tidings/knowledge/" + name + " is not on the class path: rebuild");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("tidings/knowledge/" + name + " cannot be read: rebuild", e);
        }
    }
}
