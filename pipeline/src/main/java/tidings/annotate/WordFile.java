package tidings.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists of this room: one entry a line, lines that begin with {@code #} are comments. */
final class WordFile {

    private WordFile() {}

    static Set<String> read(String name) {
        String path = "/tidings/annotate/" + name;
        InputStream words = WordFile.class.getResourceAsStream(path);
        if (words == null) {
            throw new IllegalStateException(path + " is not on the class path; build the project again");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
