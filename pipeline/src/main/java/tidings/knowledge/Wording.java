package tidings.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.Status;
import tidings.model.Utterance;

/** Words as they are compared: case, quotation marks, punctuation and a leading conjunction make no difference. */
final class Wording {

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Set<String> CONJUNCTIONS = Set.copyOf(DataFile.lines("leading-conjunctions.txt"));
    private static final Set<String> DENIALS = Set.copyOf(DataFile.lines("denials.txt"));

    private Wording() {}

    /** Lower-case words with single spaces between; what holds no word at all stays as it is. */
    static String fold(String words) {
        String plain = APOSTROPHES
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
        String folded = NOT_WORDS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        int space = folded.indexOf(' ');
        if (space > 0 && CONJUNCTIONS.contains(folded.substring(0, space))) {
            folded = folded.substring(space + 1);
        }
        return folded.isEmpty() ? words : folded;
    }

    /**
     * A digest of the folded words of an utterance; empty if there is none. Words that were denied, and words that are
     * still to be said, are not those that were said.
     */
    static String digest(Claim claim) {
        Utterance utterance = claim.utterance();
        if (utterance == null) {
            return "";
        }
        return ClaimId.digest((isDenied(utterance) ? "not\n" : "")
                + (isToCome(claim.status()) ? "to come\n" : "")
                + fold(utterance.words()));
    }

    /** How many words an utterance has; 0 if there is none. */
    static int length(Claim claim) {
        Utterance utterance = claim.utterance();
        return utterance == null ? 0 : fold(utterance.words()).split(" ").length;
    }

    /** True of an utterance that nobody says was made: one that is planned, or may be, or is called off. */
    static boolean isToCome(Status status) {
        return status == Status.PLANNED || status == Status.POSSIBLE || status == Status.CANCELLED;
    }

    /** True if the speaker holds what the words say to be false. */
    static boolean isDenied(Utterance utterance) {
        return utterance.cueLemma() != null && DENIALS.contains(utterance.cueLemma());
    }
}
