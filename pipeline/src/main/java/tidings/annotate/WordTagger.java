package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives words their parts of speech, as the model has them, as long as a document keeps to what any prose costs.
 *
 * <p>A word that the model never saw may be almost any part of speech, and the model weighs all of these with all of the two
 * words before it: three such words in a row are 15,000 combinations, three words of prose a hundred. So a document has a
 * budget, and in a sentence that is beyond it words that the model never saw are nouns, which is what the model makes of
 * nearly all of them.
 */
final class WordTagger {

    /**
     * Combinations of tags a document: 300 for each of the most words that one may have. Of 52 articles of more than 1,500
     * words half take less than 130 a word and one takes more than 300 (a page of tables); of 4,442 texts of all lengths two
     * are beyond the budget. A million cost a tenth of a second or two.
     */
    private static final long BUDGET = 1_500_000;

    private final MaxentTagger model;

    /** What words may be of which the model knows too little. */
    private final Map<String, String[]> known;

    /** What a word may be that the model never saw; no other word may be as much. */
    private final String[] open;

    private WordTagger(MaxentTagger model, Map<String, String[]> known) {
        this.model = model;
        this.known = known;
        this.open = new Weighing(model, Map.of(), Long.MAX_VALUE, new String[0]).tagsOf("\uE000");
    }

    /** With the model, and {@code parts-of-speech.txt}. */
    static WordTagger load() {
        Map<String, String[]> known = new HashMap<>();
        for (String line : WordFile.read("parts-of-speech.txt")) {
            String[] parts = line.split(" ");
            known.put(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
        }
        return new WordTagger(new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH), Map.copyOf(known));
    }

    /** Whether a word has no small letter; true for what is no word. */
    private static boolean isInCapitals(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }

    /** For the sentences of one document, in order; for one thread. */
    Pass pass() {
        return new Pass();
    }

    /** Through a document, of which it knows how much of the budget is left. */
    final class Pass {

        private long left = BUDGET;

        /** Sets the tags. */
        void tag(List<CoreLabel> sentence) {
            Weighing weighing = new Weighing(model, known, left, open);
            List<TaggedWord> tagged = weighing.tagSentence(sentence, false);
            left -= weighing.combinations;
            for (int at = 0; at < tagged.size(); at++) {
                sentence.get(at).setTag(tagged.get(at).tag());
            }
            for (int at = 3; at < sentence.size(); at++) {
                if (isEndOfName(sentence, at)) {
                    sentence.get(at).setTag("NNP");
                }
            }
        }

        /** "Moon Jae-in": no preposition. */
        private static boolean isEndOfName(List<CoreLabel> sentence, int at) {
            return sentence.get(at).tag().equals("IN")
                    && HyphenatedWords.isHyphen(sentence, at - 1)
                    && sentence.get(at - 2).tag().equals("NNP")
                    && sentence.get(at - 3).tag().equals("NNP");
        }
    }

    /** The model's way through one sentence. */
    private static final class Weighing extends TestSentence {

        private final Map<String, String[]> known;
        private final long most;
        private final String[] open;
        private String[][] tags = new String[0][];

        /** How many it takes. */
        private long combinations;

        Weighing(MaxentTagger model, Map<String, String[]> known, long most, String[] open) {
            super(model);
            this.known = known;
            this.most = most;
            this.open = open;
        }

        String[] tagsOf(String word) {
            tagSentence(List.of(new Word(word)), false);
            return tags[0];
        }

        @Override
        protected void init() {
            super.init();
            tags = new String[size][];
            boolean shouted = sent.stream().allMatch(WordTagger::isInCapitals);
            for (int at = 0; at < size; at++) {
                // a capital begins a sentence, or a name; several begin no sentence
                boolean begins = at == 0 && (sent.get(0).length() == 1 || !isInCapitals(sent.get(0)));
                boolean plain = shouted || begins;
                String word = plain ? sent.get(at).toLowerCase(Locale.ROOT) : sent.get(at);
                String[] all = known.get(word);
                tags[at] = all == null ? super.stringTagsAt(at + leftWindow()) : all.clone();
            }
            combinations = combinations();
            if (combinations > most) {
                for (int at = 0; at < size; at++) {
                    if (Arrays.equals(tags[at], open)) {
                        tags[at] = new String[] {noun(sent.get(at))};
                    }
                }
                combinations = combinations();
            }
        }

        @Override
        protected String[] stringTagsAt(int position) {
            int at = position - leftWindow();
            return at < 0 || at >= size ? super.stringTagsAt(position) : tags[at];
        }

        /** Where there is nothing to choose, the model's answer, which it takes as long over, changes nothing. */
        @Override
        public double[] scoresOf(int[] chosen, int position) {
            return combinations(position - leftWindow()) == 1 ? new double[1] : super.scoresOf(chosen, position);
        }

        private long combinations() {
            return IntStream.range(0, size).mapToLong(this::combinations).sum();
        }

        /** Of a word and those before it that the model looks at. */
        private long combinations(int at) {
            long all = 1;
            for (int each = Math.max(0, at - leftWindow()); each <= at; each++) {
                all *= tags[each].length;
            }
            return all;
        }

        private static String noun(String word) {
            int first = word.codePointAt(0);
            return Character.isDigit(first) ? "CD" : Character.isUpperCase(first) ? "NNP" : "NN";
        }
    }
}
