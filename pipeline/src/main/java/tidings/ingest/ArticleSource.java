package tidings.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads articles from wherever they are: the entry to this room.
 *
 * <p>A location is a file ({@code .txt .html .json .jsonl .xml}), a directory (all such files below it, by name), an
 * http(s) address (a page, a feed, JSON) or {@code -} for JSON lines on standard input. What cannot be read goes to
 * {@link Receiver#unreadable}, one call each, and reading goes on with the next.
 *
 * <p>An article that names no address of its own gets {@code file:NAME} as id, the name relative to the directory that
 * was given: a corrected file under the same name is a new version of the same article, on every machine.
 */
public final class ArticleSource {

    /** The extensions that are read. */
    public static final Set<String> EXTENSIONS = Set.of("txt", "html", "htm", "json", "jsonl", "xml", "rss", "atom");

    private static final int LARGEST_PAGE = 16 << 20;

    private final Defaults defaults;
    private final InputStream standardInput;

    /** @param standardInput what {@code -} stands for; never closed here */
    public ArticleSource(Defaults defaults, InputStream standardInput) {
        this.defaults = defaults;
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
        } catch (IOException e) {
            // Reading will say so; a progress bar need not.
        }
        return size;
    }

    /** Reads all of a location, in a fixed order. Only what {@code receiver} throws comes out. */
    public void read(String location, Receiver receiver) {
        if (isStandardInput(location)) {
            attempt("standard input", receiver, () -> json("standard input", "-", standardInput, receiver));
        } else {
            readPath(location, receiver);
        }
    }

    private void readPath(String location, Receiver receiver) {
        attempt(location, receiver, () -> {
            Path root = Path.of(location);
            for (Path file : files(root)) {
                String name = file.equals(root)
                        ? String.valueOf(file.getFileName())
                        : root.relativize(file).toString().replace('\\', '/');
                attempt(file.toString(), receiver, () -> readFile(file, name, receiver));
            }
        });
    }

    private void readFile(Path file, String name, Receiver receiver) throws IOException, UnreadableException {
        String extension = FileName.extension(name);
        if (!EXTENSIONS.contains(extension)) {
            throw new UnreadableException("not a kind of file that is read here: give it one of the extensions "
                    + EXTENSIONS.stream().sorted().map(each -> '.' + each).toList());
        }
        try (InputStream stream = new Counted(Files.newInputStream(file), receiver)) {
            switch (extension) {
                case "json", "jsonl" -> json(file.toString(), name, stream, receiver);
                default -> page(name, stream, receiver);
            }
        }
    }

    private void json(String location, String name, InputStream stream, Receiver receiver)
            throws IOException, UnreadableException {
        new JsonArticles(location, name, defaults, receiver).read(stream);
    }

    private void page(String name, InputStream stream, Receiver receiver) throws IOException, UnreadableException {
        byte[] bytes = stream.readNBytes(LARGEST_PAGE + 1);
        if (bytes.length > LARGEST_PAGE) {
            throw new UnreadableException("has more than " + LARGEST_PAGE + " bytes: no page of news");
        }
        receiver.article(
                new TextPage(Encoding.decode(bytes)).article("file:" + name, null, FileName.stem(name), defaults));
    }

    /** The files of a directory by name, or the one file that was named. */
    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of(root);
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(each -> EXTENSIONS.contains(FileName.extension(each.toString())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isStandardInput(String location) {
        return location.equals("-");
    }

    private static boolean isWeb(String location) {
        return location.regionMatches(true, 0, "http://", 0, 7) || location.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Something that may find its input unreadable. */
    private interface Attempt {
        void run() throws IOException, UnreadableException;
    }

    private static void attempt(String location, Receiver receiver, Attempt attempt) {
        try {
            attempt.run();
        } catch (UnreadableException e) {
            receiver.unreadable(e.at(location));
        } catch (NoSuchFileException e) {
            receiver.unreadable(new Unreadable(location, "no such file"));
        } catch (AccessDeniedException e) {
            receiver.unreadable(new Unreadable(location, "no permission to read it"));
        } catch (IOException e) {
            receiver.unreadable(new UnreadableException("cannot be read: " + e.getMessage()).at(location));
        }
    }

    /** Tells the receiver how far its input has been read. */
    private static final class Counted extends FilterInputStream {

        private final Receiver receiver;

        Counted(InputStream stream, Receiver receiver) {
            super(stream);
            this.receiver = receiver;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                receiver.progress(1);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                receiver.progress(count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
