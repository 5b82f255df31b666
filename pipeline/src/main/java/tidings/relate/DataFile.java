package tidings.relate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The room's words: text files on the class path, one entry a line, {@code #} opens a comment. */
final class DataFile {

    private DataFile() {}

    /** The entries of a file beside this class, without comments and blank lines, inner white space made single. */
    static List<String> entries(String name) {
        return lines(name).stream()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** The rows of a file whose columns are parted by tabs. */
    static List<List<String>> table(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t"))).toList();
    }

    private static List<String> lines(String name) {
        try (InputStream stream = DataFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no data file " + name + " beside " + DataFile.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("(^|\\s)#.*", ""))
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + name, e);
        }
    }
}
