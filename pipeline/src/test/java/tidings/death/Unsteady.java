package tidings.death;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import tidings.model.Claim;
import tidings.model.Extraction;
import tidings.testing.ExtractionCopy;
import tidings.testing.Wire;

/** What newsrooms do to their articles: some are corrected a while later, some withdrawn, some sent twice. */
final class Unsteady implements Iterator<Extraction> {

    /** How many articles come before an earlier one is touched again. */
    private static final int LATER = 25;

    private final Iterator<Extraction> articles;
    private final Random random;
    private final Deque<Extraction> sent = new ArrayDeque<>();

    /** @param articles each another; may be endless */
    Unsteady(Iterator<Extraction> articles, long seed) {
        this.articles = articles;
        this.random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return articles.hasNext();
    }

    @Override
    public Extraction next() {
        while (sent.size() > LATER) {
            Extraction earlier = sent.remove();
            switch (random.nextInt(10)) {
                case 0 -> {
                    return shortened(earlier);
                }
                case 1 -> {
                    return Wire.withdrawal(earlier.articleId());
                }
                case 2 -> {
                    return earlier;
                }
                default -> {
                    // Stays as it is.
                }
            }
        }
        sent.add(articles.next());
        return sent.getLast();
    }

    /** Without the second half of what it says. */
    private static Extraction shortened(Extraction extraction) {
        List<Claim> claims = extraction.claims();
        return ExtractionCopy.of(extraction)
                .claims(claims.subList(0, claims.size() / 2))
                .extraction();
    }
}
