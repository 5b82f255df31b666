package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What sentences cost to read, counted in ordinary tokens.
 *
 * <p>A word that the tagger never saw may be almost any part of speech, and it weighs all of them for each word and its
 * two neighbours: a text of such words costs fifty times what prose does. Which words it saw it does not say; but prose
 * has common words all along, and what has none, or is no word by its looks, is no prose.
 */
final class Workload {

    /** What a token costs that the tagger hardly knows. */
    static final int STRANGE = 10;

    /** So many words in a row without a common one, as in a list of names, are still prose. */
    private static final int LONGEST_GAP = 12;

    private static final int LONGEST_WORD = 24;

    private final Set<String> common = WordFile.read("common-words.txt");

    /** At least one for each token. */
    int of(List<CoreLabel> sentence) {
        int cost = 0;
        int gap = 0;
        for (CoreLabel label : sentence) {
            String word = label.originalText();
            gap = common.contains(word.toLowerCase(Locale.ROOT)) ? 0 : gap + 1;
            cost += gap > LONGEST_GAP || isStrange(word) ? STRANGE : 1;
        }
        return cost;
    }

    /** Very long, or letters mixed with what words do not have. */
    private static boolean isStrange(String word) {
        if (word.length() > LONGEST_WORD) {
            return true;
        }
        boolean letters = word.codePoints().anyMatch(Character::isLetter);
        return letters && word.codePoints().anyMatch(each -> !Character.isLetter(each) && "'’.-&".indexOf(each) < 0);
    }
}
