package tidings.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;

/** Finds the entity of a cluster of names: known from data files, linked by the dictionary, or local to its own name. */
final class EntityLinker {

    /** The least share at which a name is linked to an article of what else the document speaks of. */
    private static final double LIKELY = 0.3;

    /** The least share at which a name is linked to an article that bears it. */
    static final double SURE = 0.5;

    /** The least share at which a surname alone is linked to who bears it. */
    private static final double RATHER_SURE = 0.6;

    /** The least share at which a single word, or a person, is linked to an article of another name. */
    private static final double VERY_SURE = 0.8;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ACRONYM = 5;

    private final KnownEntities known;
    private final LinkDictionary dictionary;

    EntityLinker(KnownEntities known, LinkDictionary dictionary) {
        this.known = known;
        this.dictionary = dictionary;
    }

    /**
     * Whom names mean.
     *
     * @param score null for what is not linked
     */
    record Linked(EntityRef ref, @Nullable LinkScore score) {}

    /** The entity that names of one cluster mean; the longest name is asked first. */
    Linked link(List<Name> names, EntityType type, LinkContext context) {
        EntityRef certain = NameClusters.knownRef(names);
        if (certain != null) {
            return new Linked(certain, LinkScore.known());
        }
        List<String> surfaces = surfaces(names);
        for (String surface : surfaces) {
            Optional<KnownEntity> entity = known.named(surface);
            if (entity.isPresent()) {
                return new Linked(entity.get().ref(), LinkScore.known());
            }
        }
        String fullest = surfaces.get(0);
        if (type != EntityType.PERSON) {
            Linked ofCountry = ofCountry(surfaces, type, context);
            if (ofCountry != null) {
                return ofCountry;
            }
        }
        return linked(surfaces, type, context).orElseGet(() -> new Linked(local(fullest, type), null));
    }

    /** Where the first of the names leads that leads to an article; to one that bears the name before any other. */
    private Optional<Linked> linked(List<String> surfaces, EntityType type, LinkContext context) {
        String fullest = surfaces.get(0);
        for (String surface : surfaces) {
            List<LinkDictionary.Link> credible = new ArrayList<>();
            for (String form : type == EntityType.PERSON ? FullName.forms(surface) : forms(surface)) {
                dictionary
                        .find(form)
                        .filter(link -> isCredible(form, fullest, link, type, context))
                        .ifPresent(credible::add);
            }
            if (!credible.isEmpty()) {
                return credible.stream()
                        .filter(link -> bears(link, surface))
                        .map(link -> linked(link, type, LinkScore.Way.TITLE))
                        .findFirst()
                        .or(() -> Optional.of(linked(credible.get(0), type, LinkScore.Way.OTHER)));
            }
        }
        return Optional.empty();
    }

    private static Linked linked(LinkDictionary.Link link, EntityType type, LinkScore.Way way) {
        return new Linked(KnownEntities.ref(link.title(), type), LinkScore.of(way, link));
    }

    private static boolean bears(LinkDictionary.Link link, String surface) {
        return BodyNames.key(
                        KnownEntities.ref(link.title(), EntityType.ORGANIZATION).name())
                .equals(BodyNames.key(surface));
    }

    /**
     * What a name that means several things means in the country that a document speaks of: "Cordoba" is looked up as
     * "Cordoba, Argentina", "Green Party" as "German Green Party".
     */
    private @Nullable Linked ofCountry(List<String> surfaces, EntityType type, LinkContext context) {
        for (String surface : surfaces) {
            Optional<LinkDictionary.Link> direct = dictionary.find(surface);
            if (direct.isPresent() && direct.get().share() >= VERY_SURE) {
                return null;
            }
            for (String form : context.inCountry(surface, type)) {
                Optional<LinkDictionary.Link> link = dictionary.find(form);
                if (link.isPresent() && link.get().share() >= VERY_SURE) {
                    return linked(link.get(), type, LinkScore.Way.COUNTRY);
                }
            }
        }
        return null;
    }

    private static List<String> surfaces(List<Name> names) {
        Set<String> surfaces = new LinkedHashSet<>();
        names.stream()
                .map(Name::text)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(surfaces::add);
        return List.copyOf(surfaces);
    }

    /** A body's name as printed, without its legal form ("Noranda Inc"), and of a headline's capitals ("LOS ANGELES"). */
    private static List<String> forms(String surface) {
        Set<String> forms = new LinkedHashSet<>(List.of(surface));
        forms.addAll(BodyNames.withOtherLegalForms(surface));
        String bare = BodyNames.withoutLegalForm(surface);
        forms.add(bare);
        forms.add(unshouted(bare));
        return List.copyOf(forms);
    }

    /** A headline's or dateline's capitals as names are written elsewhere; what may be an acronym as it is. */
    static String unshouted(String name) {
        return name.length() > LONGEST_ACRONYM && name.equals(name.toUpperCase(Locale.ROOT))
                ? Arrays.stream(name.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "))
                : name;
    }

    private static boolean isCredible(
            String surface, String fullest, LinkDictionary.Link link, EntityType type, LinkContext context) {
        boolean fits = context.speaksOf(link.title(), surface);
        if (link.share() < (fits ? LIKELY : SURE) || !TitleTypes.fits(link.title(), surface, type)) {
            return false;
        }
        return type == EntityType.PERSON
                ? isPersons(surface, fullest, link)
                : isBodys(surface, fullest, link, type == EntityType.ORGANIZATION, fits);
    }

    /** A person whose full name the text gives is nobody else with that surname. */
    private static boolean isPersons(String surface, String fullest, LinkDictionary.Link link) {
        String titleName = KnownEntities.ref(link.title(), EntityType.PERSON).name();
        boolean sameName =
                FullName.isOne(titleName, fullest) || FullName.of(titleName).isPartOf(FullName.of(fullest));
        boolean qualified = !titleName.equals(link.title().replace('_', ' '));
        if (sameName) {
            return link.share() >= SURE && (link.is(LinkDictionary.Mark.PERSON) || !qualified);
        }
        return surface.equals(fullest)
                && link.is(LinkDictionary.Mark.PERSON)
                && link.share() >= (surface.indexOf(' ') < 0 ? RATHER_SURE : VERY_SURE);
    }

    /** "Samsung" leads to the group, not to Samsung Electronics; "Boeing" to what "Boeing Co." means. */
    private static boolean isBodys(
            String surface, String fullest, LinkDictionary.Link link, boolean isOrganization, boolean fits) {
        String titleName = BodyNames.key(
                KnownEntities.ref(link.title(), EntityType.ORGANIZATION).name());
        String key = BodyNames.key(fullest);
        // "Louisville" bears the name of Louisville, Kentucky
        boolean isTown = link.is(LinkDictionary.Mark.PLACE)
                && BodyNames.key(link.title().replaceFirst(",_.*", "").replace('_', ' '))
                        .equals(key);
        if (titleName.equals(key) || isTown) {
            return true;
        }
        boolean isFullest = BodyNames.key(surface).equals(key);
        // a company's, or that of "Cornell University" for "Cornell"
        boolean isShort = isOrganization && (link.is(LinkDictionary.Mark.COMPANY) || titleName.startsWith(key + " "));
        return isFullest && (surface.indexOf(' ') >= 0 || fits || isShort || link.share() >= VERY_SURE);
    }

    /** An entity identified by its name only: the same for the same name and type on every machine. */
    static EntityRef local(String name, EntityType type) {
        String cut = cut(name);
        String slug = cut(Spelling.slug(cut));
        return new EntityRef("local:" + type.name().toLowerCase(Locale.ROOT) + "/" + slug, cut, type);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
