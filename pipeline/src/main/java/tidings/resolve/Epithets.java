package tidings.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;
import tidings.model.Token;

/**
 * What a text calls somebody whom it has just named, for a change: "the 49-year-old", "the 26-year-old keeper", "the
 * soft-spoken Bergen native".
 */
final class Epithets {

    private static final int LONGEST = 9;
    private static final Pattern AGED = Pattern.compile("the \\d+ ?- ?year ?- ?old.*");

    /** A definite phrase in the singular; its last token is its head. */
    record Epithet(int begin, int end, Gender gender) {

        int head() {
            return end - 1;
        }
    }

    private final GroupWords words;

    Epithets(GroupWords words) {
        this.words = words;
    }

    /** The phrase that ends with the token; empty if it is none, or if more behind it says who is meant. */
    Optional<Epithet> at(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean isNoun = token.tag().equals("NN");
        boolean isAge = token.text().toLowerCase(Locale.ROOT).matches("old|\\d+-year-old");
        if (!(isNoun || isAge) || goesOn(sentence, at + 1)) {
            return Optional.empty();
        }
        int begin = begin(sentence, at);
        if (begin < 0) {
            return Optional.empty();
        }
        boolean isAged = AGED.matcher(NameSpotter.text(sentence, begin, at + 1).toLowerCase(Locale.ROOT))
                .matches();
        boolean isDescribed = isNoun && at - begin > 1 && words.isPerson(token) && !isNarrowed(sentence, at + 1);
        return isAged || isDescribed ? Optional.of(new Epithet(begin, at + 1, words.gender(token))) : Optional.empty();
    }

    private static boolean goesOn(Sentence sentence, int next) {
        return next < sentence.size()
                && (sentence.token(next).isNoun()
                        || sentence.token(next).tag().matches("HYPH|POS")
                        || sentence.token(next).text().equals("-"));
    }

    /** "The local driver of the bus", "the young woman who fell": somebody whom these words bring in. */
    private static boolean isNarrowed(Sentence sentence, int next) {
        return next < sentence.size() && sentence.token(next).tag().matches("IN|TO|WP|WDT|VBN|VBG");
    }

    private static int begin(Sentence sentence, int head) {
        int begin = head;
        while (begin > 0
                && head - begin < LONGEST
                && sentence.token(begin - 1).tag().matches("JJ|NNP?|HYPH|VBN|CD|RB|RP|:")) {
            begin--;
        }
        boolean definite = begin > 0 && sentence.token(begin - 1).text().equalsIgnoreCase("the");
        return definite ? begin - 1 : -1;
    }
}
