package tidings.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.PlainWords.Word;
import tidings.model.PublicationTime;

/**
 * Whether two wordings are one utterance: the shorter is found in the longer, cut at either end or within, or put in
 * other words here and there. What turns it round, another number, or another ending to the same formula ("We will
 * continue to support Ukraine with …") makes it another utterance.
 */
final class NearWords {

    /** Fewer words are found in too much. */
    private static final int SHORTEST = 3;

    /** From here on single words may differ, within; a formula of this length ends in one way only. */
    private static final int SOME_DIFFER = 6;

    /** From here on a third of the words may differ, one of them at an end. */
    private static final int MANY_DIFFER = 9;

    /** So many words in a row may be replaced by others. */
    private static final int LONGEST_CHANGE = 2;

    /** As long do papers correct a number; who says another one later says another thing. */
    private static final int NUMBER_DAYS = 2;

    private final List<Word> shorter;
    private final List<Word> longer;

    private NearWords(List<Word> shorter, List<Word> longer) {
        this.shorter = shorter;
        this.longer = longer;
    }

    static boolean areNear(WordCell one, WordCell other) {
        List<Word> words = one.wording().words();
        List<Word> others = other.wording().words();
        if (one.wording().denied() != other.wording().denied()
                || one.wording().toCome() != other.wording().toCome()
                || Math.min(words.size(), others.size()) < SHORTEST) {
            return false;
        }
        if (differOnlyInNumbers(words, others)) {
            return areClose(one.first(), other.first());
        }
        // Of two of one length it must not matter either which comes first.
        boolean isShorter =
                words.size() == others.size() ? one.key().compareTo(other.key()) < 0 : words.size() < others.size();
        return new NearWords(isShorter ? words : others, isShorter ? others : words).areNear();
    }

    private static boolean areClose(@Nullable PublicationTime one, @Nullable PublicationTime other) {
        return one != null
                && other != null
                && Math.abs(one.day().toEpochDay() - other.day().toEpochDay()) <= NUMBER_DAYS;
    }

    private static boolean differOnlyInNumbers(List<Word> words, List<Word> others) {
        return words.size() == others.size()
                && !words.equals(others)
                && IntStream.range(0, words.size()).allMatch(i -> isSameButForNumber(words.get(i), others.get(i)));
    }

    private static boolean isSameButForNumber(Word word, Word other) {
        return word.equals(other) || (word.isNumber() && other.isNumber() && word.negations() == other.negations());
    }

    private boolean areNear() {
        List<Gap> gaps = gaps();
        int matched = shorter.size()
                - gaps.stream().mapToInt(gap -> gap.shorter().size()).sum();
        long breaks =
                gaps.stream().filter(gap -> !gap.isAtEnd() && !gap.isEmpty()).count();
        return shorter.size() - matched <= mayDiffer()
                && breaks <= (shorter.size() - 1) / 3
                && gaps.stream().allMatch(this::isHarmless)
                && turns(shorter)
                        == turns(longer)
                                - gaps.stream().mapToInt(Gap::onlyLonger).sum();
    }

    private int mayDiffer() {
        if (shorter.size() < SOME_DIFFER) {
            return 0;
        }
        return shorter.size() < MANY_DIFFER ? 1 : shorter.size() / 3;
    }

    private boolean isHarmless(Gap gap) {
        if (gap.shorter().stream().anyMatch(Word::isNumber)) {
            return false;
        }
        if (gap.shorter().isEmpty() || gap.longer().isEmpty()) {
            return true;
        }
        if (gap.longer().stream().anyMatch(Word::isNumber)) {
            return false;
        }
        return gap.isAtEnd()
                ? shorter.size() >= MANY_DIFFER && gap.shorter().size() == 1
                : Math.min(gap.shorter().size(), gap.longer().size()) <= LONGEST_CHANGE;
    }

    private static int turns(List<Word> words) {
        return words.stream().mapToInt(Word::negations).sum();
    }

    /** What lies before, between and after the words that both have, in the order that both have them. */
    private List<Gap> gaps() {
        int[][] common = common();
        List<Gap> gaps = new ArrayList<>();
        int i = 0;
        int j = 0;
        int fromShorter = 0;
        int fromLonger = 0;
        while (i < shorter.size() && j < longer.size() && common[i][j] > 0) {
            if (isSame(i, j)) {
                gaps.add(gap(fromShorter, i, fromLonger, j));
                fromShorter = ++i;
                fromLonger = ++j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        gaps.add(gap(fromShorter, shorter.size(), fromLonger, longer.size()));
        return gaps;
    }

    /** How many words those of the shorter from i on have in common with those of the longer from j on, in order. */
    private int[][] common() {
        int[][] common = new int[shorter.size() + 1][longer.size() + 1];
        for (int i = shorter.size() - 1; i >= 0; i--) {
            for (int j = longer.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private boolean isSame(int i, int j) {
        return shorter.get(i).text().equals(longer.get(j).text());
    }

    private Gap gap(int fromShorter, int toShorter, int fromLonger, int toLonger) {
        boolean atEnd = fromShorter == 0 || toShorter == shorter.size();
        return new Gap(shorter.subList(fromShorter, toShorter), longer.subList(fromLonger, toLonger), atEnd);
    }

    private record Gap(List<Word> shorter, List<Word> longer, boolean isAtEnd) {

        boolean isEmpty() {
            return shorter.isEmpty() && longer.isEmpty();
        }

        /** Negations in words that only the longer has: what was cut off or left out may be turned as it likes. */
        int onlyLonger() {
            return shorter.isEmpty() ? turns(longer) : 0;
        }
    }
}
