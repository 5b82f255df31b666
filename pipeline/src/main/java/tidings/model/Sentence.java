package tidings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence, or a piece of one that was too long and was split by force.
 *
 * @param index position in {@link AnnotatedDocument#sentences}
 * @param section whether it stands in the text or in a headline given apart
 * @param paragraph number of its paragraph in its section, from 0
 * @param dependencies null in a headline, which claims nothing
 * @param times time expressions in it, in text order
 */
public record Sentence(
        int index,
        Section section,
        int paragraph,
        List<Token> tokens,
        @Nullable Dependencies dependencies,
        List<TimeExpression> times) {

    /** Which string the spans of a sentence count in. */
    public enum Section {
        TEXT,
        /** {@link Article#headline}: context, never evidence. */
        HEADLINE
    }

    public Sentence {
        tokens = List.copyOf(tokens);
        times = List.copyOf(times);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("sentence " + index + " has no tokens");
        }
        if (dependencies != null && dependencies.size() != tokens.size()) {
            throw new IllegalArgumentException(
                    "sentence " + index + ": " + tokens.size() + " tokens, parse of " + dependencies.size());
        }
    }

    public Token token(int position) {
        return tokens.get(position);
    }

    public int size() {
        return tokens.size();
    }

    public Span span() {
        return tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    }

    /** The span of tokens {@code begin} to {@code end}, end-exclusive. */
    public Span span(int begin, int end) {
        return tokens.get(begin).span().cover(tokens.get(end - 1).span());
    }
}
