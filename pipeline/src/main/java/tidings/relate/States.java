package tidings.relate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tidings.model.EntityRef;
import tidings.model.EntityType;

/** States and what stands for them: peoples, capitals, seats of government, heads; from {@code states.txt}. */
final class States {

    private final Map<String, EntityRef> byName = new HashMap<>();

    States() {
        for (String line : DataFile.entries("states.txt")) {
            String[] columns = line.split(" ?\\| ?");
            EntityRef state = new EntityRef("wiki:" + columns[0].replace(' ', '_'), columns[0], EntityType.PLACE);
            for (String column : columns) {
                for (String name : column.split(" ?, ?")) {
                    byName.putIfAbsent(key(name), state);
                }
            }
        }
    }

    /** The state that a name, a people, a capital, a seat of government or a head of state stands for. */
    Optional<EntityRef> state(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    boolean isKnown(String name) {
        return byName.containsKey(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replaceFirst("[’']s?$", "");
    }
}
