package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives words their parts of speech, as the model has them, but for runs of words that are no prose.
 *
 * <p>A word that the model never saw may be almost any part of speech, and the model weighs all of them for each word and
 * its two neighbours: a text of such words costs fifty times what prose does. Which words it saw it does not say; but
 * prose has common words all along, and what has hardly any, or is no word by its looks, is no prose. From the third such
 * word in a row on they are nouns, which is what the model makes of nearly all of them.
 */
final class WordTagger {

    /** Of prose more than one word in so many is a common one; of news two in five are. */
    private static final int RARE = 8;

    /** How many words to look back at. */
    private static final int LATELY = 40;

    /** So many words in a row that are no prose are left to the model. */
    private static final int FEW = 2;

    private static final int LONGEST_WORD = 24;

    private final MaxentTagger model;
    private final Set<String> common = WordFile.read("common-words.txt");

    private WordTagger(MaxentTagger model) {
        this.model = model;
    }

    static WordTagger load() {
        return new WordTagger(new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH));
    }

    /** For the sentences of one document, in order; for one thread. */
    Pass pass() {
        return new Pass();
    }

    /** Through a document: what is no prose goes on from sentence to sentence. */
    final class Pass {

        /** Of the last words, whether each is a common one. */
        private final Deque<Boolean> lately = new ArrayDeque<>(LATELY);

        private int commonLately;
        private int strange;

        /** Sets the tags. */
        void tag(List<CoreLabel> sentence) {
            List<String> words = sentence.stream().map(CoreLabel::originalText).toList();
            boolean isPoor = isPoor(words);
            for (int at = 0; at < words.size(); at++) {
                String word = words.get(at);
                if (!hasLetter(word)) {
                    continue;
                }
                boolean isCommon = isCommon(word);
                see(isCommon);
                boolean noProse = isPoor && lately.size() == LATELY && commonLately * RARE <= LATELY;
                strange = (noProse && !isCommon) || looksStrange(word) ? strange + 1 : 0;
                if (strange > FEW) {
                    sentence.get(at).setTag(Character.isUpperCase(word.codePointAt(0)) ? "NNP" : "NN");
                }
            }
            model.tagCoreLabels(sentence, true);
        }

        private void see(boolean isCommon) {
            if (lately.size() == LATELY && lately.removeFirst()) {
                commonLately--;
            }
            lately.addLast(isCommon);
            if (isCommon) {
                commonLately++;
            }
        }
    }

    private boolean isPoor(List<String> words) {
        long letters = words.stream().filter(WordTagger::hasLetter).count();
        return words.stream().filter(this::isCommon).count() * RARE <= letters;
    }

    private boolean isCommon(String word) {
        return common.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Very long, or letters mixed with what words do not have. */
    private static boolean looksStrange(String word) {
        return word.length() > LONGEST_WORD
                || word.codePoints().anyMatch(each -> !Character.isLetter(each) && "'’.-&".indexOf(each) < 0);
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }
}
