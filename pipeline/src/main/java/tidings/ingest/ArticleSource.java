package tidings.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads articles from wherever they are: the entry to this room.
 *
 * <p>A location is a file of one of the {@link Kind}s by its ending, a directory (all such files below it, by name), an
 * http(s) address (a page, a feed, JSON) or {@code -} for JSON lines on standard input. Files may be packed ({@code .gz})
 * and lie in archives ({@code .zip .warc}).
 * What cannot be read goes to {@link Receiver#unreadable}, one call each, and reading goes on with the next.
 *
 * <p>An article that names no address of its own gets {@code file:NAME} as id, the name relative to the directory that
 * was given: a corrected file under the same name is a new version of the same article, on every machine.
 */
public final class ArticleSource {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

    private final DocumentReader reader;
    private final InputStream standardInput;
    private final Supplier<Web> web;

    /** @param standardInput what {@code -} stands for; never closed here */
    public ArticleSource(Defaults defaults, InputStream standardInput) {
        this(defaults, standardInput, Web::ofUsualLimits);
    }

    /** @param web by which addresses are read, made when there is one */
    ArticleSource(Defaults defaults, InputStream standardInput, Supplier<Web> web) {
        this.reader = new DocumentReader(defaults);
        this.standardInput = standardInput;
        this.web = web;
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
        Web asked = web.get();
        Web.Document document = asked.get(location, Web.Validators.NONE)
                .orElseThrow(() -> new UnreadableException(Obstacle.ANSWER, "the server sends nothing"));
        receiver.progress(document.bytes().length);
        if (document.kind() == Kind.HTML) {
            receiver.article(
                    new LinkedPages(reader, asked, LinkedPages.USUAL_PAUSE).article(document, location, receiver));
            return;
        }
        reader.read(document.kind(), document.origin(location), new ByteArrayInputStream(document.bytes()), receiver);
    }

    private void readPath(String location, Receiver receiver) throws IOException, UnreadableException {
        Path root;
        if (ADDRESS.matcher(location).lookingAt()) {
            throw new UnreadableException(Obstacle.ADDRESS, "no http or https address, and no others are read");
        }
        try {
            root = Path.of(location);
        } catch (InvalidPathException e) {
            throw new UnreadableException(
                    Obstacle.MISSING,
                    "no name of a file (" + e.getReason()
                            + "): for letters beyond ASCII the locale has to have them, set LC_ALL=C.UTF-8");
        }
        if (!Files.exists(root)) {
            throw new UnreadableException(Obstacle.MISSING, "no such file or directory");
        }
        if (!Files.isDirectory(root)) {
            readFile(root, FileName.of(root), receiver);
            return;
        }
        Folder folder = Folder.of(root);
        for (Path closed : folder.closed()) {
            receiver.unreadable(new Unreadable(closed.toString(), "no permission to read it", Obstacle.FORBIDDEN));
        }
        if (folder.files().isEmpty() && folder.closed().isEmpty()) {
            throw new UnreadableException(
                    Obstacle.EMPTY,
                    "nothing in it is read"
                            + (folder.others().isEmpty()
                                    ? ", it is empty"
                                    : ": " + folder.others().inWords())
                            + "; what is read ends in " + extensions());
        }
        for (Path file : folder.files()) {
            Attempt.at(file.toString(), receiver, () -> readFile(file, FileName.below(root, file), receiver));
        }
        if (!folder.others().isEmpty()) {
            receiver.passedOver(location, "passed over " + folder.others().inWords());
        }
    }

    private void readFile(Path file, String name, Receiver receiver) throws IOException, UnreadableException {
        Kind kind = Kind.ofFile(name)
                .orElseThrow(() -> new UnreadableException(
                        Obstacle.ENDING, "its ending is none that is read: give it one of " + extensions()));
        try (InputStream stream = new CountedStream(Files.newInputStream(file), receiver)) {
            reader.readPacked(kind, Origin.file(file.toString(), name), stream, receiver);
        }
    }

    /** The files of a directory by name, or the one file that was named. */
    private static List<Path> files(Path root) throws IOException {
        return Files.isDirectory(root) ? Folder.of(root).files() : List.of(root);
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
