package tidings.relate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.Role;

/** Finds where an event takes place: a named place behind "in", "at" or the like, near the event in the tree. */
final class EventPlaces {

    private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "inside", "on", "aboard");
    private static final Set<String> WHITHER = Set.of("to", "in", "at");

    private final ModalityLexicon lexicon;

    EventPlaces(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param taken roles of the event: what takes part is not where it is */
    @Nullable
    Role of(Context context, Predicate predicate, List<Role> taken) {
        Tree tree = context.tree();
        Role there = whereThat(context, predicate, taken);
        if (there != null) {
            return there;
        }
        for (int head : List.of(predicate.word(), predicate.anchor(), predicate.event())) {
            Role place = below(context, head, WHERE, taken);
            if (place != null) {
                return place;
            }
        }
        int at = predicate.event();
        for (int climbed = 0; climbed < 4 && tree.head(at) >= 0; climbed++) {
            boolean where = tree.relation(at).equals("acl:relcl")
                    && tree.children(at, "advmod").stream()
                            .anyMatch(child -> tree.word(child).equals("where"));
            if (tree.hasRelation(at, "ccomp", "parataxis") || (tree.relation(at).equals("acl:relcl") && !where)) {
                return null;
            }
            at = tree.head(at);
            if (where && isPlace(context, at)) {
                return role(context, at, taken);
            }
            if (lexicon.is("motion", tree.lemma(at))) {
                Role place = below(context, at, WHITHER, taken);
                return place != null ? place : directly(context, at, taken);
            }
            if (tree.token(at).isNoun() && tree.lemma(at).matches("visit|trip|stop|stopover")) {
                return below(context, at, WHITHER, taken);
            }
        }
        return trip(context, predicate.event(), taken);
    }

    /** "Flew to Fiji, where she met them": the place right before "where", wherever the parser hung the clause. */
    private static @Nullable Role whereThat(Context context, Predicate predicate, List<Role> taken) {
        Tree tree = context.tree();
        for (int child : tree.children(predicate.event())) {
            if (tree.tag(child).equals("WRB") && tree.word(child).equals("where") && child < predicate.event()) {
                int before = child - 1;
                while (before > 0 && tree.tag(before).equals(",")) {
                    before--;
                }
                return before >= 0 && isPlace(context, before) ? role(context, before, taken) : null;
            }
        }
        return null;
    }

    /** "Held talks during a visit to Beirut". */
    private @Nullable Role trip(Context context, int event, List<Role> taken) {
        Tree tree = context.tree();
        for (int child : tree.children(event, "obl")) {
            if (tree.lemma(child).matches("visit|trip|stop|stopover|tour")
                    && tree.preposition(child).matches("during|on")) {
                return below(context, child, WHITHER, taken);
            }
        }
        return null;
    }

    private @Nullable Role below(Context context, int head, Set<String> prepositions, List<Role> taken) {
        Tree tree = context.tree();
        // "at the villa in Lisbon", however the parser hangs it: the town says more to others than the house
        List<Integer> children = tree.children(head, "obl", "nmod").stream()
                .sorted(Comparator.comparing(child -> !tree.preposition(child).equals("in")))
                .toList();
        for (int child : children) {
            if (prepositions.contains(tree.preposition(child))) {
                int named = isPlace(context, child)
                        ? child
                        : tree.children(child, "nmod", "compound", "appos").stream()
                                .filter(inner -> isPlace(context, inner))
                                .filter(inner -> tree.hasRelation(inner, "compound", "appos")
                                        || tree.preposition(inner).matches("of|in|at"))
                                .findFirst()
                                .orElse(-1);
                Role role = named < 0 ? null : role(context, named, taken);
                if (role != null) {
                    return role;
                }
            } else if (tree.token(child).isNoun() && child > head) {
                for (int inner : tree.children(child, "nmod")) {
                    if (WHERE.contains(tree.preposition(inner)) && inner > head && isPlace(context, inner)) {
                        Role role = role(context, inner, taken);
                        if (role != null) {
                            return role;
                        }
                    }
                }
            }
        }
        for (int object : tree.isVerb(head) ? tree.children(head, "obj") : List.<Integer>of()) {
            for (int inner : tree.children(object, "nmod")) {
                if (tree.preposition(inner).equals("in") && isPlace(context, inner)) {
                    return role(context, inner, taken);
                }
            }
        }
        return null;
    }

    private @Nullable Role directly(Context context, int verb, List<Role> taken) {
        return context.tree().children(verb, "obj").stream()
                .filter(object -> isPlace(context, object))
                .findFirst()
                .map(object -> role(context, object, taken))
                .orElse(null);
    }

    private static boolean isPlace(Context context, int token) {
        Mention mention = context.mention(token);
        return mention != null
                && mention.form() == Mention.Form.NAME
                && !mention.entities().isEmpty()
                && mention.entities().get(0).type() == EntityType.PLACE;
    }

    private static @Nullable Role role(Context context, int token, List<Role> taken) {
        Role role = new RoleReader(context).single(Role.Name.PLACE, token).get(0);
        boolean partakes = taken.stream().anyMatch(each -> each.span().overlaps(role.span()));
        return partakes ? null : role;
    }
}
