package tidings.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tidings.ingest.Defaults;
import tidings.model.PublicationTime;

/** What to take for articles that don't say it themselves. */
final class ArticleDefaultOptions {

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "When articles were published that don't say so: 2021-12-04, or 2021-12-04T10:45:00-05:00. Without:"
                            + " unknown, and what \"Tuesday\" means stays open.")
    private @Nullable String published;

    @Option(names = "--source", paramLabel = "OUTLET", description = "The outlet of articles that don't say theirs.")
    private @Nullable String source;

    /** @throws CommandException if the date is none */
    Defaults defaults() {
        try {
            return new Defaults(published == null ? null : PublicationTime.parse(published), source);
        } catch (IllegalArgumentException e) {
            throw new CommandException("--published: " + e.getMessage(), e);
        }
    }
}
