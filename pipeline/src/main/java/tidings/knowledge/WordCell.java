package tidings.knowledge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;

/**
 * What was said, in one wording.
 *
 * @param key a digest of the wording, as {@link Wording#digest} makes it
 * @param wording what of it is compared
 * @param first when it was first published; null if only undated articles have it
 */
public record WordCell(
        String key, PlainWords wording, @Nullable PublicationTime first) implements Cell {

    /** First published first, never by arrival. */
    public static final Comparator<WordCell> BY_PUBLICATION = Comparator.comparing(
                    WordCell::first, Comparator.nullsLast(Comparator.<PublicationTime>naturalOrder()))
            .thenComparing(WordCell::key);

    /** What {@link #parse} reads beside the key. */
    public String text() {
        return (first == null ? "" : first) + "\n" + wording.text();
    }

    /** Reads {@link #text}. */
    public static WordCell parse(String key, String text) {
        int line = text.indexOf('\n');
        String first = text.substring(0, line);
        return new WordCell(
                key, PlainWords.parse(text.substring(line + 1)), first.isEmpty() ? null : PublicationTime.parse(first));
    }
}
