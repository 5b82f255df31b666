package tidings.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;

/** Titles that stand before a name and are no part of it: Mayor, Historian. */
final class PersonTitles {

    private final RoleNouns roles;
    private final Genders genders;
    private final Set<String> offices = Table.words("office-words.tsv");

    PersonTitles(RoleNouns roles, Genders genders) {
        this.roles = roles;
        this.genders = genders;
    }

    /** Where a person's name begins that the recogniser took for the tokens from {@code begin} to {@code end}. */
    int nameBegin(Sentence sentence, int begin, int end) {
        int from = begin;
        while (from + 1 < end && isBefore(sentence, from, end)) {
            from++;
        }
        return from;
    }

    /** Where the name begins of which the recogniser took an office for a part: "Minister of National Defense Ann Berg". */
    int behindOffice(Sentence sentence, int begin, int end) {
        int preposition = begin - 1;
        while (preposition > 0 && isOfficeWord(sentence, preposition)) {
            preposition--;
        }
        boolean isOffice =
                preposition > 0 && sentence.token(preposition).tag().equals("IN") && isRole(sentence, preposition - 1);
        int from = begin;
        while (isOffice && from + 1 < end && isOfficeWord(sentence, from)) {
            from++;
        }
        return from;
    }

    private boolean isOfficeWord(Sentence sentence, int at) {
        return offices.contains(sentence.token(at).text().toLowerCase(Locale.ROOT));
    }

    /** Whether what a token begins is what an office is for: "ambassador to the …", "Minister of Defence of the …". */
    boolean isBehindOffice(Sentence sentence, int begin) {
        for (int at = begin - 1; at > 0 && sentence.token(at).tag().matches("IN|TO|DT|JJ|CC|NN.*"); at--) {
            if (sentence.token(at).tag().matches("IN|TO") && isRole(sentence, at - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person's name is nothing but a title: "the Mayor". */
    boolean isTitle(Sentence sentence, Name name) {
        return name.type() == EntityType.PERSON
                && name.end() == name.begin() + 1
                && name.begin() > 0
                && sentence.token(name.begin() - 1).tag().equals("DT")
                && roles.at(sentence, name.begin()).isPresent();
    }

    /** Whether a word says what somebody is: "President". */
    boolean isRole(Sentence sentence, int at) {
        return roles.at(sentence, at).isPresent();
    }

    private boolean isBefore(Sentence sentence, int at, int end) {
        Optional<RoleNouns.RoleNoun> role = roles.at(sentence, at);
        if (role.isEmpty()) {
            return false;
        }
        if (sentence.token(at).tag().equals("NNPS")) {
            return true; // "Presidents Berg and Dahl"
        }
        // "King Felipe", "Pope Francis" are known by their titles; "Dean" and "Major" are given names too
        boolean isWhole = end - at == 2 && role.get().gender() != Gender.UNKNOWN;
        boolean isGivenName =
                end - at == 2 && genders.ofFullName(NameSpotter.text(sentence, at, end)) != Gender.UNKNOWN;
        return !isWhole && !isGivenName;
    }
}
