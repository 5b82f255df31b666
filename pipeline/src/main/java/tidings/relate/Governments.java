package tidings.relate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.ResolvedDocument;
import tidings.model.Role;
import tidings.relate.grammar.States;

/**
 * A capital that speaks or meets is its government: "Pyongyang rejected the offer" is North Korea's. Takings know that by
 * themselves. Who is of the city is not: "Pyongyang's mayor", "the Seoul police".
 */
final class Governments {

    private static final Set<Role.Name> WHO =
            Set.of(Role.Name.SPEAKER, Role.Name.ADDRESSEE, Role.Name.PARTICIPANT, Role.Name.SOURCE);

    /** Small words between names. */
    private static final Pattern BETWEEN = Pattern.compile("\\s\\p{Ll}+\\s");

    private final States states;

    Governments(States states) {
        this.states = states;
    }

    /**
     * The claim with states in the place of their capitals; one that takes part itself beside its capital stands once, and
     * where nobody else does there is no claim: it met nobody.
     */
    Optional<Claim> in(Claim claim, ResolvedDocument document) {
        List<Role> roles =
                claim.roles().stream().map(role -> asState(role, document)).toList();
        Role attribution = claim.attribution() == null ? null : asState(claim.attribution(), document);
        Set<String> parties = new HashSet<>();
        List<Role> different = roles.stream()
                .filter(role -> role.entity() == null
                        || parties.add(role.name() + " " + role.entity().id()))
                .toList();
        if (different.size() < 2 && roles.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(
                claim.with(roles.equals(claim.roles()) ? claim.roles() : different, claim.place(), attribution));
    }

    private Role asState(Role role, ResolvedDocument document) {
        EntityRef entity = role.entity();
        if (!WHO.contains(role.name()) || entity == null || entity.type() != EntityType.PLACE) {
            return role;
        }
        Optional<EntityRef> state = isOfStatesOnly(role.words()) ? states.government(entity.name()) : Optional.empty();
        return state.map(each ->
                        new Role(role.name(), role.words(), role.span(), States.inArticle(document, each), null))
                .orElse(role);
    }

    /** "Moscow", "Moscow and Kyiv", and not "Moscow's mayor". */
    private boolean isOfStatesOnly(String words) {
        return BETWEEN.splitAsStream(words).allMatch(each -> states.state(each).isPresent());
    }
}
