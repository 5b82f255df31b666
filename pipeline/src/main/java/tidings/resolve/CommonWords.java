package tidings.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tidings.model.Sentence;
import tidings.model.Sentence.Section;

/**
 * The words of one document that are no names though they begin a sentence or stand in a headline: it writes them small
 * elsewhere, and never with a capital where only names have one.
 *
 * @param small in lower case
 * @param capital as printed inside of sentences
 */
record CommonWords(Set<String> small, Set<String> capital) {

    static CommonWords of(List<Sentence> sentences) {
        Set<String> small = new HashSet<>();
        Set<String> capital = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (int at = 0; at < sentence.size(); at++) {
                String word = sentence.token(at).text();
                if (word.equals(word.toLowerCase(Locale.ROOT))) {
                    small.add(word);
                } else if (sentence.section() == Section.TEXT && !isFirst(sentence, at)) {
                    capital.add(word);
                }
            }
        }
        return new CommonWords(small, capital);
    }

    /** Whether the tokens are one such word where it may have its capital from its place alone. */
    boolean isOne(Sentence sentence, int begin, int end) {
        String word = sentence.token(begin).text();
        return end == begin + 1
                && (isFirst(sentence, begin) || sentence.section() == Section.HEADLINE)
                && small.contains(word.toLowerCase(Locale.ROOT))
                && !capital.contains(word);
    }

    private static boolean isFirst(Sentence sentence, int at) {
        for (int before = at - 1; before >= 0; before--) {
            String text = sentence.token(before).text();
            if (text.equals(":") || text.equals("-") || text.equals("--")) {
                return true;
            }
            if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
        }
        return true;
    }
}
