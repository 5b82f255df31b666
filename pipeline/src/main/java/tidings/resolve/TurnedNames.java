package tidings.resolve;

import java.util.List;
import tidings.model.EntityType;

/** "Kovacs Istvan", where the text also calls him Istvan Kovacs, is a person, whatever the recogniser made of it. */
final class TurnedNames {

    private TurnedNames() {}

    static List<Name> identify(List<Name> names) {
        List<FullName> persons = names.stream()
                .filter(name -> name.type() == EntityType.PERSON && !name.isSingleWord())
                .map(Name::text)
                .distinct()
                .map(FullName::of)
                .toList();
        return names.stream()
                .map(name -> isTurned(name, persons) ? name.of(EntityType.PERSON) : name)
                .toList();
    }

    private static boolean isTurned(Name name, List<FullName> persons) {
        return name.type() != EntityType.PERSON
                && name.known() == null
                && !name.isSingleWord()
                && persons.stream().anyMatch(FullName.of(name.text())::isTurned);
    }
}
