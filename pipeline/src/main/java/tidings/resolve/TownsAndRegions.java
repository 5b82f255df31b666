package tidings.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.Sentence;

/**
 * Distinguishes towns from their namesakes by the region behind them ("Rome, Georgia"), and the region from the country
 * of its name; what is said once holds for the document.
 */
final class TownsAndRegions {

    private static final int LONGEST_REGION = 3;

    /** A state or province. */
    private record Region(EntityRef ref, String country) {}

    private final KnownEntities known;
    private final LinkDictionary dictionary;
    private final Gazetteer gazetteer;
    private final Map<String, Region> regions = new HashMap<>();
    private final Set<String> stateWords = Table.words("state-words.tsv");

    TownsAndRegions(KnownEntities known, LinkDictionary dictionary, Gazetteer gazetteer) {
        this.known = known;
        this.dictionary = dictionary;
        this.gazetteer = gazetteer;
        for (Table.Row row : Table.read("regions.tsv")) {
            Region region = new Region(
                    KnownEntities.ref(row.text(0), EntityType.PLACE),
                    row.text(2).replace('_', ' '));
            regions.put(region.ref().name(), region);
            row.list(1).forEach(each -> regions.put(each, region));
        }
    }

    /** The names, in their order, with the towns and regions among them that the document identifies. */
    List<Name> identify(AnnotatedDocument document, List<Name> names) {
        Map<String, EntityRef> towns = new HashMap<>();
        Map<String, EntityRef> namesakes = new HashMap<>();
        for (Name name : names) {
            Sentence sentence = document.sentence(name.sentence());
            if (isTown(name) && isComma(sentence, name.end())) {
                note(sentence, name, towns, namesakes);
            }
        }
        List<Name> identified = new ArrayList<>(names.size());
        for (Name name : names) {
            EntityRef ref = ofState(document.sentence(name.sentence()), name);
            if (ref == null) {
                ref = abbreviated(document.sentence(name.sentence()), name);
            }
            if (ref == null && name.form() == Form.NAME) {
                boolean isOpen = name.known() == null && name.type() != EntityType.PERSON;
                ref = isOpen ? towns.get(name.text()) : null;
                boolean isPlace = name.known() != null && name.known().type() == EntityType.PLACE;
                ref = ref == null && (isOpen || isPlace) ? namesakes.get(name.text()) : ref;
            }
            identified.add(
                    ref == null
                            ? name
                            : new Name(
                                    name.sentence(),
                                    name.begin(),
                                    name.end(),
                                    name.text(),
                                    EntityType.PLACE,
                                    name.form(),
                                    ref));
        }
        return identified;
    }

    /** Title of the country of a state or province; empty if the name is of none. */
    String countryOfRegion(String name) {
        Region region = regions.get(name);
        return region == null || known.named(name).isPresent()
                ? ""
                : region.country().replace(' ', '_');
    }

    private static boolean isTown(Name name) {
        return name.form() == Form.NAME && (name.known() == null || name.known().type() == EntityType.PLACE);
    }

    private void note(Sentence sentence, Name town, Map<String, EntityRef> towns, Map<String, EntityRef> namesakes) {
        for (int length = LONGEST_REGION; length > 0; length--) {
            int begin = town.end() + 1;
            if (begin + length > sentence.size()) {
                continue;
            }
            String words = NameSpotter.text(sentence, begin, begin + length);
            Region region = regions.get(words);
            String name = region == null ? country(words) : region.ref().name();
            if (name == null) {
                continue;
            }
            EntityRef ref = town(town.text(), name, region);
            if (ref != null) {
                towns.putIfAbsent(town.text(), ref);
                if (region != null) {
                    namesakes.putIfAbsent(words, region.ref());
                }
                return;
            }
        }
    }

    private @Nullable String country(String words) {
        return known.named(words)
                .map(KnownEntity::ref)
                .filter(ref -> known.isCountry(ref.id()))
                .map(EntityRef::name)
                .orElse(null);
    }

    /** The town of the region, if the dictionary or the gazetteer has it there. */
    private @Nullable EntityRef town(String name, String region, @Nullable Region division) {
        Optional<LinkDictionary.Link> link = dictionary.find(EntityLinker.unshouted(name) + ", " + region);
        if (link.isPresent() && link.get().is(LinkDictionary.Mark.PLACE)) {
            return KnownEntities.ref(link.get().title(), EntityType.PLACE);
        }
        boolean isThere = gazetteer.named(name).stream()
                .anyMatch(place -> place.kind() != Place.Kind.DIVISION
                        && (division == null
                                ? place.country().equals(region.replace(' ', '_'))
                                : place.division().equals(region)));
        return isThere && division != null
                ? EntityLinker.local(EntityLinker.unshouted(name) + ", " + region, EntityType.PLACE)
                : null;
    }

    /** "New York Governor", "Washington state". */
    private @Nullable EntityRef ofState(Sentence sentence, Name name) {
        Region region = name.form() == Form.NAME ? regions.get(name.text()) : null;
        if (region == null || known.named(name.text()).isEmpty() || name.end() == sentence.size()) {
            return null;
        }
        return stateWords.contains(sentence.token(name.end()).text()) ? region.ref() : null;
    }

    /** "Tenn" behind a comma, which names no region elsewhere. */
    private @Nullable EntityRef abbreviated(Sentence sentence, Name name) {
        boolean isOpen = name.form() == Form.NAME && name.known() == null;
        Region region = isOpen ? regions.get(name.text()) : null;
        if (region == null || region.ref().name().equals(name.text())) {
            return null;
        }
        return isComma(sentence, name.begin() - 1) ? region.ref() : null;
    }

    private static boolean isComma(Sentence sentence, int token) {
        return token >= 0
                && token < sentence.size()
                && sentence.token(token).text().equals(",");
    }
}
