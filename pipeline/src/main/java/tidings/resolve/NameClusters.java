package tidings.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;

/**
 * Which names of one document mean the same: full names first, then surnames and given names to those that bear them,
 * short forms of companies, acronyms.
 */
final class NameClusters {

    /** Begins the keys of persons of whom the document's words are all there is. */
    private static final String PERSON = "person ";

    private static final Set<String> KIN = Table.words("kin-nouns.tsv");

    /** Smaller places share their names with too many bodies. */
    private static final int WELL_KNOWN = 100_000;

    private final KnownEntities known;
    private final Honorifics honorifics;
    private final Genders genders;
    private final Gazetteer gazetteer;

    NameClusters(KnownEntities known, Honorifics honorifics, Genders genders, Gazetteer gazetteer) {
        this.known = known;
        this.honorifics = honorifics;
        this.genders = genders;
        this.gazetteer = gazetteer;
    }

    /** The clusters, in order of their first name; each name in text order. */
    List<List<Name>> of(List<Sentence> sentences, List<Name> names) {
        Pass pass = new Pass(sentences);
        List<Name> shortNames = new ArrayList<>();
        Set<String> nicknames = names.stream()
                .filter(name -> name.type() == EntityType.PERSON)
                .flatMap(name -> FullName.nickname(name.text()).stream())
                .collect(Collectors.toSet());
        for (Name name : names) {
            if (name.form() == Form.NOMINAL) {
                continue; // a site is nobody's longer name
            }
            if (name.known() != null) {
                pass.at("id " + name.known().id()).add(name);
            } else if (name.isSingleWord() || nicknames.contains(name.text())) {
                shortNames.add(name);
            } else if (name.type() == EntityType.PERSON) {
                pass.addPerson(name);
            } else {
                pass.addBody(name);
            }
        }
        pass.joinParts();
        pass.joinAbbreviations(names);
        shortNames.forEach(name -> pass.singles
                .computeIfAbsent(name.text(), absent -> new ArrayList<>())
                .add(name));
        shortNames.forEach(pass::addShort);
        names.stream().filter(name -> name.form() == Form.NOMINAL).forEach(pass::addBody);
        return pass.inOrder(names);
    }

    private final class Pass {

        private final List<Sentence> sentences;
        private final Map<String, Cluster> clusters = new LinkedHashMap<>();

        /** The names that acronyms in brackets stand for, by acronym. */
        private final Map<String, Cluster> abbreviated = new HashMap<>();

        /** Names of one word, by their text. */
        private final Map<String, List<Name>> singles = new HashMap<>();

        Pass(List<Sentence> sentences) {
            this.sentences = sentences;
        }

        Cluster at(String key) {
            return clusters.computeIfAbsent(key, absent -> new Cluster());
        }

        void addPerson(Name name) {
            Optional<KnownEntity> entity = known.named(name.text());
            if (entity.isPresent()) {
                at("id " + entity.get().ref().id()).add(name);
                return;
            }
            persons(FullName.of(name.text())::isOne).stream()
                    .findFirst()
                    .orElseGet(() -> at(PERSON + Spelling.fold(name.text())))
                    .add(name);
        }

        /** Puts names that are parts of full ones to those: "García Márquez" to "Gabriel García Márquez". */
        void joinParts() {
            for (Map.Entry<String, Cluster> entry : List.copyOf(clusters.entrySet())) {
                Cluster part = entry.getValue();
                List<FullName> surnames = surnames(part);
                Predicate<FullName> isWhole = other -> surnames.stream().anyMatch(each -> each.isPartOf(other));
                List<Cluster> wholes = surnames.isEmpty()
                        ? List.of()
                        : persons(isWhole).stream().filter(each -> each != part).toList();
                if (entry.getKey().startsWith(PERSON) && !wholes.isEmpty()) {
                    clusters.remove(entry.getKey());
                    part.names.forEach(name -> choose(wholes, name).add(name));
                }
            }
        }

        /** "Ann Berg" is no part of "Mary Ann Berg", let alone of what was misread for a name. */
        private List<FullName> surnames(Cluster cluster) {
            return cluster.persons.entrySet().stream()
                    .filter(each -> each.getValue().hasParticle()
                            || genders.ofGivenName(each.getKey()
                                            .substring(0, each.getKey().indexOf(' ')))
                                    == Gender.UNKNOWN)
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** "Reporters Without Borders (RSF)": what the text has an acronym for, whatever language it is made of. */
        void joinAbbreviations(List<Name> names) {
            for (int i = 1; i < names.size(); i++) {
                Name name = names.get(i - 1);
                String acronym = names.get(i).text();
                if (isAbbreviation(name, names.get(i))) {
                    clusters.values().stream()
                            .filter(cluster -> cluster.names.contains(name))
                            .findFirst()
                            .ifPresent(cluster -> abbreviated.putIfAbsent(acronym, cluster));
                }
            }
        }

        private boolean isAbbreviation(Name name, Name next) {
            Sentence sentence = sentences.get(name.sentence());
            return next.sentence() == name.sentence()
                    && next.begin() == name.end() + 1
                    && next.end() < sentence.size()
                    && sentence.token(name.end()).text().equals("(")
                    && sentence.token(next.end()).text().equals(")")
                    && name.type() != EntityType.PERSON
                    && name.form() == Form.NAME
                    && next.known() == null
                    && BodyNames.mayAbbreviate(next.text(), name.text());
        }

        void addBody(Name name) {
            at("body " + BodyNames.key(name.text())).add(name);
        }

        /**
         * Taken for a place more often than for a person in the text, and nowhere addressed as one: "Talvora took Sellin.
         * Sellin lies …" is one town, whatever the recogniser makes of it here.
         */
        private boolean isPlaceElsewhere(Name name) {
            List<Name> same = singles.getOrDefault(name.text(), List.of());
            return count(same, EntityType.PLACE) > count(same, EntityType.PERSON)
                    && same.stream().noneMatch(this::isAddressed);
        }

        private static long count(List<Name> names, EntityType type) {
            return names.stream().filter(name -> name.type() == type).count();
        }

        void addShort(Name name) {
            if (abbreviated.containsKey(name.text())) {
                abbreviated.get(name.text()).add(name);
                return;
            }
            List<Cluster> bearers = bearers(name);
            if (!bearers.isEmpty()) {
                choose(bearers, name).add(name);
                return;
            }
            // the recogniser takes a company's first word for a person's name now and then
            List<Cluster> bodies = (name.type() == EntityType.PERSON && isPersons(name)) || isPlace(name)
                    ? List.of()
                    : bodies(other -> BodyNames.isShortFor(name.text(), other));
            if (bodies.isEmpty() && name.type() == EntityType.ORGANIZATION && hasArticle(name)) {
                bodies = bodies(other ->
                        other.indexOf(' ') > 0 && FullName.of(other).endsWith(FullName.of(name.text()))); // "the Post"
            }
            if (bodies.size() == 1) {
                bodies.get(0).add(name);
                return;
            }
            Optional<KnownEntity> entity = known.named(name.text())
                    .filter(each ->
                            name.type() != EntityType.PERSON || each.ref().type() == EntityType.PERSON);
            if (entity.isPresent()) {
                at("id " + entity.get().ref().id()).add(name);
            } else if (name.type() == EntityType.PERSON && !isPlaceElsewhere(name)) {
                at(PERSON + Spelling.key(name.text())).add(name);
            } else {
                at("body " + BodyNames.key(name.text())).add(name);
            }
        }

        /** The persons of whose full names a shorter one is a part. */
        private List<Cluster> bearers(Name name) {
            String text = name.text();
            FullName alone = FullName.of(text);
            boolean isPerson = name.type() == EntityType.PERSON;
            List<Predicate<FullName>> ways = new ArrayList<>();
            ways.add(other -> other.nickname().filter(text::equals).isPresent());
            if (isPerson || !isOwnBody(name)) {
                ways.add(other -> other.endsWith(alone));
            }
            if (isPerson) {
                ways.add(other -> other.beginsWith(alone));
            }
            if (isPerson && genders.ofGivenName(text) == Gender.UNKNOWN) {
                ways.add(other -> other.hasBeforeLast(alone));
            }
            return ways.stream()
                    .map(this::persons)
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private boolean hasArticle(Name name) {
            return name.begin() > 0
                    && sentences
                            .get(name.sentence())
                            .token(name.begin() - 1)
                            .text()
                            .equalsIgnoreCase("the");
        }

        /** A state or province, or a town of some size: bodies that begin with its name are not meant by it. */
        private boolean isPlace(Name name) {
            return name.type() == EntityType.PLACE
                    && gazetteer.named(name.text()).stream()
                            .anyMatch(place -> place.kind() == Place.Kind.DIVISION || place.people() >= WELL_KNOWN);
        }

        /** A name known for a person's, or one that a form of address stands before. */
        private boolean isPersons(Name name) {
            return known.named(name.text()).isPresent() || isAddressed(name);
        }

        private boolean isAddressed(Name name) {
            return name.begin() > 0
                    && honorifics.isOne(sentences
                            .get(name.sentence())
                            .token(name.begin() - 1)
                            .text());
        }

        /** A place or body that goes by this name alone: not taken for a person's surname. */
        private boolean isOwnBody(Name name) {
            return known.named(name.text())
                    .filter(entity -> entity.ref().type() != EntityType.PERSON)
                    .isPresent();
        }

        /** Of several who bear a name, the one whose gender the form of address fits and who was named last before it. */
        private Cluster choose(List<Cluster> bearers, Name name) {
            Gender wanted = address(name);
            Cluster best = bearers.get(0);
            int bestScore = Integer.MIN_VALUE;
            for (Cluster bearer : bearers) {
                Gender gender = genders.ofFullName(longest(bearer.names).text());
                int score = 0;
                if (wanted != Gender.UNKNOWN && gender != Gender.UNKNOWN) {
                    score = wanted == gender ? 1_000_000 : -1_000_000;
                }
                score -= isKin(bearer) ? 100_000 : 0;
                score += (int) bearer.names.stream()
                        .filter(each -> each.sentence() <= name.sentence())
                        .mapToInt(Name::sentence)
                        .max()
                        .orElse(-1);
                if (score > bestScore) {
                    best = bearer;
                    bestScore = score;
                }
            }
            return best;
        }

        /** "His widow, Ann Berg", "the son of Carl Berg": a bare "Berg" is the other. */
        private boolean isKin(Cluster bearer) {
            Name first = bearer.names.stream()
                    .filter(name -> !name.isSingleWord())
                    .findFirst()
                    .orElse(bearer.names.get(0));
            Sentence sentence = sentences.get(first.sentence());
            int before = first.begin() - 1;
            boolean apart = before > 0 && sentence.token(before).tag().matches(",|IN");
            int noun = apart ? before - 1 : before;
            return noun >= 0
                    && sentence.token(noun).isNoun()
                    && KIN.contains(sentence.token(noun).lemma().toLowerCase(Locale.ROOT));
        }

        private Gender address(Name name) {
            return name.begin() == 0
                    ? Gender.UNKNOWN
                    : honorifics.gender(sentences
                            .get(name.sentence())
                            .token(name.begin() - 1)
                            .text());
        }

        private List<Cluster> persons(Predicate<FullName> wanted) {
            return clusters.values().stream()
                    .filter(cluster -> cluster.persons.values().stream().anyMatch(wanted))
                    .toList();
        }

        private List<Cluster> bodies(Predicate<String> wanted) {
            return clusters.values().stream()
                    .filter(cluster -> cluster.bodies.stream().anyMatch(wanted))
                    .toList();
        }

        private List<List<Name>> inOrder(List<Name> names) {
            Map<Name, Cluster> byName = new HashMap<>();
            clusters.values().forEach(cluster -> cluster.names.forEach(each -> byName.put(each, cluster)));
            return names.stream()
                    .map(byName::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(Cluster::inOrder)
                    .toList();
        }
    }

    /** Names of one; what they are called by is looked at once, however often a text repeats it. */
    private static final class Cluster {

        private final List<Name> names = new ArrayList<>();

        /** Full names of persons. */
        private final Map<String, FullName> persons = new LinkedHashMap<>();

        /** Names of several words of what is no person and no group. */
        private final Set<String> bodies = new LinkedHashSet<>();

        void add(Name name) {
            names.add(name);
            if (name.isSingleWord()) {
                return;
            }
            if (name.type() == EntityType.PERSON) {
                persons.computeIfAbsent(name.text(), FullName::of);
            } else if (name.type() != EntityType.GROUP) {
                bodies.add(name.text());
            }
        }

        List<Name> inOrder() {
            names.sort((a, b) -> a.sentence() != b.sentence() ? a.sentence() - b.sentence() : a.begin() - b.begin());
            return names;
        }
    }

    static Name longest(List<Name> names) {
        Name longest = names.get(0);
        for (Name each : names) {
            if (each.text().length() > longest.text().length()) {
                longest = each;
            }
        }
        return longest;
    }

    /** The entity that a cluster's names are known for, null if the document's words are all there is. */
    static @Nullable EntityRef knownRef(List<Name> cluster) {
        for (Name name : cluster) {
            if (name.known() != null) {
                return name.known();
            }
        }
        return null;
    }
}
