package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence's tokens with the capitalised words that a hyphen joins put together: "Stuer - Lauridsen" is one word again,
 * "London - based" stays as it is.
 *
 * @param labels the words; those put together are copies, the tokens of the sentence stay as they are
 * @param begins of each word its first token, and last the count of tokens
 */
record HyphenatedWords(List<CoreLabel> labels, List<Integer> begins) {

    private static final Set<String> HYPHENS = Set.of("-", "‐", "‑");

    /** "Stratford-upon-Avon", but not "Iran-backed-Hezbollah". */
    private static final int LONGEST_PARTICLE = 4;

    static HyphenatedWords of(List<CoreLabel> tokens) {
        List<CoreLabel> labels = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        int begin = 0;
        while (begin < tokens.size()) {
            int end = begin + 1;
            while (end + 1 < tokens.size() && isJoined(tokens, end)) {
                end += 2;
            }
            begins.add(begin);
            labels.add(end == begin + 1 ? tokens.get(begin) : joined(tokens.subList(begin, end)));
            begin = end;
        }
        begins.add(tokens.size());
        return new HyphenatedWords(labels, begins);
    }

    /** Whether any word was put together. */
    boolean areAny() {
        return areAnyIn(0, labels.size());
    }

    /** Whether any of these words was put together. */
    boolean areAnyIn(int begin, int end) {
        return begin(end) - begin(begin) > end - begin;
    }

    /** The first token of a word; the count of tokens for the count of words. */
    int begin(int word) {
        return begins.get(word);
    }

    private static boolean isJoined(List<CoreLabel> tokens, int hyphen) {
        CoreLabel before = tokens.get(hyphen - 1);
        CoreLabel after = tokens.get(hyphen + 1);
        return isHyphen(tokens, hyphen)
                && (isCapitalised(before) || isParticle(tokens, hyphen - 1))
                && (isCapitalised(after) || isParticle(tokens, hyphen + 1));
    }

    /** Whether a hyphen stands directly between two words. */
    static boolean isHyphen(List<CoreLabel> tokens, int at) {
        CoreLabel mark = tokens.get(at);
        return at > 0
                && at + 1 < tokens.size()
                && HYPHENS.contains(mark.word())
                && tokens.get(at - 1).endPosition() == mark.beginPosition()
                && mark.endPosition() == tokens.get(at + 1).beginPosition();
    }

    /** "Mazar-i-Sharif", "Port-au-Prince", "Rostov-on-Don": a short word between hyphens and capitalised words. */
    private static boolean isParticle(List<CoreLabel> tokens, int at) {
        return at >= 2
                && at + 2 < tokens.size()
                && tokens.get(at).word().length() <= LONGEST_PARTICLE
                && isHyphen(tokens, at - 1)
                && isHyphen(tokens, at + 1)
                && isCapitalised(tokens.get(at - 2))
                && isCapitalised(tokens.get(at + 2));
    }

    private static boolean isCapitalised(CoreLabel token) {
        return Character.isUpperCase(token.word().codePointAt(0));
    }

    private static CoreLabel joined(List<CoreLabel> tokens) {
        CoreLabel last = tokens.get(tokens.size() - 1);
        StringBuilder word = new StringBuilder();
        tokens.forEach(each -> word.append(each.word()));
        CoreLabel joined = new CoreLabel(last);
        joined.setWord(word.toString());
        joined.setValue(word.toString());
        joined.setOriginalText(word.toString());
        joined.setBeginPosition(tokens.get(0).beginPosition());
        return joined;
    }
}
