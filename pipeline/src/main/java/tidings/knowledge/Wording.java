package tidings.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.Status;
import tidings.model.Utterance;

/** Words as they are compared: case, quotation marks, punctuation and a leading conjunction make no difference. */
final class Wording {

    private static final String APOSTROPHES = "'’‘ʼ`";

    /** The general categories of letters, numbers and marks, as bits. */
    private static final int OF_WORDS = Stream.of(
                    Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK)
            .mapToInt(category -> 1 << category)
            .sum();

    private static final Set<String> CONJUNCTIONS = Set.copyOf(DataFile.lines("leading-conjunctions.txt"));
    private static final Set<String> DENIALS = Set.copyOf(DataFile.lines("denials.txt"));

    private Wording() {}

    /** Lower-case words with single spaces between; what holds no word at all stays as it is. */
    static String fold(String words) {
        String plain = withoutApostrophes(Normalizer.normalize(words, Normalizer.Form.NFKC));
        String folded = wordsOnly(plain.toLowerCase(Locale.ROOT));
        int space = folded.indexOf(' ');
        if (space > 0 && CONJUNCTIONS.contains(folded.substring(0, space))) {
            folded = folded.substring(space + 1);
        }
        return folded.isEmpty() ? words : folded;
    }

    private static String withoutApostrophes(String words) {
        StringBuilder others = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            if (APOSTROPHES.indexOf(words.charAt(at)) < 0) {
                others.append(words.charAt(at));
            }
        }
        return others.toString();
    }

    /** A loop, since each claim is folded some times: by patterns it was 3 % of all that knowledge costs. */
    private static String wordsOnly(String words) {
        StringBuilder found = new StringBuilder(words.length());
        boolean begins = false;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            int point = words.codePointAt(at);
            if ((OF_WORDS >>> Character.getType(point) & 1) == 0) {
                begins = found.length() > 0;
                continue;
            }
            if (begins) {
                found.append(' ');
                begins = false;
            }
            found.appendCodePoint(point);
        }
        return found.toString();
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
