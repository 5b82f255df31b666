package tidings.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.EntityRef;
import tidings.model.EntityType;

/** What a user says of entities, which wins over all else; each line one thing, its columns between tabs. */
final class Mendings {

    static final Mendings NONE = new Mendings();

    private static final String FORMS =
            "write NAME, ID, CANONICAL NAME, TYPE; or merge, ID, INTO ID, CANONICAL NAME, TYPE;"
                    + " or split, NAME, WORD, ID, CANONICAL NAME, TYPE; or type, ID, TYPE; or ignore, NAME; with tabs between";

    private final Map<String, EntityRef> named = new LinkedHashMap<>();
    private final Map<String, EntityRef> merged = new HashMap<>();
    private final Map<String, EntityType> types = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final List<Split> splits = new ArrayList<>();

    private Mendings() {}

    /** A name that means another entity in articles with a word. */
    private record Split(String name, Pattern word, EntityRef to) {}

    /**
     * @param file for what is said of its lines
     * @throws IllegalArgumentException if a line cannot be read: one line that says which, and what is expected
     */
    static Mendings parse(String file, String lines) {
        Mendings mendings = new Mendings();
        String[] all = lines.replaceFirst("^\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank() && !all[i].startsWith("#")) {
                try {
                    mendings.add(all[i].strip().split("\\s*\t\\s*", -1));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            file + ':' + (i + 1) + ": " + e.getMessage() + "; " + FORMS + ": \"" + all[i].strip() + '"',
                            e);
                }
            }
        }
        mendings.requireNoCircle(file);
        return mendings;
    }

    private void add(String[] line) {
        switch (line[0] + ' ' + line.length) {
            case "merge 5" -> {
                requireId(line[1]);
                once(merged.put(line[1], ref(line[2], line[3], line[4])), line[1]);
            }
            case "split 6" ->
                splits.add(new Split(line[1], word(requireText(line[2])), ref(line[3], line[4], line[5])));
            case "type 3" -> once(types.put(requireId(line[1]), type(line[2])), line[1]);
            case "ignore 2" -> ignored.add(requireText(line[1]));
            default -> {
                if (line.length != 4) {
                    throw new IllegalArgumentException("columns: " + line.length);
                }
                once(named.put(requireText(line[0]), ref(line[1], line[2], line[3])), line[0]);
            }
        }
    }

    private static void once(@Nullable Object before, String what) {
        if (before != null) {
            throw new IllegalArgumentException("\"" + what + "\" stands there already");
        }
    }

    private static EntityRef ref(String id, String name, String type) {
        return new EntityRef(id, name, type(type));
    }

    private static EntityType type(String type) {
        try {
            return EntityType.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "no type \"" + type + "\", there are " + List.of(EntityType.values()), e);
        }
    }

    private static String requireText(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty column");
        }
        return text;
    }

    /** Refuses what can be no id. */
    private static String requireId(String id) {
        return new EntityRef(id, "any", EntityType.OTHER).id();
    }

    private static Pattern word(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void requireNoCircle(String file) {
        for (String id : merged.keySet()) {
            Set<String> seen = new HashSet<>();
            for (EntityRef each = merged.get(id); each != null; each = merged.get(each.id())) {
                if (!seen.add(each.id())) {
                    throw new IllegalArgumentException(file + ": " + id + " is merged into itself in the end");
                }
            }
        }
    }

    /** Names of a user's own. */
    Map<String, EntityRef> named() {
        return named;
    }

    /** Whether these words are no name. */
    boolean isIgnored(String name) {
        return ignored.contains(name);
    }

    /** The entity that names of one cluster mean in an article, if it was taken for {@code ref}. */
    EntityRef mended(EntityRef ref, Collection<String> names, Article article) {
        if (splits.isEmpty()) {
            return mended(ref);
        }
        return mended(splits.stream()
                .filter(split -> names.contains(split.name()) && has(article, split.word()))
                .map(Split::to)
                .findFirst()
                .orElse(ref));
    }

    private static boolean has(Article article, Pattern word) {
        return word.matcher(article.text()).find()
                || (article.headline() != null
                        && word.matcher(article.headline()).find());
    }

    /** The entity, merged and of its type. */
    EntityRef mended(EntityRef ref) {
        EntityRef mended = ref;
        for (EntityRef next = merged.get(ref.id()); next != null; next = merged.get(next.id())) {
            mended = next;
        }
        EntityType type = types.get(mended.id());
        return type == null ? mended : new EntityRef(mended.id(), mended.name(), type);
    }
}
