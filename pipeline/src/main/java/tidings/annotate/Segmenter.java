package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tidings.model.Cap;
import tidings.model.Span;

/**
 * Parts a text into sentences of tokens, paragraph by paragraph, and keeps both small: the models take minutes over
 * what no newspaper prints (a token of 100,000 characters, a sentence of 2,000 words).
 */
final class Segmenter {

    /** Longer tokens are left out: no word is as long, and the recogniser looks at every prefix and suffix. */
    static final int LONGEST_TOKEN = 100;

    /** Of longer tokens, which are addresses and the like, the models see the beginning: each letter costs. */
    static final int LONGEST_WORD = 32;

    /** Longer sentences are split, after punctuation where there is some. */
    static final int LONGEST_SENTENCE = 128;

    /** What comes after this many tokens is not read. */
    static final int MOST_TOKENS = 6_000;

    /** Nor what comes after this many letters of words: twice as many as so many words of prose have. */
    static final int MOST_LETTERS = 60_000;

    /** Where to look back from {@link #LONGEST_SENTENCE} for punctuation to split after. */
    private static final int SEARCH = 40;

    /** Longer runs of characters without a space are left out: the tokenizer goes over them again and again. */
    private static final int LONGEST_RUN = 1_000;

    /** Longer paragraphs are read in pieces. */
    private static final int LONGEST_PARAGRAPH = 20_000;

    private static final Set<String> SPLIT_AFTER = Set.of(";", ":", ",", "--", "—", "–", "|", "•", ".", ")");

    private final TokenizerFactory<CoreLabel> tokenizers =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "invertible=true,untokenizable=noneKeep");
    private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

    /**
     * A sentence's tokens.
     *
     * @param spans where each token stands, in code points of the whole text
     */
    record RawSentence(int paragraph, List<CoreLabel> labels, List<Span> spans) {}

    /**
     * What there is to read.
     *
     * @param caps those that the text went beyond
     */
    record Segments(List<RawSentence> sentences, Set<Cap> caps) {}

    /**
     * The sentences of {@code text} outside of the masked spans; none crosses a masked span or a paragraph's end.
     *
     * @param masked sorted, in code points, within the text
     */
    Segments segment(String text, List<Span> masked) {
        int[] characters = text.codePoints().toArray();
        for (Span span : masked) {
            Arrays.fill(characters, span.begin(), span.end(), '\n');
        }
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        leaveOutRuns(characters, caps);
        List<RawSentence> sentences = new ArrayList<>();
        List<Span> paragraphs = Paragraphs.of(characters);
        int tokens = 0;
        int letters = 0;
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            for (Span piece : pieces(characters, paragraphs.get(paragraph))) {
                for (List<CoreLabel> labels : sentences(characters, piece, caps)) {
                    tokens += labels.size();
                    letters += labels.stream()
                            .mapToInt(label -> label.word().length())
                            .sum();
                    if (tokens > MOST_TOKENS || letters > MOST_LETTERS) {
                        caps.add(Cap.DOCUMENT);
                        return new Segments(sentences, caps);
                    }
                    sentences.add(new RawSentence(paragraph, labels, spans(characters, piece, labels)));
                }
            }
        }
        return new Segments(sentences, caps);
    }

    private static void leaveOutRuns(int[] text, Set<Cap> caps) {
        int begin = 0;
        for (int at = 0; at <= text.length; at++) {
            if (at == text.length || Paragraphs.isSpace(text[at])) {
                if (at - begin > LONGEST_RUN) {
                    Arrays.fill(text, begin, at, ' ');
                    caps.add(Cap.TOKEN);
                }
                begin = at + 1;
            }
        }
    }

    private static List<Span> pieces(int[] text, Span paragraph) {
        List<Span> pieces = new ArrayList<>();
        int begin = paragraph.begin() + Dateline.length(text, paragraph);
        if (begin > paragraph.begin()) {
            pieces.add(new Span(paragraph.begin(), begin));
        }
        while (paragraph.end() - begin > LONGEST_PARAGRAPH) {
            int end = begin + LONGEST_PARAGRAPH;
            while (end > begin + LONGEST_PARAGRAPH / 2 && !Paragraphs.isSpace(text[end])) {
                end--;
            }
            pieces.add(new Span(begin, end));
            begin = end;
        }
        pieces.add(new Span(begin, paragraph.end()));
        return pieces;
    }

    private List<List<CoreLabel>> sentences(int[] text, Span piece, Set<Cap> caps) {
        String words = new String(text, piece.begin(), piece.length());
        List<CoreLabel> tokens = tokenizers.getTokenizer(new StringReader(words)).tokenize().stream()
                .filter(label -> !label.originalText().isBlank())
                .toList();
        List<CoreLabel> labels = tokens.stream()
                .filter(label -> label.originalText().length() <= LONGEST_TOKEN)
                .toList();
        if (labels.size() < tokens.size()) {
            caps.add(Cap.TOKEN);
        }
        labels.forEach(Segmenter::adapt);
        turnOpeningMarks(labels);
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (List<CoreLabel> sentence : SplitBrackets.join(splitter.process(labels))) {
            List<CoreLabel> rest = sentence;
            while (rest.size() > LONGEST_SENTENCE) {
                caps.add(Cap.SENTENCE);
                int end = splitPoint(rest);
                sentences.add(new ArrayList<>(rest.subList(0, end)));
                rest = rest.subList(end, rest.size());
            }
            if (!rest.isEmpty()) {
                sentences.add(new ArrayList<>(rest));
            }
        }
        return sentences;
    }

    /**
     * What the models see of a word: its beginning, and a straight apostrophe, since they take each "’s" for a possessive
     * ("he’s", "it’s").
     */
    private static void adapt(CoreLabel label) {
        String word = label.word();
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            word = word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
        }
        label.setWord(word.length() > 1 ? word.replace('’', '\'') : word);
    }

    /** Two apostrophes behind a space and right before a word open a quotation: they begin a sentence and end none. */
    private static void turnOpeningMarks(List<CoreLabel> labels) {
        for (int at = 0; at + 1 < labels.size(); at++) {
            CoreLabel label = labels.get(at);
            boolean apart = at == 0 || labels.get(at - 1).endPosition() < label.beginPosition();
            if (apart
                    && label.word().equals("''")
                    && label.endPosition() == labels.get(at + 1).beginPosition()) {
                label.setWord("``");
            }
        }
    }

    private static int splitPoint(List<CoreLabel> labels) {
        for (int end = LONGEST_SENTENCE; end > LONGEST_SENTENCE - SEARCH; end--) {
            if (SPLIT_AFTER.contains(labels.get(end - 1).word())) {
                return end;
            }
        }
        return LONGEST_SENTENCE;
    }

    /** Turns the tokenizer's UTF-16 offsets in a piece into code points of the text. */
    private static List<Span> spans(int[] text, Span piece, List<CoreLabel> labels) {
        List<Span> spans = new ArrayList<>(labels.size());
        int point = piece.begin();
        int unit = 0;
        for (CoreLabel label : labels) {
            int begin = point;
            while (unit < label.beginPosition()) {
                unit += Character.charCount(text[begin++]);
            }
            point = begin;
            while (unit < label.endPosition()) {
                unit += Character.charCount(text[point++]);
            }
            spans.add(new Span(begin, point));
        }
        return spans;
    }
}
