package tidings.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads articles from wherever they are: the entry to this room.
 *
 * <p>A location is a file ({@code .txt .html .json .jsonl}, {@code .xml .rss .atom} for feeds), a directory (all such
 * files below it, by name), an http(s) address (a page, a feed, JSON) or {@code -} for JSON lines on standard input.
 * What cannot be read goes to {@link Receiver#unreadable}, one call each, and reading goes on with the next.
 *
 * <p>An article that names no address of its own gets {@code file:NAME} as id, the name relative to the directory that
 * was given: a corrected file under the same name is a new version of the same article, on every machine.
 */
public final class ArticleSource {

    private final DocumentReader reader;
    private final InputStream standardInput;

    /** @param standardInput what {@code -} stands for; never closed here */
    public ArticleSource(Defaults defaults, InputStream standardInput) {
        this.reader = new DocumentReader(defaults);
        this.standardInput = standardInput;
    }

    /** Bytes that {@link #read} will pass through, for a progress bar; 0 where nobody knows before. */
    public long size(String location) {
        if (isStandardInput(location) || isWeb(location)) {
            return 0;
        }
        long size = 0;
        try {
            for (Path each : files(Path.of(location))) {
                size += Files.size(each);
            }
        } catch (IOException | InvalidPathException e) {
            // Reading will say so; a progress bar need not.
        }
        return size;
    }

    /** Reads all of a location, in a fixed order. Only what {@code receiver} throws comes out. */
    public void read(String location, Receiver receiver) {
        if (isStandardInput(location)) {
            Origin origin = Origin.file("standard input", "-");
            Attempt.at(origin.location(), receiver, () -> reader.read(Kind.JSON, origin, standardInput, receiver));
        } else if (isWeb(location)) {
            Attempt.at(location, receiver, () -> readWeb(location, receiver));
        } else {
            Attempt.at(location, receiver, () -> readPath(location, receiver));
        }
    }

    private void readWeb(String location, Receiver receiver) throws IOException, UnreadableException {
        Web.Document document = Web.ofUsualLimits()
                .get(location, Web.Validators.NONE)
                .orElseThrow(() -> new UnreadableException("the server sends nothing"));
        receiver.progress(document.bytes().length);
        reader.read(document.kind(), document.origin(location), new ByteArrayInputStream(document.bytes()), receiver);
    }

    private void readPath(String location, Receiver receiver) throws IOException, UnreadableException {
        Path root;
        try {
            root = Path.of(location);
        } catch (InvalidPathException e) {
            throw new UnreadableException("no name of a file: " + e.getReason());
        }
        for (Path file : files(root)) {
            String name = file.equals(root)
                    ? String.valueOf(file.getFileName())
                    : root.relativize(file).toString().replace('\\', '/');
            Attempt.at(file.toString(), receiver, () -> readFile(file, name, receiver));
        }
    }

    private void readFile(Path file, String name, Receiver receiver) throws IOException, UnreadableException {
        Kind kind = Kind.ofFile(name)
                .orElseThrow(() -> new UnreadableException(
                        "not a kind of file that is read: give it one of the extensions " + extensions()));
        try (InputStream stream = new CountedStream(Files.newInputStream(file), receiver)) {
            reader.read(kind, Origin.file(file.toString(), name), stream, receiver);
        }
    }

    /** The files of a directory by name, or the one file that was named. */
    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of(root);
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(each -> Kind.ofFile(each.toString()).isPresent() && Files.isRegularFile(each))
                    .sorted()
                    .toList();
        }
    }

    private static String extensions() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.extensions().stream())
                .map(each -> '.' + each)
                .sorted()
                .reduce((one, other) -> one + ' ' + other)
                .orElseThrow();
    }

    private static boolean isStandardInput(String location) {
        return location.equals("-");
    }

    private static boolean isWeb(String location) {
        return location.regionMatches(true, 0, "http://", 0, 7) || location.regionMatches(true, 0, "https://", 0, 8);
    }
}
