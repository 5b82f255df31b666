package tidings.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.model.AnnotatedDocument;
import tidings.model.ResolvedDocument;
import tidings.resolve.Resolver;

/**
 * Resolves with what a user's file says of entities, as it stands when an article is read: looked at for each, which costs
 * nothing beside reading it. A file that cannot be read any more is said once, and what it said before goes on.
 */
final class MendedResolver implements Function<AnnotatedDocument, ResolvedDocument> {

    private static final Logger LOG = LoggerFactory.getLogger(MendedResolver.class);

    private final Resolver plain;
    private final Path file;
    private Resolver now;
    /** As looked at last; null if it could not be read. */
    private @Nullable String lines;

    /**
     * @throws IllegalArgumentException if a line cannot be read, showing it
     * @throws UncheckedIOException if the file cannot be read
     */
    MendedResolver(Resolver plain, Path file) {
        this.plain = plain;
        this.file = file;
        try {
            String first = read();
            this.now = plain.mended(file.toString(), first);
            this.lines = first;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public ResolvedDocument apply(AnnotatedDocument document) {
        return current().resolve(document);
    }

    private synchronized Resolver current() {
        String found = null;
        String trouble = null;
        try {
            found = read();
        } catch (IOException e) {
            trouble = file + " cannot be read any more";
        } catch (IllegalArgumentException e) {
            trouble = e.getMessage();
        }
        if (!Objects.equals(found, lines)) {
            lines = found;
            trouble = found == null ? trouble : take(found);
            if (trouble == null) {
                LOG.info("{} has changed: what comes from now on is read by it", file);
            } else {
                LOG.warn("{}; what it said before goes on", trouble);
            }
        }
        return now;
    }

    /** What is wrong with it; null if nothing is. */
    private @Nullable String take(String changed) {
        try {
            now = plain.mended(file.toString(), changed);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private String read() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is not UTF-8", e);
        }
    }
}
