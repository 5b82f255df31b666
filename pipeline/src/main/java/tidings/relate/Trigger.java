package tidings.relate;

import java.util.List;

/**
 * A word that may tell of an event, with the words around it that the event's parts hang on.
 *
 * @param word the verb or noun itself
 * @param verbal true if it is used as a verb, whatever the tagger took it for
 * @param anchor for a noun inside another ("a round of talks") the outer one, else the word
 * @param support the verb that says that the noun's event takes place ("held talks"); −1 if there is none
 * @param frames in the order of preference
 */
record Trigger(int word, boolean verbal, int anchor, int support, List<Frame> frames) {

    Trigger {
        frames = List.copyOf(frames);
    }

    /** The word whose tense and mood are the event's. */
    int event() {
        return support >= 0 ? support : anchor;
    }
}
