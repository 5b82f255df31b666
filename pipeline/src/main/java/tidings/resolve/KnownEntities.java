package tidings.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;

/** Names that data files map to one entity: countries and peoples, well-known bodies and persons, a user's own aliases. */
final class KnownEntities {

    /** The most tokens that one name has. */
    static final int LONGEST_NAME = 8;

    private static final int SHORTEST_SHOUTED = 3;

    private final Map<String, KnownEntity> byName = new HashMap<>();
    private final Map<String, EntityRef> byAdjective = new HashMap<>();
    private final Map<String, EntityRef> byPeople = new HashMap<>();
    private final Map<String, String> bySeat = new HashMap<>();
    private final Map<String, LinkContext.Land> countries = new HashMap<>();
    private final Map<String, KnownEntity> byId = new HashMap<>();

    /** The keys of all names, adjectives and peoples, sorted. */
    private final NavigableSet<String> keys = new TreeSet<>();

    private KnownEntities() {}

    /**
     * Reads the room's files and, over them, the user's.
     *
     * @param mendings names of theirs win over all others
     */
    static KnownEntities load(Mendings mendings) {
        KnownEntities known = new KnownEntities();
        Table.read("countries.tsv").forEach(known::addCountry);
        Table.read("entities.tsv").forEach(known::addEntity);
        mendings.named().forEach(known::addAlias);
        known.keys.addAll(known.byName.keySet());
        known.keys.addAll(known.byAdjective.keySet());
        known.keys.addAll(known.byPeople.keySet());
        return known;
    }

    /** Whether a name, adjective or people begins with these words: false for nearly all, which saves looking further. */
    boolean mayBegin(String words) {
        String key = key(words);
        String next = keys.ceiling(key);
        return next != null && next.startsWith(key);
    }

    /** Whom a whole name means; spaces in it don't count, accents and case do. */
    Optional<KnownEntity> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The land of an adjective: Russian → Russia. */
    Optional<EntityRef> adjective(String word) {
        return Optional.ofNullable(byAdjective.get(key(word)));
    }

    /** The people of a noun: Russians → the Russians. */
    Optional<EntityRef> people(String word) {
        return Optional.ofNullable(byPeople.get(key(word)));
    }

    /** Whether the id is of a country, or of a land that is spoken of like one. */
    boolean isCountry(String id) {
        return countries.containsKey(id);
    }

    /** The country of a title; null if it is none. */
    LinkContext.@Nullable Land land(String title) {
        return countries.get("wiki:" + title);
    }

    /** Id of the country of a capital or seat of government: the Kremlin → Russia. */
    Optional<String> countryOfSeat(String name) {
        return Optional.ofNullable(bySeat.get(key(name)));
    }

    /** What is known of the entity of an id. */
    Optional<KnownEntity> entity(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void addCountry(Table.Row row) {
        EntityRef country = ref(row.text(0), EntityType.PLACE);
        add(new KnownEntity(country, row.list(1), Gender.UNKNOWN, null, List.of()));
        countries.put(country.id(), new LinkContext.Land(country.name(), row.list(2)));
        row.list(2).stream()
                .filter(each -> !each.equals(country.name()))
                .forEach(each -> putAllCases(byAdjective, each, country));
        row.list(4).forEach(each -> bySeat.putIfAbsent(key(each), country.id()));
        List<String> peoples = row.list(3);
        if (!peoples.isEmpty()) {
            EntityRef people = ref(peoples.get(0).replace(' ', '_'), EntityType.GROUP);
            peoples.forEach(each -> putAllCases(byPeople, each, people));
        }
    }

    private void addEntity(Table.Row row) {
        EntityType type =
                switch (row.text(1)) {
                    case "O" -> EntityType.ORGANIZATION;
                    case "P" -> EntityType.PLACE;
                    case "H" -> EntityType.PERSON;
                    default -> throw new IllegalStateException("entities.tsv: type " + row.text(1));
                };
        Gender gender = Genders.of(row.text(3));
        String country = row.text(4).isEmpty() ? null : "wiki:" + row.text(4);
        List<String> office =
                row.text(5).isEmpty() ? List.of() : List.of(row.text(5).split(" "));
        add(new KnownEntity(ref(row.text(0), type), row.list(2), gender, country, office));
    }

    private void addAlias(String name, EntityRef ref) {
        byName.put(key(name), new KnownEntity(ref, List.of(name), Gender.UNKNOWN, null, List.of()));
    }

    private void add(KnownEntity entity) {
        byId.put(entity.ref().id(), entity);
        putAllCases(byName, entity.ref().name(), entity);
        entity.names().forEach(each -> putAllCases(byName, each, entity));
    }

    /** The entity of a Wikipedia title; what stands in brackets in a title is not part of the name. */
    static EntityRef ref(String title, EntityType type) {
        String name = title.replace('_', ' ').replaceFirst(" \\([^()]*\\)$", "");
        return new EntityRef("wiki:" + title, name, type);
    }

    /** As printed and as in a headline of capitals; what is short then would be taken for other words. */
    private static <T> void putAllCases(Map<String, T> table, String name, T value) {
        table.putIfAbsent(key(name), value);
        if (name.length() > SHORTEST_SHOUTED) {
            table.putIfAbsent(key(name.toUpperCase(Locale.ROOT)), value);
        }
    }

    private static String key(String name) {
        return name.replace(" ", "");
    }
}
