package tidings.knowledge;

import java.util.Collection;
import java.util.List;

/**
 * Which claims that a speaker said something report one utterance: those of the same words, as {@link Wording} folds
 * them. The words are the subject's scope already, so here they are all one, whatever the day: papers quote for years.
 */
final class UtteranceSlots {

    private UtteranceSlots() {}

    static List<List<LiveClaim>> of(Collection<LiveClaim> claims) {
        return claims.isEmpty() ? List.of() : List.of(List.copyOf(claims));
    }
}
