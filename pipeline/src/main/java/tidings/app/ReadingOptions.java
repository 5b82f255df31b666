package tidings.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;

/** What may be said about the reading of articles. */
final class ReadingOptions {

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "Names of your own, which win over all others: lines of name, id, canonical name and type,"
                    + " with tabs between.")
    private @Nullable Path aliases;

    /** Loads the models: some seconds. */
    Extractor load(ReadingObserver observer) {
        try {
            return Extractor.load(aliases, observer);
        } catch (IllegalArgumentException e) {
            throw new CommandException("--aliases: " + e.getMessage(), e);
        }
    }
}
