package tidings.relate.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.ResolvedDocument;
import tidings.relate.words.DataFile;

/** States and what stands for them: peoples, capitals, seats of government and, from {@code heads.tsv}, their heads. */
public final class States {

    private static final int CAPITALS = 4;

    private final Map<String, EntityRef> byName = new HashMap<>();
    private final Map<String, EntityRef> byCapital = new HashMap<>();

    public States() {
        // The facts that names are resolved with: title, other names, adjectives, people, capital and seats.
        read("/tidings/resolve/countries.tsv");
        read("heads.tsv");
        DataFile.entries("no-governments.txt").forEach(city -> byCapital.remove(key(city)));
    }

    private void read(String file) {
        for (List<String> columns : DataFile.table(file)) {
            String title = columns.get(0);
            EntityRef state = new EntityRef(
                    "wiki:" + title, title.replace('_', ' ').replaceFirst(" \\(.*", ""), EntityType.PLACE);
            byName.putIfAbsent(key(state.name()), state);
            if (columns.size() > CAPITALS) {
                for (String capital : columns.get(CAPITALS).split(";")) {
                    byCapital.putIfAbsent(key(capital), state);
                }
            }
            for (String column : columns.subList(1, columns.size())) {
                for (String name : column.split(";")) {
                    byName.putIfAbsent(key(name), state);
                }
            }
        }
        byName.remove("");
        byCapital.remove("");
    }

    /** The state that a name, a people, a capital, a seat of government or a head of state stands for. */
    public Optional<EntityRef> state(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The state for which a city speaks and acts: its capital does, unless it speaks for others as well. */
    public Optional<EntityRef> government(String city) {
        return Optional.ofNullable(byCapital.get(key(city)));
    }

    /** The article's own reference to a state where it has one, so that both count as one. */
    public static EntityRef inArticle(ResolvedDocument document, EntityRef state) {
        return document.entities().stream()
                .map(mentioned -> mentioned.entity())
                .filter(each -> each.name().equals(state.name()) || each.id().equals(state.id()))
                .findFirst()
                .orElse(state);
    }

    boolean isKnown(String name) {
        return byName.containsKey(key(name));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replaceFirst("[’']s?$", "");
    }
}
