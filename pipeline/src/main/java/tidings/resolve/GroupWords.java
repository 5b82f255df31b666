package tidings.resolve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;
import tidings.model.Token;

/** Words for several together: "the pair", "the two sides", "both"; and plain nouns for persons. */
final class GroupWords {

    /**
     * A phrase for several who were named before.
     *
     * @param count how many it says; 0 if it doesn't
     */
    record Group(int begin, int end, int head, int count, Members members) {}

    /** Whom a noun for several can mean. */
    enum Members {
        PERSONS,
        STATES,
        BODIES
    }

    private final Map<String, Members> members = new HashMap<>();
    private final Map<String, Gender> persons = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private GroupWords() {}

    static GroupWords load() {
        GroupWords words = new GroupWords();
        Table.read("group-nouns.tsv")
                .forEach(row -> words.members.put(
                        row.text(0), Members.valueOf(row.text(1).toUpperCase(Locale.ROOT))));
        Table.read("person-nouns.tsv").forEach(row -> words.persons.put(row.text(0), Genders.of(row.text(1))));
        Table.read("count-words.tsv").forEach(row -> words.counts.put(row.text(0), Integer.parseInt(row.text(1))));
        return words;
    }

    /** The group whose head stands at {@code at}: a definite phrase of a group noun, or "the two" and "both" alone. */
    Optional<Group> at(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean modifies = at + 1 < sentence.size()
                && (sentence.token(at + 1).isNoun()
                        || sentence.token(at + 1).tag().startsWith("JJ")
                        || sentence.token(at + 1).tag().equals("CD"));
        if (modifies) {
            return Optional.empty();
        }
        Members meant = members.get(token.lemma().toLowerCase(Locale.ROOT));
        int begin = begin(sentence, at);
        if (begin < 0) {
            return Optional.empty();
        }
        int count = count(sentence, begin, at + 1);
        boolean isPlural = token.tag().endsWith("S") || counts.containsKey(word(token));
        // "the sides" may be of a box: only a number says that they were named before
        if (meant != null && isPlural && count > 0) {
            return Optional.of(new Group(begin, at + 1, at, count, meant));
        }
        boolean isNumber = begin < at && token.tag().equals("CD") && count > 0;
        // "both met her", but not "both Ann and Bob"
        boolean isAlone = begin == at
                && token.tag().equals("DT")
                && at + 1 < sentence.size()
                && sentence.token(at + 1).tag().matches("VB[DPZ]|MD|RB");
        if (meant == null && (isNumber || isAlone)) {
            return Optional.of(new Group(begin, at + 1, at, count, Members.PERSONS));
        }
        return Optional.empty();
    }

    /** Where a definite phrase begins that has only numbers between its determiner and {@code head}; −1 if none does. */
    private int begin(Sentence sentence, int head) {
        int begin = head;
        while (begin > 0 && counts.containsKey(word(sentence.token(begin - 1)))) {
            begin--;
        }
        if (begin > 0 && word(sentence.token(begin - 1)).equals("the")) {
            return begin - 1;
        }
        return counts.containsKey(word(sentence.token(begin)))
                        && word(sentence.token(begin)).equals("both")
                ? begin
                : -1;
    }

    /** How many the words say; 0 if they don't. */
    int count(Sentence sentence, int begin, int end) {
        for (int at = begin; at < end; at++) {
            Integer count = counts.get(word(sentence.token(at)));
            if (count != null) {
                return count;
            }
        }
        return 0;
    }

    boolean isPerson(Token token) {
        return token.isNoun() && persons.containsKey(token.lemma().toLowerCase(Locale.ROOT));
    }

    Gender gender(Token token) {
        @Nullable Gender gender = persons.get(token.lemma().toLowerCase(Locale.ROOT));
        return gender == null ? Gender.UNKNOWN : gender;
    }

    private static String word(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
