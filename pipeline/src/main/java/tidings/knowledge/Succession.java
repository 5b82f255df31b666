package tidings.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.model.Fact.EvidenceSample;

/** Which facts live on under another id: joined into another, or distinguished by another earliest claim. */
public final class Succession {

    private Succession() {}

    /**
     * For each fact in {@code after} the ids of those in {@code before} that are gone and whose evidence it took in.
     *
     * <p>At most {@value EntityUpdate#MAX_FORMERLY} for one fact; what else it took in is simply gone. Judged by the sampled evidence. One article changes at a time and a sample has several where there are
     * several, so some of it lives on; where the only article was corrected, its claims count as the same by article; utterances only if they share neighbouring
     * words, since an article quotes somebody more than once.
     */
    public static Map<String, List<String>> of(Collection<FactState> before, Collection<FactState> after) {
        Set<String> live = after.stream().map(state -> state.fact().id()).collect(Collectors.toSet());
        Map<String, List<String>> formerly = new TreeMap<>();
        for (FactState state : before) {
            if (!live.contains(state.fact().id())) {
                successor(state.fact(), after)
                        .map(id -> formerly.computeIfAbsent(id, absent -> new ArrayList<>()))
                        .filter(ids -> ids.size() < EntityUpdate.MAX_FORMERLY)
                        .ifPresent(ids -> ids.add(state.fact().id()));
            }
        }
        return formerly;
    }

    private static Optional<String> successor(Fact gone, Collection<FactState> after) {
        return after.stream()
                .map(FactState::fact)
                .filter(fact -> kinship(gone, fact) > 0)
                .max(Comparator.comparingInt((Fact fact) -> kinship(gone, fact)).thenComparing(Fact::id))
                .map(Fact::id);
    }

    /** A claim in both weighs more than any number of articles in both. */
    private static int kinship(Fact gone, Fact fact) {
        Set<String> claims = new HashSet<>();
        Set<String> articles = new HashSet<>();
        for (EvidenceSample each : fact.sample()) {
            claims.add(each.claimId());
            articles.add(each.articleId());
        }
        boolean isAkin = isAkin(gone.words(), fact.words());
        int kinship = 0;
        for (EvidenceSample each : gone.sample()) {
            kinship += claims.contains(each.claimId()) ? Fact.MAX_SAMPLE + 1 : 0;
            kinship += isAkin && articles.contains(each.articleId()) ? 1 : 0;
        }
        return kinship;
    }

    private static boolean isAkin(@Nullable String words, @Nullable String others) {
        return words == null || others == null || keys(words).stream().anyMatch(keys(others)::contains);
    }

    private static List<String> keys(String words) {
        return PlainWords.of(Wording.fold(words), false, false).keys();
    }
}
