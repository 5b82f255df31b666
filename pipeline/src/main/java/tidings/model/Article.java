package tidings.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article, as its bringer gave it.
 *
 * @param id canonical URI where there is one; the key on the topic
 * @param uri where a reader finds it
 * @param source the outlet that printed it, e.g. {@code "The Daily Example"} or a host name
 * @param credit the agency it credits, if it says one
 * @param headline a headline given apart from the text: context for names, never a source of claims
 * @param text the text as given; offsets count here
 * @param language BCP 47 tag if the bringer said one
 * @param published null if neither the text nor its bringer says: unknown, never guessed from a clock
 * @param version when this version was made, as data; which version is newest is decided by the log
 * @param masked boilerplate that reading skips; sorted, within the text, not overlapping
 */
public record Article(
        String id,
        @Nullable String uri,
        String source,
        @Nullable String credit,
        @Nullable String headline,
        String text,
        @Nullable String language,
        @Nullable PublicationTime published,
        @Nullable Instant version,
        Status status,
        List<Span> masked) {

    /** What may be done with the article, after ninjs {@code pubstatus}. */
    public enum Status {
        USABLE,
        /** Not to be used for now; treated as withdrawn until a usable version comes. */
        WITHHELD,
        CANCELED
    }

    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
        masked = List.copyOf(masked);
        int length = text.codePointCount(0, text.length());
        int last = 0;
        for (Span span : masked) {
            if (span.begin() < last || span.end() > length) {
                throw new IllegalArgumentException("masked " + span + " overlaps another or leaves the text of "
                        + length + " code points, article " + id);
            }
            last = span.end();
        }
    }
}
