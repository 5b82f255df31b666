package tidings.relate.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.Span;
import tidings.model.Utterance;

/**
 * Something said, before it becomes a claim.
 *
 * @param cue null if only the place in the text shows that it is said
 * @param content where the words stand, in text order
 * @param firstSentence first sentence that carries it
 * @param lastSentence last one
 */
record Saying(
        Phrase speaker,
        @Nullable Cue cue,
        List<Span> content,
        Utterance.Form form,
        int firstSentence,
        int lastSentence,
        String rule,
        double confidence) {

    Saying {
        content = List.copyOf(content);
    }
}
