package tidings.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tidings.model.EntityRef;
import tidings.model.Fact;
import tidings.model.Fact.Party;
import tidings.model.Kind;
import tidings.model.Role;

/**
 * What a fact adds to the counts of one entity in it.
 *
 * @param about true if it is an utterance about the entity
 * @param self the entity as the fact names it; more than once if differently
 * @param counterparts who else has a part in it, by id
 */
public record FactPart(Kind kind, boolean about, List<EntityRef> self, List<EntityRef> counterparts) {

    public FactPart {
        self = List.copyOf(self);
        counterparts = List.copyOf(counterparts);
    }

    public static FactPart of(Fact fact, String entityId) {
        boolean about = fact.parties().stream()
                .filter(party -> party.role() == Role.Name.ABOUT)
                .map(Party::entity)
                .filter(Objects::nonNull)
                .anyMatch(entity -> entity.id().equals(entityId));
        Map<Boolean, List<EntityRef>> entities = Parties.entities(fact).stream()
                .collect(Collectors.partitioningBy(entity -> entity.id().equals(entityId)));
        return new FactPart(
                fact.kind(), about, entities.getOrDefault(true, List.of()), entities.getOrDefault(false, List.of()));
    }
}
