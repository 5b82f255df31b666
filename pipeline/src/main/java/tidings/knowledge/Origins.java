package tidings.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tidings.model.Sketch;

/**
 * Independent texts. A text is a copy if an earlier-published one of the same fact holds a good part of it, or it of
 * that: the share of the shorter one's 5-word shingles that both have, so that a shortened copy is found.
 */
final class Origins {

    /**
     * A text that has half of itself from another is no witness of its own. Independent reports of one event share under
     * a tenth of the shorter (quotes, titles), and texts that share some sentences up to a third; cut, extended and edited
     * copies share two thirds or more ({@code ./benchmark origins}).
     */
    static final double COPIED = 0.5;

    private Origins() {}

    /** For each article the first that it copies, or itself; by publication. */
    static Map<String, String> of(Collection<LiveClaim> claims) {
        Map<String, CompactSketch> sketches = new LinkedHashMap<>();
        claims.stream()
                .sorted(LiveClaim.BY_PUBLICATION)
                .forEach(claim -> sketches.putIfAbsent(claim.articleId(), claim.sketch()));
        Map<String, String> origins = new LinkedHashMap<>();
        Map<String, CompactSketch> earlier = new LinkedHashMap<>();
        sketches.forEach((article, sketch) -> {
            String origin = earlier.entrySet().stream()
                    .filter(other -> containment(other.getValue().sketch(), sketch.sketch()) >= COPIED)
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .map(copied -> origins.getOrDefault(copied, copied))
                    .orElse(article);
            origins.put(article, origin);
            earlier.put(article, sketch);
        });
        return origins;
    }

    /** How many are no copies. @param origins as {@link #of} has them */
    static int count(Map<String, String> origins) {
        return (int) origins.entrySet().stream()
                .filter(each -> each.getKey().equals(each.getValue()))
                .count();
    }

    /**
     * The share of the shorter text's shingles that both have, 0 to 1, estimated from the smallest hashes of the union
     * (Broder 1997); exact where both sketches are whole.
     */
    static double containment(Sketch one, Sketch other) {
        int smaller = Math.min(one.shingles(), other.shingles());
        if (smaller == 0) {
            return 0;
        }
        boolean whole = one.hashes().size() == one.shingles() && other.hashes().size() == other.shingles();
        int limit = whole ? Integer.MAX_VALUE : Math.min(size(one), size(other));
        int seen = 0;
        int shared = 0;
        int i = 0;
        int j = 0;
        while (seen < limit && (i < one.hashes().size() || j < other.hashes().size())) {
            int order = compare(one, i, other, j);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        if (whole) {
            return (double) shared / smaller;
        }
        double resemblance = (double) shared / seen;
        double union = (one.shingles() + other.shingles()) / (1 + resemblance);
        return Math.min(1, resemblance * union / smaller);
    }

    /** An exhausted sketch comes after every hash. */
    private static int compare(Sketch one, int i, Sketch other, int j) {
        if (i == one.hashes().size()) {
            return 1;
        }
        return j == other.hashes().size()
                ? -1
                : Long.compare(one.hashes().get(i), other.hashes().get(j));
    }

    /** A whole sketch knows every hash there is, so it limits nothing. */
    private static int size(Sketch sketch) {
        return sketch.hashes().size() == sketch.shingles()
                ? Integer.MAX_VALUE
                : sketch.hashes().size();
    }
}
