package tidings.relate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Role;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Modality;
import tidings.relate.grammar.Tree;

/** Lists whose items have days of their own: "took Goma on Monday and Bukavu on Friday", "Goma fell on Monday and Bukavu on Friday". */
final class ListedDays {

    private final Grammar grammar;

    ListedDays(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * The day of each item: its own, else that of the next with one. Empty unless two items at least have one.
     *
     * @param items what the list names
     * @return in the items' order in the text
     */
    List<Dated> of(Context context, Event event, List<Role> items) {
        Tree tree = context.tree();
        List<Role> sorted =
                items.stream().sorted(Comparator.comparing(Role::span)).toList();
        if (sorted.size() < 2) {
            return List.of();
        }
        Modality modality = grammar.status().of(tree, event.predicate());
        List<@Nullable EventTime> days = new ArrayList<>();
        for (int item = 0; item < sorted.size(); item++) {
            // "Goma fell on Monday and Bukavu on Friday"
            int begin =
                    Math.max(token(tree, sorted.get(item)), event.predicate().word());
            int end = item + 1 < sorted.size() ? token(tree, sorted.get(item + 1)) : end(context, begin);
            EventTime before = days.isEmpty() ? null : days.get(days.size() - 1);
            days.add(grammar.times().between(context, event.predicate(), modality, begin, end, before));
        }
        if (days.stream().filter(Objects::nonNull).count() < 2) {
            return List.of();
        }
        List<Dated> dated = new ArrayList<>();
        EventTime next = null;
        for (int item = sorted.size() - 1; item >= 0; item--) {
            next = days.get(item) == null ? next : days.get(item);
            dated.add(0, new Dated(sorted.get(item), next));
        }
        return dated;
    }

    /** The first token of the item's words. */
    static int token(Tree tree, Role item) {
        int token = 0;
        while (token + 1 < tree.size()
                && tree.token(token + 1).span().begin() <= item.span().begin()) {
            token++;
        }
        return token;
    }

    /** Where the last item's own words end: before the next verb. */
    static int end(Context context, int item) {
        Tree tree = context.tree();
        int token = item + 1;
        while (token < tree.size() && (!tree.isVerb(token) || context.isTime(token))) {
            token++;
        }
        return token;
    }

    /**
     * An item with its day.
     *
     * @param day null for what stands behind the last day
     */
    record Dated(Role item, @Nullable EventTime day) {}
}
