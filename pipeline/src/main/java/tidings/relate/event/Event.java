package tidings.relate.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Role;
import tidings.model.Status;
import tidings.relate.grammar.Predicate;

/**
 * An event that a sentence reports, before it becomes a claim.
 *
 * @param sentence index of the sentence
 * @param marks what words say of it beyond its parts: {@code channel}, {@code manner}
 * @param rule which frame found it
 */
record Event(
        int sentence,
        Predicate predicate,
        String rule,
        List<Role> roles,
        Status status,
        @Nullable EventTime time,
        @Nullable Role place,
        @Nullable Role attribution,
        Map<String, String> marks) {

    Event {
        roles = List.copyOf(roles);
        marks = Map.copyOf(marks);
    }

    Event withRoles(List<Role> others) {
        return new Event(sentence, predicate, rule, others, status, time, place, attribution, marks);
    }

    Event withTime(@Nullable EventTime other) {
        return new Event(sentence, predicate, rule, roles, status, other, place, attribution, marks);
    }

    Event withPlace(@Nullable Role other) {
        return new Event(sentence, predicate, rule, roles, status, time, other, attribution, marks);
    }

    /** This one, at the other's place if it has none. */
    Event withPlaceOf(Event other) {
        return withPlace(place == null ? other.place : place);
    }

    Event withStatus(Status other) {
        return new Event(sentence, predicate, rule, roles, other, time, place, attribution, marks);
    }

    /** Who is meant by the roles: entity ids, or the words of those without one. */
    Set<String> parties() {
        return roles.stream().map(Event::party).collect(Collectors.toUnmodifiableSet());
    }

    static String party(Role role) {
        return role.entity() == null ? role.words() : role.entity().id();
    }

    /** Someone or something that can be looked for: not so "many occupied cities". */
    static boolean isNamed(Role role) {
        return role.entity() != null || role.words().chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** True if both can be the same event reported twice: same parties and status, no dates or places that differ. */
    boolean isSameAs(Event other) {
        return sentence == other.sentence
                && status == other.status
                && parties().equals(other.parties())
                && (time == null || other.time == null || time.value().equals(other.time.value()));
    }

    /** This one, with what the other knows more. */
    Event with(Event other) {
        Map<String, String> both = new HashMap<>(other.marks);
        both.putAll(marks);
        return new Event(
                sentence,
                predicate,
                rule,
                roles,
                status,
                time != null ? time : other.time,
                place != null ? place : other.place,
                attribution != null ? attribution : other.attribution,
                both);
    }
}
