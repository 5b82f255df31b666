package tidings.relate.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tidings.model.Role;
import tidings.model.Span;
import tidings.relate.grammar.DataFile;
import tidings.relate.grammar.Tree;

/** Parts a meeting into those of two each where a side met the others one by one: "met with both Ann and Bob". */
final class SeparateMeetings {

    private final Set<String> words = new HashSet<>(DataFile.entries("apart.txt"));

    /** The event alone, or one for each who met with each of the others. */
    List<Event> part(Tree tree, Event event) {
        Span trigger = tree.token(event.predicate().word()).span();
        List<Role> before = event.roles().stream()
                .filter(role -> role.span().end() <= trigger.begin())
                .toList();
        List<Role> after = event.roles().stream()
                .filter(role -> role.span().begin() >= trigger.end())
                .toList();
        boolean twoSides = !before.isEmpty()
                && !after.isEmpty()
                && before.size() + after.size() == event.roles().size();
        if (!twoSides || event.roles().size() < 3 || !saysSo(tree, event, after)) {
            return List.of(event);
        }
        return before.stream()
                .flatMap(one -> after.stream().map(other -> event.withRoles(List.of(one, other))))
                .toList();
    }

    private boolean saysSo(Tree tree, Event event, List<Role> after) {
        int word = event.predicate().word();
        int last = after.get(after.size() - 1).span().end();
        return IntStream.range(Math.max(0, word - 1), tree.size())
                .filter(token -> tree.token(token).span().end() <= last + 1 || token <= word + 1)
                .anyMatch(token -> words.contains(tree.word(token)));
    }
}
