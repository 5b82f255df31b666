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
            description =
                    "What you know better of entities: names, merges, splits, types, and names to leave alone, one"
                            + " a line, with tabs between (docs/change.md). It may be changed meanwhile: what comes next is read by"
                            + " it.")
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
