package tidings.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tidings.annotate.QuoteScannerFuzz;
import tidings.codec.CodecFuzz;
import tidings.ingest.DocumentReaderFuzz;
import tidings.relate.time.DateResolverFuzz;

/** What takes bytes that anybody may have made. Each is a class as Jazzer wants it. */
public enum FuzzTarget {
    INGEST(DocumentReaderFuzz.class, DocumentReaderFuzz::fuzzerTestOneInput),
    QUOTES(QuoteScannerFuzz.class, QuoteScannerFuzz::fuzzerTestOneInput),
    DATES(DateResolverFuzz.class, DateResolverFuzz::fuzzerTestOneInput),
    CODEC(CodecFuzz.class, CodecFuzz::fuzzerTestOneInput);

    private final Class<?> type;
    private final Consumer<byte[]> run;

    FuzzTarget(Class<?> type, Consumer<byte[]> run) {
        this.type = type;
        this.run = run;
    }

    /** The class with {@code fuzzerTestOneInput}. */
    public Class<?> type() {
        return type;
    }

    /** Tries one input; throws what is wrong. */
    void run(byte[] input) {
        run.accept(input);
    }

    /** The directory of what there is to begin with, and of what was found: a file each. */
    public Path inputs() {
        String name = "/tidings/fuzz/" + name().toLowerCase(Locale.ROOT);
        URL directory = Objects.requireNonNull(FuzzTarget.class.getResource(name), name);
        try {
            return Path.of(directory.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files in it, in the order of their names. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(inputs())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
