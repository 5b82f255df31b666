package tidings.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.MentionedEntity;
import tidings.model.MentionedEntity.Gender;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;

/**
 * Determines who is meant: names become clusters, a cluster becomes an entity, and pronouns and noun phrases follow.
 *
 * <p>A pure function of the document; safe for use by many threads. Entities never depend on other documents.
 */
public final class Resolver {

    private static final String ARTICLE = "wiki:";
    private static final String ITEM = "wikidata:";

    private final LinkDictionary dictionary;
    private final Gazetteer gazetteer;
    private final Mendings mendings;
    private final KnownEntities known;
    private final Honorifics honorifics = Honorifics.load();
    private final Genders genders = Genders.load();
    private final RoleNouns roles = RoleNouns.load();
    private final NameSpotter spotter;
    private final OfficeHolders holders;
    private final NameClusters clusters;
    private final OfficeReader offices;
    private final EntityLinker linker;
    private final TownsAndRegions towns;
    private final PairedNames pairs;
    private final NameBounds bounds;
    private final SiteNames sites;
    private final TypeVotes votes;
    private final PlacePoints points;
    private final ToDoubleFunction<LinkScore> confidence;
    private final PronounGenders pronounGenders;
    private final Anaphora anaphora;

    private Resolver(
            Mendings mendings, LinkDictionary dictionary, Gazetteer gazetteer, ToDoubleFunction<LinkScore> confidence) {
        this.confidence = confidence;
        this.dictionary = dictionary;
        this.gazetteer = gazetteer;
        this.mendings = mendings;
        this.known = KnownEntities.load(mendings);
        PersonTitles titles = new PersonTitles(roles, genders);
        this.spotter = new NameSpotter(known, honorifics, titles);
        this.holders = new OfficeHolders(dictionary, titles, genders, honorifics);
        this.clusters = new NameClusters(known, honorifics, genders, gazetteer);
        this.offices = new OfficeReader(known, roles);
        this.linker = new EntityLinker(known, dictionary);
        this.bounds = new NameBounds(known, dictionary);
        this.sites = new SiteNames(known, gazetteer);
        this.pairs = new PairedNames(known, dictionary);
        this.towns = new TownsAndRegions(known, dictionary, gazetteer);
        this.votes = new TypeVotes(dictionary, gazetteer, genders);
        this.points = new PlacePoints(gazetteer, known);
        Pronouns pronouns = Pronouns.load();
        this.pronounGenders = new PronounGenders(pronouns);
        this.anaphora = new Anaphora(
                pronouns, new NounPhrases(roles, offices), new Nominals(known), GroupWords.load(), BodyNouns.load());
    }

    /** A resolver that links with {@code dictionary}. */
    public static Resolver load(LinkDictionary dictionary) {
        return load(dictionary, Gazetteer.load());
    }

    static Resolver load(LinkDictionary dictionary, Gazetteer gazetteer) {
        return load(dictionary, gazetteer, LinkConfidence.load());
    }

    /** @param confidence how often names that are linked so are right, 0 to 1 */
    static Resolver load(LinkDictionary dictionary, Gazetteer gazetteer, ToDoubleFunction<LinkScore> confidence) {
        return new Resolver(Mendings.NONE, dictionary, gazetteer, confidence);
    }

    /**
     * The same, with what a user says of entities, which wins over all else: names, merges, splits, types, and names that
     * are to be left alone; {@code docs/change.md} has the forms.
     *
     * @param file for what is said of its lines
     * @throws IllegalArgumentException if a line cannot be read: one line that says which
     */
    public Resolver mended(String file, String lines) {
        return new Resolver(Mendings.parse(file, lines), dictionary, gazetteer, confidence);
    }

    /** The document with its mentions resolved. */
    public ResolvedDocument resolve(AnnotatedDocument document) {
        List<Name> names = names(document);
        List<List<Name>> bySentence = new ArrayList<>();
        document.sentences().forEach(each -> bySentence.add(new ArrayList<>()));
        names.forEach(each -> bySentence.get(each.sentence()).add(each));

        Map<Name, Profile> profiles = new HashMap<>();
        Map<String, Double> confidences = new HashMap<>();
        for (Profile profile : profiles(document, names, bySentence, confidences)) {
            profile.names().forEach(each -> profiles.put(each, profile));
        }
        List<Mention> mentions = new ArrayList<>();
        anaphora.resolve(document, bySentence, profiles).forEach(each -> mentions.add(mended(each)));
        for (Name name : names) {
            Profile profile = profiles.get(name);
            List<EntityRef> entities = profile == null ? List.of() : List.of(profile.ref());
            mentions.add(new Mention(name.sentence(), name.begin(), name.end(), name.end() - 1, name.form(), entities));
        }
        mentions.sort(Comparator.comparingInt(Mention::sentence)
                .thenComparingInt(Mention::begin)
                .thenComparing(Mention::end, Comparator.reverseOrder()));
        return new ResolvedDocument(document, mentions, mentioned(document, names, profiles, confidences));
    }

    private List<Name> names(AnnotatedDocument document) {
        List<Name> spotted =
                RepeatedNames.fill(document, bounds.set(document, holders.part(document, spotter.spot(document))));
        List<Name> parted =
                ListedPersons.identify(document, SpelledOutNames.join(document, pairs.part(document, spotted)), known);
        return sites.add(document, TurnedNames.identify(towns.identify(document, parted))).stream()
                .filter(name -> !mendings.isIgnored(name.text()))
                .toList();
    }

    private Mention mended(Mention mention) {
        return new Mention(
                mention.sentence(),
                mention.begin(),
                mention.end(),
                mention.head(),
                mention.form(),
                mention.entities().stream().map(mendings::mended).toList());
    }

    /**
     * One profile an entity, in order of first name: clusters that lead to one entity are one.
     *
     * @param confidences receives how surely each linked entity is meant: as the surest of its clusters
     */
    private List<Profile> profiles(
            AnnotatedDocument document,
            List<Name> names,
            List<List<Name>> bySentence,
            Map<String, Double> confidences) {
        Map<String, EntityRef> refs = new LinkedHashMap<>();
        Map<String, List<Name>> merged = new LinkedHashMap<>();
        LinkContext context = LinkContext.of(names, known, towns::countryOfRegion);
        for (List<Name> cluster : clusters.of(document.sentences(), names)) {
            EntityLinker.Linked linked = linker.link(cluster, votes.of(cluster, type(cluster), document), context);
            EntityRef ref = mendings.mended(
                    linked.ref(), cluster.stream().map(Name::text).toList(), document.article());
            // whom a user means is not for the linker to doubt
            if (linked.score() != null && ref.id().equals(linked.ref().id())) {
                confidences.merge(ref.id(), confidence.applyAsDouble(linked.score()), Math::max);
            }
            refs.putIfAbsent(ref.id(), ref);
            merged.computeIfAbsent(ref.id(), absent -> new ArrayList<>()).addAll(cluster);
        }
        List<Profile> profiles = new ArrayList<>();
        refs.forEach((id, ref) -> profiles.add(profile(ref, merged.getOrDefault(id, List.of()), document, bySentence)));
        return profiles;
    }

    private Profile profile(EntityRef ref, List<Name> names, AnnotatedDocument document, List<List<Name>> bySentence) {
        if (ref.type() != EntityType.PERSON) {
            return new Profile(ref, names, Gender.UNKNOWN, List.of(), Set.of());
        }
        List<Office> held = new ArrayList<>();
        Gender gender = Gender.UNKNOWN;
        for (Name name : names) {
            Sentence sentence = document.sentence(name.sentence());
            held.addAll(offices.read(sentence, name, bySentence.get(name.sentence())));
            if (name.begin() > 0 && gender == Gender.UNKNOWN) {
                gender = honorifics.gender(sentence.token(name.begin() - 1).text());
            }
        }
        if (gender == Gender.UNKNOWN) {
            gender = pronounGenders.of(names, document, bySentence);
        }
        Set<String> countries = new HashSet<>();
        held.forEach(each -> countries.addAll(each.of()));
        KnownEntity entity = known.entity(ref.id()).orElse(null);
        if (entity != null) {
            gender = entity.gender();
            if (entity.country() != null) {
                countries.add(entity.country());
            }
            if (!entity.office().isEmpty()) {
                held.add(wellKnown(entity.office()));
            }
        }
        return new Profile(ref, names, gender(gender, held, names), held, countries);
    }

    private static Office wellKnown(List<String> words) {
        boolean ofState = words.contains("of");
        int head = ofState ? words.indexOf("of") - 1 : words.size() - 1;
        return new Office(words.get(head), new HashSet<>(words), Set.of());
    }

    private Gender gender(Gender given, List<Office> held, List<Name> names) {
        if (given != Gender.UNKNOWN) {
            return given;
        }
        return Stream.concat(
                        names.stream().map(each -> genders.ofFullName(each.text())),
                        held.stream().map(each -> roles.gender(each.noun())))
                .filter(each -> each != Gender.UNKNOWN)
                .findFirst()
                .orElse(Gender.UNKNOWN);
    }

    /**
     * What most of the names were taken for; of equals, what the longest was. Full names show a person, whatever is
     * made of a surname alone.
     */
    private static EntityType type(List<Name> names) {
        List<Name> full = names.stream().filter(name -> !name.isSingleWord()).toList();
        if (!full.isEmpty() && full.size() < names.size() && mostly(full) == EntityType.PERSON) {
            return EntityType.PERSON;
        }
        return mostly(names);
    }

    private static EntityType mostly(List<Name> names) {
        EntityType best = NameClusters.longest(names).type();
        long most = names.stream().map(Name::type).filter(best::equals).count();
        for (EntityType type : EntityType.values()) {
            long count = names.stream().map(Name::type).filter(type::equals).count();
            if (count > most) {
                best = type;
                most = count;
            }
        }
        return best;
    }

    private List<MentionedEntity> mentioned(
            AnnotatedDocument document,
            List<Name> names,
            Map<Name, Profile> profiles,
            Map<String, Double> confidences) {
        Map<String, List<Name>> byEntity = new LinkedHashMap<>();
        Map<String, Profile> byId = new HashMap<>();
        for (Name name : names) {
            Profile profile = profiles.get(name);
            if (profile != null) {
                byEntity.computeIfAbsent(profile.ref().id(), absent -> new ArrayList<>())
                        .add(name);
                byId.put(profile.ref().id(), profile);
            }
        }
        List<MentionedEntity> entities = new ArrayList<>();
        byEntity.forEach((id, of) -> {
            Profile profile = byId.get(id);
            if (profile != null) {
                entities.add(mentioned(document, of, profile, confidences.get(id)));
            }
        });
        return entities;
    }

    /** The same in Wikidata, where the dictionary says. */
    private @Nullable String item(EntityRef ref) {
        return ref.id().startsWith(ARTICLE)
                ? dictionary
                        .item(ref.id().substring(ARTICLE.length()))
                        .map(ITEM::concat)
                        .orElse(null)
                : null;
    }

    private MentionedEntity mentioned(
            AnnotatedDocument document, List<Name> names, Profile profile, @Nullable Double confidence) {
        Set<String> surfaces = new LinkedHashSet<>();
        int firstOffset = -1;
        boolean inHeadline = false;
        for (Name name : names) {
            surfaces.add(name.text());
            Sentence sentence = document.sentence(name.sentence());
            if (sentence.section() == Sentence.Section.HEADLINE) {
                inHeadline = true;
            } else if (firstOffset < 0) {
                firstOffset = sentence.token(name.begin()).span().begin();
            }
        }
        List<String> kept =
                surfaces.stream().limit(MentionedEntity.MAX_SURFACES).toList();
        return new MentionedEntity(
                profile.ref(),
                profile.gender(),
                kept,
                names.size(),
                inHeadline,
                firstOffset,
                item(profile.ref()),
                points.of(profile.ref()),
                confidence);
    }
}
