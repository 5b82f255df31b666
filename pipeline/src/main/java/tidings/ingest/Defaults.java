package tidings.ingest;

import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;

/**
 * What to take for an article that doesn't say it.
 *
 * @param published null to leave it unknown
 * @param source the outlet; null to derive one from the address or the file's name
 */
public record Defaults(
        @Nullable PublicationTime published, @Nullable String source) {

    /** Leave the unsaid unsaid. */
    public static final Defaults NONE = new Defaults(null, null);
}
