package tidings.resolve;

import java.util.ArrayList;
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

/** When full names are of one person, and which shorter names they have. */
final class FullNames {

    private static final Map<String, List<String>> SHORT_FORMS = Table.read("nicknames.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.list(1)));

    private static final Set<String> ARTICLES = Table.words("name-articles.tsv");

    private static final Set<String> PARTICLES = Table.words("small-words.tsv");

    /** What may stand in a full name and is none. */
    private static final Pattern NO_NAME = Pattern.compile("(?i)(jr|sr|ii|iii|iv)\\.?|,");

    /** Around what somebody is called by. */
    static final String MARKS = "\"“”„‟«»'‘’`";

    /** What stands between quotation marks within a name, with the space behind. */
    private static final Pattern NICKNAME =
            Pattern.compile("(?<= )[" + MARKS + "]+([^" + MARKS + "]+)[" + MARKS + "]+ ");

    private FullNames() {}

    /**
     * "Joseph R. Biden Jr." and "Joe Biden", "Sergei Lavrov" and "Sergey Lavrov": one surname, given names that agree; and
     * the same words in the other order.
     */
    static boolean isOne(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.size() < 2 || b.size() < 2) {
            return a.equals(b);
        }
        boolean sameSurname = key(a, a.size() - 1).equals(key(b, b.size() - 1));
        return isOtherOrder(one, other)
                || (sameSurname
                        && firstNames(one, a).stream()
                                .anyMatch(first -> firstNames(other, b).stream().anyMatch(each -> agree(first, each))));
    }

    /** "Kovacs Istvan" and "Istvan Kovacs", "Mei-hua Lin" and "Lin Mei-hua": the surname once before, once behind. */
    static boolean isOtherOrder(String one, String other) {
        List<String> a = keys(one);
        List<String> b = keys(other);
        return a.size() > 1
                && a.size() == b.size()
                && (turned(a).equals(b) || turned(b).equals(a));
    }

    private static List<String> turned(List<String> keys) {
        List<String> turned = new ArrayList<>(keys);
        Collections.rotate(turned, -1);
        return turned;
    }

    /**
     * "García Márquez" of "Gabriel García Márquez", "van Houten" of "Ludwig van Houten": several words of a full name that
     * stand together behind the first.
     */
    static boolean isPart(String part, String whole) {
        List<String> a = List.of(Spelling.fold(part).split(" "));
        List<String> b = List.of(Spelling.fold(String.join(" ", words(whole))).split(" "));
        return a.size() > 1 && a.size() < b.size() && Collections.indexOfSubList(b.subList(1, b.size()), a) >= 0;
    }

    /** Whether a name begins as surnames of several words do: "van", "al". */
    static boolean hasParticle(String name) {
        String first = Spelling.fold(name).split(" ")[0];
        return ARTICLES.contains(first) || PARTICLES.contains(first);
    }

    /** Whether somebody of this name is called by a surname alone, with or without the Arabic article. */
    static boolean endsWith(String name, String surname) {
        List<String> words = words(name);
        return !words.isEmpty() && surname(words.get(words.size() - 1)).equals(surname(surname));
    }

    /** Whether somebody of this name is called by a first name alone. */
    static boolean beginsWith(String name, String first) {
        int space = name.indexOf(' ');
        return space > 0 && Spelling.key(name.substring(0, space)).equals(Spelling.key(first));
    }

    /** Whether the word stands before the last, behind the first: the father's surname, as Spanish names have it. */
    static boolean hasBeforeLast(String name, String surname) {
        List<String> words = words(name);
        return words.size() > 2 && Spelling.key(words.get(words.size() - 2)).equals(Spelling.key(surname));
    }

    /** What stands in quotation marks in a name: Bobby, in "Robert “Bobby” Marlow". */
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

    private static List<String> firstNames(String name, List<String> words) {
        return Stream.concat(Stream.of(words.get(0)), nickname(name).stream())
                .map(Spelling::key)
                .toList();
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

    /** Without nickname and generation. */
    private static List<String> words(String name) {
        return Arrays.stream(NICKNAME.matcher(name).replaceAll("").split(" "))
                .filter(word -> !NO_NAME.matcher(word).matches())
                .toList();
    }

    private static List<String> keys(String name) {
        return words(name).stream().map(Spelling::key).toList();
    }

    private static String key(List<String> words, int at) {
        return Spelling.key(words.get(at));
    }

    /** "Rashdi" for "al-Rashdi". */
    private static String surname(String word) {
        String folded = Spelling.fold(word);
        int space = folded.indexOf(' ');
        boolean hasArticle = space > 0 && ARTICLES.contains(folded.substring(0, space));
        return Spelling.key(hasArticle ? folded.substring(space + 1) : word);
    }
}
