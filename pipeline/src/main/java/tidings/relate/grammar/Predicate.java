package tidings.relate.grammar;

import java.util.List;

/**
 * A word that denotes an event, with its arguments in positions that are the same for all constructions.
 *
 * @param word the verb or noun itself
 * @param verbal true if it is used as a verb, whatever the tagger took it for
 * @param anchor for a noun inside another ("a round of talks") the outer one, else the word
 * @param support the verb that says that the noun's event takes place ("held talks"); −1 if there is none
 * @param arguments in the order in which they were found; none twice
 */
public record Predicate(int word, boolean verbal, int anchor, int support, List<Argument> arguments) {

    public Predicate {
        arguments = List.copyOf(arguments);
    }

    /** The word whose tense and mood are the event's. */
    public int event() {
        return support >= 0 ? support : anchor;
    }

    /** The tokens in a position, in text order. */
    public List<Integer> at(Position position) {
        return arguments.stream()
                .filter(argument -> argument.position() == position)
                .map(Argument::token)
                .sorted()
                .distinct()
                .toList();
    }

    /** The tokens behind a preposition that has no position of its own, in text order. */
    public List<Integer> behind(String preposition) {
        return arguments.stream()
                .filter(argument -> argument.preposition().equals(preposition))
                .map(Argument::token)
                .sorted()
                .distinct()
                .toList();
    }
}
