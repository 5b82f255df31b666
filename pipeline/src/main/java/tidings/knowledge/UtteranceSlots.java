package tidings.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which wordings of one speaker are one utterance, whatever the day: papers quote for years. Each belongs to the
 * earliest-published utterance that it nearly equals, and begins one if there is none; that it nearly equals a variant
 * of another makes it none of that other's, so that no chain drifts from one sentence to the next.
 *
 * <p>Wordings find each other by the digests of neighbouring words ({@link PlainWords#keys}). A digest brings together no
 * more than the first {@value #SERVED} wordings that have it: what more share is a formula or common phrase, and there
 * are others.
 */
public final class UtteranceSlots {

    /** Bounds what one wording can be compared with, and what a change of it can change. */
    public static final int SERVED = 64;

    private UtteranceSlots() {}

    /** For each wording, by key, that with which its utterance begins. */
    static Map<String, String> assign(Collection<WordCell> cells) {
        List<WordCell> ordered = cells.stream().sorted(WordCell.BY_PUBLICATION).toList();
        Map<String, Set<WordCell>> served = new HashMap<>();
        for (WordCell cell : ordered) {
            for (String key : cell.wording().keys()) {
                Set<WordCell> having = served.computeIfAbsent(key, absent -> new HashSet<>());
                if (having.size() < SERVED) {
                    having.add(cell);
                }
            }
        }
        Map<String, String> slots = new HashMap<>();
        for (WordCell cell : ordered) {
            Stream<WordCell> begun = cell.wording().keys().stream()
                    .map(key -> served.getOrDefault(key, Set.of()))
                    .filter(having -> having.contains(cell))
                    .flatMap(Set::stream)
                    .filter(other -> other.key().equals(slots.get(other.key())));
            slots.put(cell.key(), joined(cell, begun).orElse(cell).key());
        }
        return slots;
    }

    /**
     * The utterance that the wording belongs to.
     *
     * @param begun wordings that share a digest with it, and begin utterances
     */
    public static Optional<WordCell> joined(WordCell cell, Stream<WordCell> begun) {
        return begun.filter(other -> WordCell.BY_PUBLICATION.compare(other, cell) < 0)
                .filter(other -> NearWords.areNear(cell, other))
                .min(WordCell.BY_PUBLICATION);
    }

    /** True if the one can belong to the other. */
    public static boolean areNear(WordCell one, WordCell other) {
        return NearWords.areNear(one, other);
    }
}
