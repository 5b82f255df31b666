package tidings.resolve;

import java.util.Set;

/** Words for land and water that the names of places of several words begin or end with: {@code place-nouns.tsv}. */
final class PlaceNouns {

    private static final Set<String> NOUNS = Table.words("place-nouns.tsv");

    private PlaceNouns() {}

    /** "Fort Ticonderoga", "Gulf of Aden". */
    static boolean begin(String name) {
        int space = name.indexOf(' ');
        return space > 0 && NOUNS.contains(Spelling.fold(name.substring(0, space)));
    }

    /** "Attu Island". */
    static boolean end(String name) {
        int space = name.lastIndexOf(' ');
        return space > 0 && NOUNS.contains(Spelling.fold(name.substring(space + 1)));
    }
}
