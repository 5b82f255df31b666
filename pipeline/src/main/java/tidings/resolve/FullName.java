package tidings.resolve;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's full name, taken apart once, since names are compared with each other: when two are of one person, and which
 * shorter names a person has.
 *
 * @param keys of the words without nickname and generation, as {@link Spelling#key} makes them
 * @param folded all words without accents and hyphens, nickname and generation left out
 * @param nickname what stands in quotation marks: Bobby, in "Robert “Bobby” Marlow"
 * @param surname the key of the last word without the Arabic article: "rashdi" for "Mahmoud al-Rashdi"
 */
record FullName(List<String> keys, List<String> folded, Optional<String> nickname, String surname) {

    /** Around what somebody is called by. */
    static final String MARKS = "\"“”„‟«»'‘’`";

    private static final Map<String, List<String>> SHORT_FORMS = Table.read("nicknames.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.list(1)));

    private static final Set<String> ARTICLES = Table.words("name-articles.tsv");

    private static final Set<String> PARTICLES = Table.words("small-words.tsv");

    /** What may stand in a full name and is none. */
    private static final Pattern NO_NAME = Pattern.compile("(?i)(jr|sr|ii|iii|iv)\\.?|,");

    /** What stands between quotation marks within a name, with the space behind. */
    private static final Pattern NICKNAME =
            Pattern.compile("(?<= )[" + MARKS + "]+([^" + MARKS + "]+)[" + MARKS + "]+ ");

    static FullName of(String name) {
        List<String> words = Arrays.stream(NICKNAME.matcher(name).replaceAll("").split(" "))
                .filter(word -> !NO_NAME.matcher(word).matches())
                .toList();
        return new FullName(
                words.stream().map(Spelling::key).toList(),
                List.of(Spelling.fold(String.join(" ", words)).split(" ")),
                nickname(name),
                words.isEmpty() ? "" : surname(words.get(words.size() - 1)));
    }

    /**
     * "Joseph R. Biden Jr." and "Joe Biden", "Sergei Lavrov" and "Sergey Lavrov": one surname, given names that agree; and
     * the same words in the other order.
     */
    static boolean isOne(String one, String other) {
        return FullName.of(one).isOne(FullName.of(other));
    }

    /** As of their texts. */
    boolean isOne(FullName other) {
        if (keys.size() < 2 || other.keys.size() < 2) {
            return keys.equals(other.keys);
        }
        boolean agree = last().equals(other.last())
                && firstNames().anyMatch(first -> other.firstNames().anyMatch(each -> agree(first, each)));
        return agree || isTurned(other);
    }

    /** "Kovacs Istvan" and "Istvan Kovacs", "Mei-hua Lin" and "Lin Mei-hua": the surname once before, once behind. */
    boolean isTurned(FullName other) {
        return keys.size() > 1
                && keys.size() == other.keys.size()
                && (isTurnedTo(other.keys, keys) || isTurnedTo(keys, other.keys));
    }

    private static boolean isTurnedTo(List<String> keys, List<String> turned) {
        int last = keys.size() - 1;
        return keys.get(0).equals(turned.get(last)) && keys.subList(1, last + 1).equals(turned.subList(0, last));
    }

    /**
     * "García Márquez" of "Gabriel García Márquez", "van Houten" of "Ludwig van Houten": several words of a full name that
     * stand together behind the first.
     */
    boolean isPartOf(FullName whole) {
        return folded.size() > 1
                && folded.size() < whole.folded.size()
                && Collections.indexOfSubList(whole.folded.subList(1, whole.folded.size()), folded) >= 0;
    }

    /** Whether a word is the Arabic article, written by itself: "al", "ar"; in lower case, without accents. */
    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether a name begins as surnames of several words do: "van", "al". */
    boolean hasParticle() {
        return isArticle(folded.get(0)) || PARTICLES.contains(folded.get(0));
    }

    /** Whether somebody of this name is called by a surname alone, with or without the Arabic article. */
    boolean endsWith(FullName alone) {
        return !keys.isEmpty() && surname.equals(alone.surname);
    }

    /** Whether somebody of this name is called by a first name alone. */
    boolean beginsWith(FullName alone) {
        return keys.size() > 1 && keys.get(0).equals(alone.last());
    }

    /** Whether the word stands before the last, behind the first: the father's surname, as Spanish names have it. */
    boolean hasBeforeLast(FullName alone) {
        return keys.size() > 2 && keys.get(keys.size() - 2).equals(alone.last());
    }

    static Optional<String> nickname(String name) {
        Matcher nickname = NICKNAME.matcher(name);
        return nickname.find() ? Optional.of(nickname.group(1)) : Optional.empty();
    }

    /** Other ways of writing a name, itself first: without its nickname, with it instead of the first names. */
    static List<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>(List.of(name));
        nickname(name).ifPresent(nickname -> {
            forms.add(NICKNAME.matcher(name).replaceAll(""));
            forms.add(nickname + name.substring(name.lastIndexOf(' ')));
        });
        return List.copyOf(forms);
    }

    private String last() {
        return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
    }

    private Stream<String> firstNames() {
        return Stream.concat(Stream.of(keys.get(0)), nickname.stream().map(Spelling::key));
    }

    private static boolean agree(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        // Bob and Robert, Joe and Joseph, J. and Joe
        return SHORT_FORMS.getOrDefault(one, List.of()).contains(other)
                || SHORT_FORMS.getOrDefault(other, List.of()).contains(one)
                || longer.startsWith(shorter)
                || (shorter.length() >= 3 && longer.startsWith(shorter.substring(0, shorter.length() - 1)));
    }

    private static String surname(String word) {
        String folded = Spelling.fold(word);
        int space = folded.indexOf(' ');
        boolean hasArticle = space > 0 && isArticle(folded.substring(0, space));
        return Spelling.key(hasArticle ? folded.substring(space + 1) : word);
    }
}
