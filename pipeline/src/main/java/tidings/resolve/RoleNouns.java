package tidings.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;
import tidings.model.Token;

/** Nouns for persons by what they do: president, spokeswoman, leader. */
final class RoleNouns {

    /**
     * One noun.
     *
     * @param standsFor titles of those whom "the NOUN" can mean, at least the noun itself
     */
    record RoleNoun(String noun, Gender gender, List<String> standsFor) {}

    private final Map<String, RoleNoun> nouns = new LinkedHashMap<>();

    private RoleNouns() {}

    static RoleNouns load() {
        RoleNouns roles = new RoleNouns();
        for (Table.Row row : Table.read("role-nouns.tsv")) {
            String noun = row.text(0);
            List<String> standsFor = row.list(2).isEmpty() ? List.of(noun) : row.list(2);
            roles.nouns.put(noun, new RoleNoun(noun, Genders.of(row.text(1)), standsFor));
        }
        return roles;
    }

    /** The role that the word ending at a token names; CoreNLP parts "secretary-general" in three. */
    Optional<RoleNoun> at(Sentence sentence, int at) {
        if (at >= 2 && sentence.token(at - 1).text().equals("-")) {
            RoleNoun whole = nouns.get((sentence.token(at - 2).text() + "-"
                            + singular(sentence.token(at).text()))
                    .toLowerCase(Locale.ROOT));
            if (whole != null) {
                return Optional.of(whole);
            }
        }
        return of(sentence.token(at));
    }

    /** The role that a token names, in singular or plural. */
    private Optional<RoleNoun> of(Token token) {
        if (!token.isNoun() && !token.tag().equals("JJ")) {
            return Optional.empty();
        }
        RoleNoun noun = nouns.get(token.lemma().toLowerCase(Locale.ROOT));
        if (noun == null) {
            noun = nouns.get(singular(token.text().toLowerCase(Locale.ROOT)));
        }
        return Optional.ofNullable(noun);
    }

    /** The gender that a role noun shows. */
    Gender gender(String noun) {
        RoleNoun role = nouns.get(noun);
        return role == null ? Gender.UNKNOWN : role.gender();
    }

    /** Capitalised plurals keep their s in CoreNLP's lemmas. */
    private static String singular(String word) {
        return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
