package tidings.relate.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tidings.model.EntityRef;
import tidings.model.EntityType;

/** States and what stands for them: peoples, capitals, seats of government and, from {@code heads.tsv}, their heads. */
public final class States {

    private final Map<String, EntityRef> byName = new HashMap<>();

    public States() {
        // The facts that names are resolved with: title, other names, adjectives, people, capital and seats.
        read("/tidings/resolve/countries.tsv");
        read("heads.tsv");
    }

    private void read(String file) {
        for (List<String> columns : DataFile.table(file)) {
            String title = columns.get(0);
            EntityRef state = new EntityRef(
                    "wiki:" + title, title.replace('_', ' ').replaceFirst(" \\(.*", ""), EntityType.PLACE);
            byName.putIfAbsent(key(state.name()), state);
            for (String column : columns.subList(1, columns.size())) {
                for (String name : column.split(";")) {
                    byName.putIfAbsent(key(name), state);
                }
            }
        }
        byName.remove("");
    }

    /** The state that a name, a people, a capital, a seat of government or a head of state stands for. */
    public Optional<EntityRef> state(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    boolean isKnown(String name) {
        return byName.containsKey(key(name));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replaceFirst("[’']s?$", "");
    }
}
