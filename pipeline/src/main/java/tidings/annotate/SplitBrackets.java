package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what the sentence splitter parted within a sentence: a full stop before a closing bracket ends an abbreviation
 * where the sentence goes on in lower case or with a comma, "Ann Example (R-S.C.) said".
 */
final class SplitBrackets {

    /** How many tokens back the bracket may open. */
    private static final int LONGEST = 8;

    private SplitBrackets() {}

    static List<List<CoreLabel>> join(List<List<CoreLabel>> sentences) {
        List<List<CoreLabel>> joined = new ArrayList<>();
        for (List<CoreLabel> sentence : sentences) {
            int last = joined.size() - 1;
            if (last >= 0 && endsInBracket(joined.get(last)) && goesOn(sentence.get(0))) {
                List<CoreLabel> whole = withAbbreviation(joined.get(last));
                whole.addAll(sentence);
                joined.set(last, whole);
            } else {
                joined.add(sentence);
            }
        }
        return joined;
    }

    private static boolean endsInBracket(List<CoreLabel> sentence) {
        int close = sentence.size() - 1;
        if (close < 3 || !isText(sentence, close, ")") || !isText(sentence, close - 1, ".")) {
            return false;
        }
        for (int at = close - 2; at >= 0 && at >= close - LONGEST; at--) {
            if (isText(sentence, at, "(")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(List<CoreLabel> sentence, int at, String text) {
        return sentence.get(at).originalText().equals(text);
    }

    private static boolean goesOn(CoreLabel first) {
        int character = first.originalText().codePointAt(0);
        return Character.isLowerCase(character) || character == ',' || character == ';';
    }

    /** The full stop belongs to the word before it, if it stands right behind it. */
    private static List<CoreLabel> withAbbreviation(List<CoreLabel> sentence) {
        List<CoreLabel> tokens = new ArrayList<>(sentence);
        int stop = tokens.size() - 2;
        CoreLabel word = tokens.get(stop - 1);
        if (word.endPosition() == tokens.get(stop).beginPosition()) {
            word.setWord(word.word() + ".");
            word.setOriginalText(word.originalText() + ".");
            word.setEndPosition(tokens.get(stop).endPosition());
            tokens.remove(stop);
        }
        return tokens;
    }
}
