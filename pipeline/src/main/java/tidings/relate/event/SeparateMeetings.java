package tidings.relate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Role;
import tidings.model.Span;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.EventPlaces;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Tree;
import tidings.relate.words.DataFile;

/**
 * Parts a meeting into those of which it consists where a side met the others one by one: "held separate talks with Ann and
 * Bob", "met Ann on Monday and Bob on Friday", "held talks with Ann in Oslo and with Bob in Rome".
 */
final class SeparateMeetings {

    private final Set<String> words = new HashSet<>(DataFile.entries("apart.txt"));
    private final ListedDays days;

    SeparateMeetings(Grammar grammar) {
        this.days = new ListedDays(grammar);
    }

    /** The event alone, or one for each who met with each of the others, or with each group of them. */
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
            List<Role> items = dated.stream().map(ListedDays.Dated::item).toList();
            return dated.stream()
                    .map(each -> event.withRoles(Stream.concat(before.stream(), Stream.of(each.item()))
                                    .toList())
                            .withTime(each.day())
                            .withPlace(place(context, event, items, each.item())))
                    .toList();
        }
        if (!twoSides || event.roles().size() < 3) {
            return List.of(event);
        }
        List<List<Role>> groups = groups(context, event, after);
        if (groups.stream().anyMatch(group -> isAt(event.place(), groups, group))) {
            List<Role> first = groups.stream().map(group -> group.get(0)).toList();
            return groups.stream()
                    .map(group -> event.withRoles(Stream.concat(before.stream(), group.stream())
                                    .toList())
                            .withPlace(place(context, event, first, group.get(0))))
                    .toList();
        }
        if (!saysSo(tree, event, after)) {
            return List.of(event);
        }
        return before.stream()
                .flatMap(one -> after.stream().map(other -> event.withRoles(List.of(one, other))))
                .toList();
    }

    /** The others by the prepositions that they stand behind: "with Ann and Bob and with Carl" are two groups. */
    private static List<List<Role>> groups(Context context, Event event, List<Role> others) {
        Tree tree = context.tree();
        List<Role> sorted =
                others.stream().sorted(Comparator.comparing(Role::span)).toList();
        boolean isOne = !event.predicate().verbal()
                && !tree.tag(event.predicate().word()).endsWith("S");
        List<List<Role>> groups = new ArrayList<>();
        int end = Integer.MAX_VALUE;
        for (Role other : sorted) {
            int from = end;
            boolean apart = IntStream.range(1, tree.size())
                    .filter(token -> tree.token(token).span().begin() >= from
                            && tree.token(token).span().end() <= other.span().begin())
                    .anyMatch(token ->
                            context.words().is("beside", tree.word(token)) && tree.hasRelation(token - 1, "cc"));
            if (groups.isEmpty() || (apart && !isOne)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(other);
            end = other.span().end();
        }
        return groups;
    }

    /** Whether a place stands behind a group and before the next. */
    private static boolean isAt(@Nullable Role place, List<List<Role>> groups, List<Role> group) {
        int next = groups.indexOf(group) + 1;
        return place != null
                && next < groups.size()
                && group.get(0).span().begin() <= place.span().begin()
                && place.span().end() <= groups.get(next).get(0).span().begin();
    }

    /** Where one of several was met: the place before all of them, else that behind him and before the next. */
    private static @Nullable Role place(Context context, Event event, List<Role> others, Role met) {
        Role place = event.place();
        if (place != null && place.span().begin() < others.get(0).span().begin()) {
            return place;
        }
        int next = others.indexOf(met) + 1;
        int begin = ListedDays.token(context.tree(), met);
        int end = next < others.size()
                ? ListedDays.token(context.tree(), others.get(next))
                : ListedDays.end(context, begin);
        return EventPlaces.between(context, begin, end, event.roles());
    }

    /** "Separately" before the others or right behind them, also behind a comma. */
    private boolean saysSo(Tree tree, Event event, List<Role> after) {
        int word = event.predicate().word();
        int last = ListedDays.token(tree, after.get(after.size() - 1));
        while (last + 1 < tree.size()
                && (tree.token(last + 1).span().begin()
                                < after.get(after.size() - 1).span().end()
                        || tree.word(last + 1).equals(","))) {
            last++;
        }
        return IntStream.rangeClosed(Math.max(0, word - 1), Math.min(tree.size() - 1, Math.max(word, last) + 1))
                .anyMatch(token -> words.contains(tree.word(token))
                        || token + 1 < tree.size() && words.contains(tree.word(token) + " " + tree.word(token + 1)));
    }
}
