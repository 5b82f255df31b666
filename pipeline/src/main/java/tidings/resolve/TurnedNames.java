package tidings.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tidings.model.EntityType;

/** "Kovacs Istvan", where the text also calls him Istvan Kovacs, is a person, whatever the recogniser made of it. */
final class TurnedNames {

    private TurnedNames() {}

    static List<Name> tell(List<Name> names) {
        Set<String> persons = names.stream()
                .filter(name -> name.type() == EntityType.PERSON && !name.isSingleWord())
                .map(Name::text)
                .collect(Collectors.toSet());
        return names.stream()
                .map(name -> isTurned(name, persons) ? name.of(EntityType.PERSON) : name)
                .toList();
    }

    private static boolean isTurned(Name name, Set<String> persons) {
        return name.type() != EntityType.PERSON
                && name.known() == null
                && !name.isSingleWord()
                && persons.stream().anyMatch(person -> FullNames.isOtherOrder(person, name.text()));
    }
}
