package tidings.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** What a file's name says. */
final class FileName {

    /** What stands for bytes that no letter has. */
    private static final char REPLACEMENT = '\uFFFD';

    private FileName() {}

    /** The name of a file, without folders: as {@link #below}. */
    static String of(Path file) {
        return below(file.resolveSibling(""), file);
    }

    /**
     * The path of a file below a directory that is there, with slashes, in the same letters whatever those of the locale,
     * in which a path prints itself. One that is no UTF-8 is percent-encoded.
     */
    static String below(Path directory, Path file) {
        URI path = directory.toUri().relativize(file.toUri());
        return path.getPath().indexOf(REPLACEMENT) < 0 ? path.getPath() : path.getRawPath();
    }

    /** Lower case, without the dot; empty if there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Without folders and extension. */
    static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? last : last.substring(0, dot);
    }
}
