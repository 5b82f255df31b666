package tidings.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tidings.model.ClaimId;
import tidings.model.Status;
import tidings.model.Utterance;

/**
 * The words of an utterance that carry its meaning, in order, without those that go lost when it is quoted from memory or
 * translated again.
 *
 * @param denied true if the speaker holds it to be false
 * @param toCome true if it is still to be said
 */
public record PlainWords(List<Word> words, boolean denied, boolean toCome) {

    private static final Set<String> FUNCTION_WORDS = Set.copyOf(DataFile.lines("function-words.txt"));
    private static final Set<String> NEGATIONS = Set.copyOf(DataFile.lines("negations.txt"));
    private static final Set<String> NUMBER_WORDS = Set.copyOf(DataFile.lines("number-words.txt"));

    /** As many of the smallest digests of neighbouring words; a third of a wording has one of them with 98 in 100. */
    private static final int MAX_KEYS = 10;

    public PlainWords {
        words = List.copyOf(words);
    }

    /**
     * One word.
     *
     * @param negations how many stand between it and the word before
     */
    public record Word(String text, int negations) {

        boolean isNumber() {
            return Character.isDigit(text.charAt(0)) || NUMBER_WORDS.contains(text);
        }
    }

    static PlainWords of(Utterance utterance, Status status) {
        return of(Wording.fold(utterance.words()), Wording.isDenied(utterance), Wording.isToCome(status));
    }

    /** Of words as {@link Wording#fold} folds them. */
    static PlainWords of(String folded, boolean denied, boolean toCome) {
        List<Word> words = new ArrayList<>();
        int negations = 0;
        for (String each : folded.split(" ")) {
            if (NEGATIONS.contains(each)) {
                negations++;
            } else if (isWord(each) && !FUNCTION_WORDS.contains(each)) {
                words.add(new Word(each, negations));
                negations = 0;
            }
        }
        return new PlainWords(words, denied, toCome);
    }

    /**
     * Digests by which near-equal wordings find each other, ascending: whatever two have in common they have in
     * neighbouring words, and the smallest of the digests of a part are among the smallest of the whole.
     */
    public List<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        for (int i = 1; i < words.size(); i++) {
            keys.add(ClaimId.digest(words.get(i - 1).text() + ' ' + words.get(i).text()));
        }
        return keys.stream().limit(MAX_KEYS).toList();
    }

    /** The numbers, in order. */
    List<String> numbers() {
        return words.stream().filter(Word::isNumber).map(Word::text).toList();
    }

    /** With every number the same. */
    PlainWords withoutNumbers() {
        return new PlainWords(
                words.stream()
                        .map(word -> word.isNumber() ? new Word("0", word.negations()) : word)
                        .toList(),
                denied,
                toCome);
    }

    /** What {@link #parse} reads: negations as exclamation marks before their words. */
    String text() {
        StringBuilder text = new StringBuilder((denied ? "!" : "") + (toCome ? "?" : ""));
        words.forEach(
                word -> text.append(' ').append("!".repeat(word.negations())).append(word.text()));
        return text.toString();
    }

    static PlainWords parse(String text) {
        String[] parts = text.split(" ", -1);
        List<Word> words = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int negations = parts[i].lastIndexOf('!') + 1;
            words.add(new Word(parts[i].substring(negations), negations));
        }
        return new PlainWords(words, parts[0].contains("!"), parts[0].contains("?"));
    }

    /** What holds no word at all is folded to itself. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
    }
}
