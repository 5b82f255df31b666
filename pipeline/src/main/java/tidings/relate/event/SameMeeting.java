package tidings.relate.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tidings.model.Status;
import tidings.relate.grammar.Tree;
import tidings.relate.words.DataFile;

/**
 * "Ann and Bob met on Monday. They talked for hours.": what the next sentence reports of those two, with a pronoun and
 * in the plain past, is of the same day and place.
 */
final class SameMeeting {

    private final Set<String> repeats = new HashSet<>(DataFile.entries("repeats.txt"));

    /** The event, with time and place of the last earlier one where it goes on about that. */
    Event dated(Tree tree, Event event, List<Event> earlier) {
        if (earlier.isEmpty() || !goesOn(tree, event)) {
            return event;
        }
        Event last = earlier.get(earlier.size() - 1);
        boolean isSame = last.status() == Status.HAPPENED
                && isOfOneDay(event, last)
                && event.sentence() - last.sentence() <= 1
                && last.parties().equals(event.parties());
        return isSame ? event.withTime(last.time()).withPlaceOf(last) : event;
    }

    /** What has no day of its own, or that of the scene, goes on. */
    private static boolean isOfOneDay(Event event, Event last) {
        return event.time() == null
                || last.time() != null
                        && event.time().value().equals(last.time().value());
    }

    private boolean goesOn(Tree tree, Event event) {
        int verb = event.predicate().word();
        return event.status() == Status.HAPPENED
                && event.predicate().verbal()
                && tree.tag(verb).equals("VBD")
                && event.roles().stream().map(role -> role.span()).distinct().count() == 1
                && tree.children(verb, "advmod", "obl").stream().noneMatch(child -> repeats.contains(tree.word(child)));
    }
}
