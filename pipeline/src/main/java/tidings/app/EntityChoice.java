package tidings.app;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.tell.LineText;

/**
 * Which entities a person at the terminal means: by id, name or alias, whatever the case and the accents.
 *
 * <p>Learns aliases from the profiles that it is shown; an entity that no profile was shown of is known by its id and
 * name alone.
 */
final class EntityChoice {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Optional<String> asked;
    private final Map<String, EntityRef> found = new LinkedHashMap<>();

    /** @param asked null for all entities */
    EntityChoice(@Nullable String asked) {
        this.asked = Optional.ofNullable(asked).map(EntityChoice::fold);
    }

    /** Notes the entity if one of its names is the one that was asked for. */
    void learn(Entity entity) {
        asked.filter(name -> isNamed(entity.ref(), name)
                        || entity.aliases().stream().map(EntityChoice::fold).anyMatch(name::equals))
                .ifPresent(name -> found.put(entity.ref().id(), entity.ref()));
    }

    /** True if nobody in particular was asked for. */
    boolean includesAll() {
        return asked.isEmpty();
    }

    boolean includes(EntityRef entity) {
        return asked.isEmpty() || found.containsKey(entity.id()) || isNamed(entity, asked.get());
    }

    /** Those that profiles were shown of, in the order in which they were. */
    Iterable<EntityRef> found() {
        return found.values();
    }

    private static boolean isNamed(EntityRef entity, String asked) {
        return fold(entity.id()).equals(asked) || fold(entity.name()).equals(asked);
    }

    private static String fold(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return LineText.oneLine(letters).toLowerCase(Locale.ROOT);
    }
}
