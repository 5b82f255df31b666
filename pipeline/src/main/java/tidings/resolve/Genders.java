package tidings.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tidings.model.MentionedEntity.Gender;

/** Gender as given names show it, from the list of names in CoreNLP's models. */
final class Genders {

    private static final String GIVEN_NAMES = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";

    /** Given names of two syllables behind the surname, as Chinese and Korean names are written. */
    private static final Pattern SURNAME_FIRST = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{Ll}+-\\p{Ll}+");

    private final Map<String, Gender> byGivenName = new HashMap<>();

    private Genders() {}

    static Genders load() {
        Genders genders = new Genders();
        for (Table.Row row : Table.readResource(GIVEN_NAMES)) {
            genders.byGivenName.put(
                    Spelling.fold(row.text(0)), row.text(1).equals("MALE") ? Gender.MALE : Gender.FEMALE);
        }
        return genders;
    }

    /** The gender of a full name's first word that has one; of "Lai Ching-te" that is a surname, and has none. */
    Gender ofFullName(String name) {
        if (SURNAME_FIRST.matcher(name).matches()) {
            return Gender.UNKNOWN;
        }
        List<String> words = List.of(name.split("[ -]+"));
        return words.subList(0, Math.max(0, words.size() - 1)).stream()
                .map(this::ofGivenName)
                .filter(gender -> gender != Gender.UNKNOWN)
                .findFirst()
                .orElse(Gender.UNKNOWN);
    }

    /** The gender of whom a given name is of. */
    Gender ofGivenName(String name) {
        return byGivenName.getOrDefault(Spelling.fold(name).toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }

    /** The data files' letter: m, f or nothing. */
    static Gender of(String letter) {
        return switch (letter) {
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
