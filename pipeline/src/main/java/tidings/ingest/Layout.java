package tidings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.Span;

/**
 * A text, divided into the article and what was printed around it.
 *
 * @param blocks all of the text in order
 * @param body index of the first block of the article's running text; their number if there is none
 * @param headline index of the headline; null if the text has none
 * @param masked indexes of what is not the article
 * @param bylines indexes, among the masked, of who wrote it and when
 */
record Layout(List<Block> blocks, int body, @Nullable Integer headline, Set<Integer> masked, Set<Integer> bylines) {

    Layout {
        blocks = List.copyOf(blocks);
        masked = Set.copyOf(masked);
        bylines = Set.copyOf(bylines);
    }

    Optional<Block> headlineBlock() {
        return Optional.ofNullable(headline).map(blocks::get);
    }

    /** What reading skips: sorted; neighbours are one span. */
    List<Span> maskedSpans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (masked.contains(i)) {
                Span span = blocks.get(i).span();
                if (masked.contains(i - 1)) {
                    span = spans.remove(spans.size() - 1).cover(span);
                }
                spans.add(span);
            }
        }
        return List.copyOf(spans);
    }
}
