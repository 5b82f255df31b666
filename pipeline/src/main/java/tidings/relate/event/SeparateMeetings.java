package tidings.relate.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidings.model.Role;
import tidings.model.Span;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.DataFile;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Tree;

/**
 * Parts a meeting into those of two each where a side met the others one by one: "held separate talks with Ann and Bob", "met
 * Ann on Monday and Bob on Friday".
 */
final class SeparateMeetings {

    private final Set<String> words = new HashSet<>(DataFile.entries("apart.txt"));
    private final ListedDays days;

    SeparateMeetings(Grammar grammar) {
        this.days = new ListedDays(grammar);
    }

    /** The event alone, or one for each who met with each of the others. */
    List<Event> part(Context context, Event event) {
        Tree tree = context.tree();
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
        List<ListedDays.Dated> dated = twoSides ? days.of(context, event, after) : List.of();
        if (!dated.isEmpty()) {
            int first = dated.get(0).item().span().begin();
            return dated.stream()
                    .map(each -> event.withRoles(Stream.concat(before.stream(), Stream.of(each.item()))
                                    .toList())
                            .withTime(each.day())
                            .withPlace(event.place() != null && each.has(event.place(), first) ? event.place() : null))
                    .toList();
        }
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
