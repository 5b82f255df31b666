package tidings.model;

/**
 * The sentence or sentences that carry a claim.
 *
 * @param span where they stand
 * @param sentence their words, at most {@value #MAX_LENGTH} code points
 * @param truncated true if {@code sentence} is cut
 */
public record Evidence(Span span, String sentence, boolean truncated) {

    public static final int MAX_LENGTH = 1_000;

    public Evidence {
        if (span.length() == 0) {
            throw new IllegalArgumentException("evidence without words at " + span);
        }
    }

    /** The words at {@code span}, cut to the cap. */
    public static Evidence at(Span span, IndexedText text) {
        boolean truncated = span.length() > MAX_LENGTH;
        Span kept = truncated ? new Span(span.begin(), span.begin() + MAX_LENGTH) : span;
        return new Evidence(span, text.at(kept), truncated);
    }
}
