package tidings.relate;

import java.util.List;
import java.util.Map;
import tidings.model.Role;

/**
 * What must stand around a word for it to tell of an event, e.g. {@code verb meet PARTICIPANT=subject:party
 * PARTICIPANT?=object|with:party}.
 *
 * @param noun true for a noun ("talks"), false for a verb
 * @param particle of a phrasal verb ("up"); empty if it has none
 * @param slots which parts of the sentence play which role
 * @param marks what the word itself says of the event, e.g. {@code manner=SEIZED}
 */
record Frame(boolean noun, String lemma, String particle, List<Slot> slots, Map<String, String> marks) {

    Frame {
        slots = List.copyOf(slots);
        marks = Map.copyOf(marks);
    }

    /**
     * One role's place in the sentence.
     *
     * @param required false if the event can be told without it
     * @param places where to look, the first that holds something: {@code subject}, {@code object}, {@code poss},
     *     {@code support}, {@code governor}, {@code pair}, {@code compound} or a preposition
     * @param filler what may stand there, by the name of a class in {@link Fillers}
     */
    record Slot(Role.Name role, boolean required, List<String> places, String filler) {

        Slot {
            places = List.copyOf(places);
        }
    }
}
