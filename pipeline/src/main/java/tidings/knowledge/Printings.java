package tidings.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidings.model.Fact;
import tidings.model.Fact.Printing;
import tidings.model.Utterance;

/** The forms in which an utterance was printed, and by whom. */
final class Printings {

    private Printings() {}

    /** Different forms, the first published first; none if nothing was said. @param claims by publication */
    static List<String> words(List<LiveClaim> claims) {
        return byWords(claims).keySet().stream().limit(Fact.MAX_VARIANTS + 1L).toList();
    }

    /** Who printed which of {@code words}, each first by whom it was first seen. @param claims by publication */
    static List<Printing> of(List<String> words, List<LiveClaim> claims) {
        Map<String, List<LiveClaim>> byWords = byWords(claims);
        List<Printing> printings = new ArrayList<>();
        for (int variant = 0; variant < words.size(); variant++) {
            int number = variant;
            byWords.getOrDefault(words.get(variant), List.of()).stream()
                    .map(claim -> new Printing(
                            number, claim.articleId(), claim.source().outlet(), claim.published()))
                    .distinct()
                    .limit(Fact.MAX_PRINTINGS)
                    .forEach(printings::add);
        }
        return printings;
    }

    private static Map<String, List<LiveClaim>> byWords(List<LiveClaim> claims) {
        Map<String, List<LiveClaim>> byWords = new LinkedHashMap<>();
        for (LiveClaim claim : claims) {
            Utterance utterance = claim.claim().utterance();
            if (utterance != null) {
                byWords.computeIfAbsent(Caps.cut(Caps.VARIANT, utterance.words()), absent -> new ArrayList<>())
                        .add(claim);
            }
        }
        return byWords;
    }
}
