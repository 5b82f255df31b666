package tidings.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Mention;
import tidings.model.Role;
import tidings.model.Status;
import tidings.model.TimeExpression;

/** Reads the events of one vocabulary from a sentence: trigger, parts, status, time and place. */
final class EventReader {

    private final Vocabulary vocabulary;
    private final Grammar grammar;
    private final int leastRoles;

    /** @param leastRoles how many roles it takes for an event */
    EventReader(Vocabulary vocabulary, Grammar grammar, int leastRoles) {
        this.vocabulary = vocabulary;
        this.grammar = grammar;
        this.leastRoles = leastRoles;
    }

    /** In text order; the same event told twice in a sentence once. */
    List<Event> read(Context context) {
        List<Event> events = new ArrayList<>();
        for (Trigger trigger : new TriggerFinder(vocabulary).find(context.tree())) {
            read(context, trigger).ifPresent(event -> add(events, event));
        }
        return events;
    }

    private static void add(List<Event> events, Event event) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).isSameAs(event)) {
                events.set(i, events.get(i).with(event));
                return;
            }
        }
        events.add(event);
    }

    /** By the first of the trigger's frames that the sentence fills. */
    Optional<Event> read(Context context, Trigger trigger) {
        if (isPartOfName(context, trigger)) {
            return Optional.empty();
        }
        for (Frame frame : trigger.frames()) {
            List<Role> roles = roles(context, trigger, frame);
            if (roles.size() >= leastRoles) {
                return Optional.of(event(context, trigger, frame, roles));
            }
        }
        return Optional.empty();
    }

    /** "The Asia-Europe Meeting" is an institution. */
    boolean isPartOfName(Context context, Trigger trigger) {
        Mention mention = context.mention(trigger.word());
        return !trigger.verbal() && mention != null && mention.form() == Mention.Form.NAME;
    }

    /** The event of a trigger whose roles are known, from this sentence or from elsewhere. */
    Event event(Context context, Trigger trigger, Frame frame, List<Role> roles) {
        Modality modality = grammar.status().of(context.tree(), trigger);
        EventTime time = grammar.times().of(context, trigger, modality);
        Status status = modality.status();
        if (status == Status.HAPPENED && isAhead(context, trigger, time)) {
            status = Status.PLANNED;
            time = grammar.times().of(context, trigger, new Modality(status, modality.source(), false));
        }
        Role place = grammar.places().of(context, trigger, roles);
        Map<String, String> marks = new HashMap<>(marks(context.tree(), trigger));
        frame.marks().forEach(marks::putIfAbsent);
        String rule = vocabulary.kind().name().toLowerCase(java.util.Locale.ROOT)
                + (frame.noun() ? ".noun." : ".verb.")
                + frame.lemma();
        Role source = source(context, modality, roles);
        return new Event(context.tree().sentence().index(), trigger, rule, roles, status, time, place, source, marks);
    }

    /** The present tense with a day to come is a plan: "meets on Tuesday" on a Saturday, "are meeting next week". */
    private static boolean isAhead(Context context, Trigger trigger, @Nullable EventTime time) {
        Tree tree = context.tree();
        boolean past = tree.tag(trigger.event()).matches("VBD|VBN") || !tree.isVerb(trigger.event());
        boolean present = !past
                && tree.children(trigger.event(), "aux").stream()
                        .noneMatch(aux ->
                                tree.tag(aux).equals("VBD") || tree.lemma(aux).equals("have"));
        if (context.published() != null && time != null && time.first() != null) {
            return time.first().isAfter(context.published());
        }
        return present
                && time != null
                && tree.isVerb(trigger.event())
                && tree.sentence().times().stream()
                        .anyMatch(expression ->
                                isNext(tree, expression) && time.span().overlaps(span(tree, expression)));
    }

    private static boolean isNext(Tree tree, TimeExpression time) {
        for (int token = time.begin(); token < time.end(); token++) {
            if (tree.word(token).matches("next|tomorrow|coming")) {
                return true;
            }
        }
        return false;
    }

    private static tidings.model.Span span(Tree tree, TimeExpression time) {
        return tree.sentence().span(time.begin(), time.end());
    }

    private Map<String, String> marks(Tree tree, Trigger trigger) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (int head : List.of(trigger.word(), trigger.anchor(), trigger.event())) {
            for (int child : tree.children(head, "compound", "amod", "obl", "nmod", "advmod", "obj", "dep")) {
                mark(tree, child, marks);
                if (!tree.hasRelation(child, "amod", "compound") || child < head) {
                    tree.children(child, "compound", "amod").forEach(inner -> mark(tree, inner, marks));
                }
            }
        }
        return marks;
    }

    private void mark(Tree tree, int token, Map<String, String> marks) {
        Map.Entry<String, String> mark = vocabulary.marks().get(tree.lemma(token));
        // "in person", but not "to a person"
        boolean misleading =
                tree.word(token).equals("person") && !tree.preposition(token).equals("in");
        if (mark != null && !misleading) {
            marks.putIfAbsent(mark.getKey(), mark.getValue());
        }
    }

    /** The roles a frame finds; empty if a required one is missing. */
    List<Role> roles(Context context, Trigger trigger, Frame frame) {
        SlotReader places = new SlotReader(context, vocabulary);
        RoleReader reader = new RoleReader(context);
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Frame.Slot slot : frame.slots()) {
            List<Role> found = new ArrayList<>();
            for (String place : slot.places()) {
                for (int token : places.read(trigger, place)) {
                    for (int party : reader.parties(token)) {
                        if (grammar.fillers().fit(slot.filler(), context, party)) {
                            found.addAll(reader.single(slot.role(), party));
                        }
                    }
                }
                if (!found.isEmpty()) {
                    break;
                }
            }
            if (found.isEmpty() && slot.required()) {
                return List.of();
            }
            found.forEach(role -> roles.putIfAbsent(slot.role() + Event.party(role), role));
        }
        return List.copyOf(roles.values());
    }

    private static @Nullable Role source(Context context, Modality modality, List<Role> roles) {
        if (modality.source() < 0) {
            return null;
        }
        Role source = new RoleReader(context)
                .single(Role.Name.SOURCE, modality.source())
                .get(0);
        boolean itself = roles.stream().anyMatch(role -> role.span().equals(source.span()));
        return itself ? null : source;
    }
}
