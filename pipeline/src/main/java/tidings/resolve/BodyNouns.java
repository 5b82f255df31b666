package tidings.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.model.Dependencies;
import tidings.model.Sentence;
import tidings.model.Token;

/** Nouns for bodies by what they are: bank, utility, agency, airport; and phrases of them that point back: "the utility". */
final class BodyNouns {

    private static final String ANY = "any";
    private static final String SITE = "site";
    private static final int LONGEST = 6;

    /** @param isOpen whether "the NOUN" can mean a body whose own name does not say what it is */
    record BodyNoun(String noun, String sort, boolean isOpen) {}

    /**
     * A definite phrase for one body, without its name.
     *
     * @param begin first token
     * @param end token after the noun
     * @param words lower case, between the article and the noun
     */
    record BodyPhrase(int begin, int end, BodyNoun noun, Set<String> words) {

        int head() {
            return end - 1;
        }
    }

    private final Map<String, BodyNoun> nouns = new HashMap<>();
    private final Map<String, String> nameWords = new HashMap<>();
    private final Set<String> others = Table.words("other-words.tsv");

    private BodyNouns() {}

    static BodyNouns load() {
        BodyNouns bodies = new BodyNouns();
        for (Table.Row row : Table.read("body-nouns.tsv")) {
            BodyNoun noun = new BodyNoun(row.text(0), row.text(1), row.text(2).equals("open"));
            bodies.nouns.put(noun.noun(), noun);
            bodies.nameWords.put(noun.noun(), noun.noun());
            row.list(3).forEach(word -> bodies.nameWords.put(word, noun.noun()));
        }
        SiteNouns.all().forEach(noun -> bodies.nouns.putIfAbsent(noun, new BodyNoun(noun, SITE, false)));
        return bodies;
    }

    /** The noun in the singular that a token is; empty if it is none. */
    Optional<BodyNoun> of(Token token) {
        return token.tag().matches("NNP?")
                ? Optional.ofNullable(nouns.get(token.text().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The nouns that the words of a body's name say it is: "union" for "United Dock Workers". */
    Set<String> inName(String name) {
        return Arrays.stream(Spelling.fold(name).split(" "))
                .flatMap(word -> Stream.ofNullable(nameWords.get(word)))
                .collect(Collectors.toSet());
    }

    /** Whether a body that is said to be any of {@code given} can be meant by {@code noun}. */
    boolean mayBe(Set<String> given, BodyNoun noun) {
        return given.isEmpty()
                || noun.sort().equals(ANY)
                || given.stream()
                        .map(nouns::get)
                        .anyMatch(each -> each != null
                                && (each.sort().equals(noun.sort())
                                        || each.sort().equals(ANY)));
    }

    /** "the utility", "the Calgary-based railway", with nothing after it that says which of its kind. */
    Optional<BodyPhrase> at(Sentence sentence, int head) {
        Optional<BodyNoun> noun = of(sentence.token(head)).filter(each -> isLowerCase(sentence.token(head)));
        if (noun.isEmpty() || isNarrowed(sentence, head)) {
            return Optional.empty();
        }
        int begin = head;
        while (begin > 0
                && head - begin < LONGEST
                && sentence.token(begin - 1).tag().matches("JJ|NNP?|HYPH|VBN")) {
            begin--;
        }
        if (begin == 0 || !sentence.token(begin - 1).text().equalsIgnoreCase("the")) {
            return Optional.empty();
        }
        Set<String> words = sentence.tokens().subList(begin, head).stream()
                .map(each -> each.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return words.stream().anyMatch(others::contains)
                ? Optional.empty()
                : Optional.of(new BodyPhrase(begin - 1, head + 1, noun.get(), words));
    }

    private static boolean isLowerCase(Token token) {
        return Character.isLowerCase(token.text().codePointAt(0));
    }

    private static boolean isNarrowed(Sentence sentence, int head) {
        int next = head + 1;
        if (next >= sentence.size()) {
            return false;
        }
        Token token = sentence.token(next);
        return token.isNoun()
                || token.tag().matches("HYPH|CD|VBN|WDT")
                || token.text().matches("of|that|which")
                || (token.text().matches("in|for|behind|at|to|from|with") && !isOfVerb(sentence, head, next));
    }

    /** "Met the council in Lima", other than "the council in Lima": where somebody met, not which council. */
    private static boolean isOfVerb(Sentence sentence, int head, int preposition) {
        Dependencies tree = sentence.dependencies();
        if (tree == null || !tree.hasRelation(preposition, "case")) {
            return false;
        }
        int object = tree.head(preposition);
        return object > preposition && tree.head(object) != head;
    }
}
