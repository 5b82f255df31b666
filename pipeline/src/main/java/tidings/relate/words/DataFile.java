package tidings.relate.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The room's words: text files on the class path, one entry a line, {@code #} opens a comment. */
public final class DataFile {

    private static final String DIRECTORY = "/tidings/relate/";

    private DataFile() {}

    /** The entries of a file of the room {@code relate}, or with a leading "/" of another, without comments and blank lines, inner white space made single. */
    public static List<String> entries(String name) {
        return lines(name).stream()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** The rows of a file whose columns are parted by tabs. */
    public static List<List<String>> table(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t"))).toList();
    }

    private static List<String> lines(String name) {
        String path = name.startsWith("/") ? name : DIRECTORY + name;
        try (InputStream stream = DataFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no data file " + path);
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
