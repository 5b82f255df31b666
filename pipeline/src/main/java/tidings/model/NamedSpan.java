package tidings.model;

/**
 * A name as the recogniser marked it.
 *
 * @param sentence index of the sentence
 * @param begin first token
 * @param end token after the last
 * @param type what the recogniser takes it for
 */
public record NamedSpan(int sentence, int begin, int end, EntityType type) {

    public NamedSpan {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a token range: [" + begin + ", " + end + ")");
        }
    }
}
