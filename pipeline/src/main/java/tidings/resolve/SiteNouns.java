package tidings.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidings.model.Token;

/** Nouns for airports, bases and works, which are named after the place where they are: {@code site-nouns.tsv}. */
final class SiteNouns {

    private static final Map<String, String> NOUNS = Table.read("site-nouns.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.text(1)));
    private static final Set<String> CLASSES = Table.words("site-classes.tsv");

    private SiteNouns() {}

    /** All of them, in the singular and lower case. */
    static Set<String> all() {
        return NOUNS.keySet();
    }

    /** A common noun for one site. */
    static boolean isOne(Token token) {
        return token.tag().equals("NN") && NOUNS.containsKey(token.text());
    }

    /** "International" of "international airport". */
    static boolean isClass(Token token) {
        return CLASSES.contains(token.text());
    }

    /** "Ben Gurion airport". */
    static boolean isNamedAfterPersons(String noun) {
        return "person".equals(NOUNS.get(noun));
    }

    /** "The port of Kismayo", which is Kismayo. */
    static boolean isTownWithOf(String noun) {
        return "town".equals(NOUNS.get(noun));
    }

    /** "Sharara oil field", but not "Bosworth field". */
    static boolean needsClass(String noun) {
        return "classed".equals(NOUNS.get(noun));
    }

    /** The noun that a name ends with: "Merowe Airport", "Menagh Air Base". */
    static Optional<String> end(String name) {
        int space = name.lastIndexOf(' ');
        String noun = name.substring(space + 1).toLowerCase(Locale.ROOT);
        return space > 0 && NOUNS.containsKey(noun) ? Optional.of(noun) : Optional.empty();
    }
}
