package tidings.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What commands print to. A line is one line, and what articles brought shows and does nothing: see {@link Characters}.
 * Text of several lines of our own is printed with {@code print}.
 */
final class Display extends PrintWriter {

    /** @param to shows it */
    Display(Writer to) {
        super(to, true);
    }

    /**
     * One to a stream, in UTF-8. When its reader is gone, whoever prints gets a {@link ReaderGoneException}; a {@link
     * PrintWriter} by itself would go on for ever.
     */
    static Display on(OutputStream stream) {
        return new Display(new OutputStreamWriter(read(stream), StandardCharsets.UTF_8));
    }

    /** The same, for bytes. */
    static OutputStream read(OutputStream stream) {
        return new Checked(stream, ReaderGoneException::new);
    }

    @Override
    public void println(@Nullable String line) {
        super.println(Characters.visible(String.valueOf(line)));
    }

    @Override
    public void write(String text, int offset, int length) {
        String part = text.substring(offset, offset + length);
        String lines = part.lines().map(Characters::visible).collect(Collectors.joining("\n"));
        String shown = part.endsWith("\n") ? lines + '\n' : lines;
        super.write(shown, 0, shown.length());
    }

    /** One into a new file, to be closed; what cannot be written is said in one line. */
    static Display into(Path file) throws IOException {
        return new Display(new OutputStreamWriter(written(file), StandardCharsets.UTF_8));
    }

    /** The same, for bytes. */
    static OutputStream written(Path file) throws IOException {
        return new Checked(
                new BufferedOutputStream(Files.newOutputStream(file)),
                e -> new CommandException(file + " cannot be written: " + e.getMessage(), e));
    }

    private static final class Checked extends FilterOutputStream {

        private final Function<IOException, RuntimeException> failure;

        Checked(OutputStream stream, Function<IOException, RuntimeException> failure) {
            super(stream);
            this.failure = failure;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw failure.apply(e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw failure.apply(e);
            }
        }
    }
}
