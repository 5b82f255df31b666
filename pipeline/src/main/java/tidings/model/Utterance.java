package tidings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said.
 *
 * @param words the content, its pieces joined by " … "; at most {@value #MAX_LENGTH} code points
 * @param spans where the content stands: several where its cue breaks it; always whole, even if {@code words} is cut
 * @param cueLemma lemma of the word that marks it as said ("say", "according to"); null if nothing does
 * @param cue where that stands; null exactly if {@code cueLemma} is
 * @param truncated true if {@code words} is cut
 */
public record Utterance(
        Form form,
        String words,
        List<Span> spans,
        @Nullable String cueLemma,
        @Nullable Span cue,
        boolean truncated) {

    public static final int MAX_LENGTH = 2_000;

    /** Whose words they are. */
    public enum Form {
        /** All between quotation marks. */
        DIRECT,
        INDIRECT,
        /** Partly between quotation marks. */
        MIXED
    }

    public Utterance {
        spans = List.copyOf(spans);
        if (spans.isEmpty() || words.isBlank()) {
            throw new IllegalArgumentException("an utterance without content");
        }
        if ((cue == null) != (cueLemma == null)) {
            throw new IllegalArgumentException("cue " + cueLemma + " at " + cue);
        }
    }
}
