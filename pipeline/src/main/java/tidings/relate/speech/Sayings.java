package tidings.relate.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.Span;

/** What was found to be said so far in a document, and which quotations and cues that used up. */
final class Sayings {

    private record Place(int sentence, int token) {}

    private final List<Saying> found = new ArrayList<>();
    private final BitSet quotations = new BitSet();
    private final BitSet direct = new BitSet();
    private final Set<Place> cues = new HashSet<>();

    void add(Saying saying) {
        found.add(saying);
        Cue cue = saying.cue();
        if (cue != null) {
            cues.add(new Place(cue.sentence(), cue.begin()));
        }
    }

    void useQuotation(int index) {
        quotations.set(index);
    }

    /** Adds a quotation to what the last saying holds; false if that has another cue. */
    boolean extend(Cue cue, QuoteLayout.Placed quotation) {
        Saying last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last == null || !cue.equals(last.cue())) {
            return false;
        }
        List<Span> content = new ArrayList<>(last.content());
        content.addAll(quotation.spans());
        found.set(
                found.size() - 1,
                new Saying(
                        last.speaker(),
                        cue,
                        content,
                        last.form(),
                        last.firstSentence(),
                        Math.max(last.lastSentence(), quotation.lastSentence()),
                        last.rule(),
                        last.confidence()));
        useDirectly(quotation.index());
        return true;
    }

    /** Marks a quotation whose cue stands beside it: no other cue's words. */
    void useDirectly(int index) {
        quotations.set(index);
        direct.set(index);
    }

    boolean isDirect(int index) {
        return direct.get(index);
    }

    boolean isUsedQuotation(int index) {
        return quotations.get(index);
    }

    boolean isUsedCue(int sentence, int token) {
        return cues.contains(new Place(sentence, token));
    }

    List<Saying> inTextOrder() {
        return found.stream()
                .sorted(Comparator.comparing(saying -> saying.content().get(0)))
                .toList();
    }

    /** The one that ends last before the code point, in one of the sentences from {@code first} to {@code last}. */
    Optional<Saying> lastBefore(int offset, int first, int last) {
        Saying best = null;
        for (Saying each : found) {
            if (each.lastSentence() >= first
                    && each.firstSentence() <= last
                    && end(each) <= offset
                    && (best == null || end(each) >= end(best))) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int end(Saying saying) {
        return saying.content().get(saying.content().size() - 1).end();
    }

    /** The speaker of another cue of the sentence, the nearest before the token. */
    @Nullable
    Phrase speakerBefore(int sentence, int token) {
        Phrase best = null;
        int at = -1;
        for (Saying each : found) {
            Cue cue = each.cue();
            if (cue != null && cue.sentence() == sentence && cue.begin() < token && cue.begin() > at) {
                best = each.speaker();
                at = cue.begin();
            }
        }
        return best;
    }
}
