package tidings.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tidings.ingest.Defaults;
import tidings.model.PublicationTime;

/** What to take for articles that don't say it themselves. */
final class ArticleDefaultOptions {

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = PublicationTimeConverter.class,
            description =
                    "When articles were published that don't say so: 2021-12-04, or 2021-12-04T10:45:00-05:00. Without:"
                            + " unknown, and what \"Tuesday\" means stays open.")
    private @Nullable PublicationTime published;

    @Option(names = "--source", paramLabel = "OUTLET", description = "The outlet of articles that don't say theirs.")
    private @Nullable String source;

    Defaults defaults() {
        return new Defaults(published, source);
    }

    /** What does not say a date is wrong usage, with the value. */
    static final class PublicationTimeConverter implements ITypeConverter<PublicationTime> {

        @Override
        public PublicationTime convert(String value) {
            try {
                return PublicationTime.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
