package tidings.resolve;

import java.util.Optional;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;

/** Titles that stand before a name and are no part of it: Mayor, Historian. */
final class PersonTitles {

    private final RoleNouns roles;
    private final Genders genders;

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
        // "King Felipe", "Pope Francis" are known by their titles; "Dean" and "Major" are given names too
        boolean isWhole = end - at == 2 && role.get().gender() != Gender.UNKNOWN;
        boolean isGivenName =
                end - at == 2 && genders.ofFullName(NameSpotter.text(sentence, at, end)) != Gender.UNKNOWN;
        return !isWhole && !isGivenName;
    }
}
