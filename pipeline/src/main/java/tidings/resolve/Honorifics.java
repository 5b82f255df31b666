package tidings.resolve;

import java.util.Map;
import java.util.TreeMap;
import tidings.model.MentionedEntity.Gender;

/** Forms of address before a name: Mr., Dame, Sen. */
final class Honorifics {

    private final Map<String, Gender> genders = new TreeMap<>();

    private Honorifics() {}

    static Honorifics load() {
        Honorifics honorifics = new Honorifics();
        for (Table.Row row : Table.read("honorifics.tsv")) {
            honorifics.genders.put(row.text(0), Genders.of(row.text(1)));
        }
        return honorifics;
    }

    boolean isOne(String word) {
        return genders.containsKey(word);
    }

    /** The gender it shows; unknown for a word that is none. */
    Gender gender(String word) {
        return genders.getOrDefault(word, Gender.UNKNOWN);
    }
}
