package tidings.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.Sentence;

/**
 * Finds the words that an acronym stands for where the recogniser saw only a part of them, or none: "Roads, Ports and
 * Harbours Denmark", later RPHD.
 */
final class SpelledOutNames {

    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 7;
    private static final int LONGEST = 14;

    private SpelledOutNames() {}

    /** The names, with those that overlap a spelled-out one replaced by it; in text order. */
    static List<Name> join(AnnotatedDocument document, List<Name> names) {
        List<Name> joined = new ArrayList<>(names);
        Set<String> done = new HashSet<>();
        for (Name acronym : names) {
            if (isAcronym(acronym)
                    && names.stream().noneMatch(each -> BodyNames.isShortFor(acronym.text(), each.text()))
                    && done.add(acronym.text())) {
                find(document, acronym).ifPresent(whole -> {
                    joined.removeIf(each -> each.sentence() == whole.sentence()
                            && each.begin() < whole.end()
                            && whole.begin() < each.end());
                    joined.add(whole);
                });
            }
        }
        joined.sort(Comparator.comparingInt(Name::sentence).thenComparingInt(Name::begin));
        return joined;
    }

    private static boolean isAcronym(Name name) {
        return name.known() == null
                && name.type() != EntityType.PERSON
                && name.text().length() >= FEWEST_LETTERS
                && name.text().length() <= MOST_LETTERS
                && name.text().chars().allMatch(Character::isUpperCase);
    }

    private static Optional<Name> find(AnnotatedDocument document, Name acronym) {
        for (Sentence sentence : document.sentences().subList(0, acronym.sentence() + 1)) {
            for (int begin = 0; begin < sentence.size(); begin++) {
                int end = end(sentence, begin, acronym.text());
                if (end > 0 && (sentence.index() < acronym.sentence() || end <= acronym.begin())) {
                    String text = NameSpotter.text(sentence, begin, end);
                    return Optional.of(
                            new Name(sentence.index(), begin, end, text, EntityType.ORGANIZATION, Form.NAME, null));
                }
            }
        }
        return Optional.empty();
    }

    /** The token after capitalised words from {@code begin} on whose first letters are the acronym's; −1 if they aren't. */
    private static int end(Sentence sentence, int begin, String acronym) {
        int letter = 0;
        for (int at = begin; at < sentence.size() && at < begin + LONGEST; at++) {
            String word = sentence.token(at).text();
            boolean isNext = word.length() > 1 && word.charAt(0) == acronym.charAt(letter);
            boolean isLink = letter > 0 && word.matches(",|&|and|of|the|for|on|in|-");
            if (!isNext && !isLink) {
                return -1;
            }
            letter += isNext ? 1 : 0;
            if (letter == acronym.length()) {
                return at + 1;
            }
        }
        return -1;
    }
}
