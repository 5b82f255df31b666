package tidings.relate.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EventTime;
import tidings.model.Kind;
import tidings.model.Role;
import tidings.model.Span;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Fillers;
import tidings.relate.grammar.Forces;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Position;
import tidings.relate.grammar.Predicate;
import tidings.relate.grammar.States;
import tidings.relate.words.WordClasses;

/**
 * Takings of territory: the frames of {@code annexed.frames}, one event for each territory, and with states in the place
 * of the peoples, capitals, heads of state and forces that stand for them.
 */
public final class AnnexedRules extends FrameRules {

    private final Grammar grammar;
    private final States states;
    private final Forces forces;
    private final ListedDays days;

    public AnnexedRules(Grammar grammar) {
        super(Vocabulary.load(Kind.ANNEXED, "annexed.frames"), grammar, 1);
        this.grammar = grammar;
        this.states = grammar.states();
        this.forces = grammar.forces();
        this.days = new ListedDays(grammar);
    }

    @Override
    List<Event> events(Contexts contexts) {
        List<Event> events = new ArrayList<>();
        for (Event event : super.events(contexts)) {
            Context context = contexts.sentence(event.sentence());
            if (isContest(context, event)) {
                continue;
            }
            List<Role> others = event.roles().stream()
                    .filter(role -> role.name() != Role.Name.TERRITORY)
                    .map(role -> asCommander(context, role))
                    .toList();
            for (Role territory : event.roles()) {
                boolean itself =
                        others.stream().anyMatch(other -> Event.party(other).equals(Event.party(territory)));
                boolean nothing = others.isEmpty() && !Event.isNamed(territory)
                        || isNone(territory)
                        || isClimb(context, event, territory);
                if (territory.name() == Role.Name.TERRITORY && !itself && !nothing) {
                    List<Role> roles = new ArrayList<>(others);
                    roles.removeIf(other -> isOfAnother(event, other, territory));
                    roles.add(territory);
                    roles.sort(java.util.Comparator.comparing(Role::name));
                    events.add(event.withRoles(roles).withTime(day(context, event, territory)));
                }
            }
        }
        return events;
    }

    /** "No town has been taken". */
    private static boolean isNone(Role territory) {
        return WordClasses.GRAMMAR.is(
                "negation", territory.words().split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** "At 61 she conquered Mount Elbrus": who goes up a mountain does not take it; an army may. */
    private boolean isClimb(Context context, Event event, Role territory) {
        Predicate predicate = event.predicate();
        boolean climbs = WordClasses.GRAMMAR.is("climbing", context.tree().lemma(predicate.word()))
                && Arrays.stream(territory.words().toLowerCase(Locale.ROOT).split(" "))
                        .anyMatch(word -> WordClasses.GRAMMAR.is("mountain", word));
        return climbs
                && predicate.at(Position.DOER).stream()
                        .noneMatch(doer -> grammar.fillers().grade("force", context, doer) == Fillers.Grade.SURE
                                || grammar.fillers().grade("state", context, doer) == Fillers.Grade.SURE);
    }

    /** "Sanders lost Ohio to Clinton", "states that Republicans have not captured": votes, not land. */
    private static boolean isContest(Context context, Event event) {
        List<Role> sides = event.roles().stream()
                .filter(role -> role.name() == Role.Name.ACTOR || role.name() == Role.Name.FROM)
                .toList();
        return sides.stream().anyMatch(AnnexedRules::isElected)
                || sides.size() > 1
                        && WordClasses.GRAMMAR.is(
                                "by-votes",
                                context.tree().lemma(event.predicate().word()))
                        && sides.stream()
                                .allMatch(side ->
                                        side.entity() != null && side.entity().type() == EntityType.PERSON);
    }

    private static boolean isElected(Role side) {
        return side.entity() != null
                && WordClasses.GRAMMAR.is("electoral", side.entity().name().toLowerCase(Locale.ROOT));
    }

    /** "Took Gaza from Egypt and Golan from Syria": from whom stands behind what was taken from him. */
    private static boolean isOfAnother(Event event, Role from, Role territory) {
        Span span = from.span();
        return from.name() == Role.Name.FROM
                && span.begin() < territory.span().begin()
                && event.roles().stream()
                        .anyMatch(role -> role.name() == Role.Name.TERRITORY
                                && role.span().begin() < span.begin());
    }

    private @Nullable EventTime day(Context context, Event event, Role territory) {
        List<Role> list = event.roles().stream()
                .filter(role -> role.name() == Role.Name.TERRITORY)
                .toList();
        if (list.size() < 2) {
            return event.time();
        }
        return days.of(context, event, list).stream()
                .filter(dated -> dated.item().equals(territory))
                .findFirst()
                .map(ListedDays.Dated::day)
                .orElse(event.time());
    }

    /** "Moscow", "the Russians", Russia's president and "Russian troops" take land for Russia; the words are kept. */
    private Role asCommander(Context context, Role role) {
        EntityRef entity = role.entity();
        Optional<EntityRef> commander = entity == null
                ? states.state(role.words()).or(() -> forces.commander(context, role))
                : standsFor(entity, role);
        return commander
                .map(each -> new Role(
                        role.name(), role.words(), role.span(), States.inArticle(context.document(), each), null))
                .orElse(role);
    }

    private Optional<EntityRef> standsFor(EntityRef entity, Role role) {
        Optional<EntityRef> byName = states.state(entity.name());
        return byName.isPresent() || entity.type() != EntityType.GROUP ? byName : states.state(role.words());
    }
}
