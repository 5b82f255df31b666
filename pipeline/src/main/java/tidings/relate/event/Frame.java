package tidings.relate.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.Role;

/**
 * Which positions of a predicate play which roles of an event.
 *
 * @param light verbs that the noun must be the object of, by lemma, or with a preposition ("fall into") whose noun it is;
 *     empty if it needs none
 * @param condition what must stand beside it besides; null for nothing
 * @param need how sure all required roles together must be, as the sum of their {@link Fillers.Grade}s
 * @param marks what the word itself says of the event, e.g. {@code manner=SEIZED}
 */
public record Frame(
        String name,
        List<String> light,
        List<Slot> slots,
        @Nullable Condition condition,
        int need,
        Map<String, String> marks) {

    public Frame {
        light = List.copyOf(light);
        slots = List.copyOf(slots);
        marks = Map.copyOf(marks);
    }

    /**
     * One role.
     *
     * @param required false if the event can be reported without it
     * @param alternatives where to look: the first in which enough is found; each a list of positions (in capitals) and
     *     prepositions that are taken together
     * @param filler what may stand there, by the name of a class in {@link Fillers}
     */
    public record Slot(Role.Name role, boolean required, List<List<String>> alternatives, String filler) {

        public Slot {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A word of a class behind one of some prepositions ("by phone"), or, without them, that nothing else is said of the
     * object ("called him", not "called him a liar").
     */
    public record Condition(List<String> prepositions, String wordClass) {

        public Condition {
            prepositions = List.copyOf(prepositions);
        }
    }
}
