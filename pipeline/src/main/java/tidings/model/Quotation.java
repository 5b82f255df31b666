package tidings.model;

import java.util.List;

/**
 * Words between quotation marks.
 *
 * @param span from the opening mark to after the closing one (to the end of the paragraph where none closes)
 * @param content the words without the marks: one span, or one a paragraph where the opening mark is repeated
 */
public record Quotation(Span span, List<Span> content) {

    public Quotation {
        content = List.copyOf(content);
        for (Span each : content) {
            if (!span.contains(each)) {
                throw new IllegalArgumentException("content " + each + " outside of quotation " + span);
            }
        }
    }
}
