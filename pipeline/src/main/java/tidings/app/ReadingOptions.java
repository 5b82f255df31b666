package tidings.app;

import java.nio.file.Path;
import java.util.Optional;
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

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "A dictionary of names that tidings links build made, instead of the built-in one. Default:"
                    + " $TIDINGS_LINKS, else none.")
    private @Nullable Path links;

    /** Takes the dictionary that settings name, unless the command line names one. */
    void useIfNoneIsNamed(Optional<Path> set) {
        if (links == null) {
            links = set.orElse(null);
        }
    }

    /** Loads the models: some seconds. */
    Extractor load(ReadingObserver observer) {
        String variable = System.getenv(Setting.LINKS.environmentVariable());
        useIfNoneIsNamed(
                Optional.ofNullable(variable).filter(file -> !file.isBlank()).map(Path::of));
        try {
            return Extractor.load(links, aliases, observer);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }
}
