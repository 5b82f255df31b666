package tidings.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;

/**
 * What kind of thing a name is of, where the recogniser is alone with its guess: the gazetteer, the dictionary and given
 * names have a vote each on names that it knows from nowhere.
 */
final class TypeVotes {

    /** Smaller places share their names with too many persons and bodies. */
    private static final int LEAST_PEOPLE = 10_000;

    private static final int MILLIONS = 1_000_000;

    /** Longer names with a title are of bodies: "King Abdullah University of Science". */
    private static final int MOST_WORDS = 3;

    private static final Set<String> AUXILIARIES = Set.of("be", "have");

    private final LinkDictionary dictionary;
    private final Gazetteer gazetteer;
    private final Genders genders;
    private final Map<String, EntityType> seats = Table.read("seats.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> EntityType.valueOf(row.text(1))));

    TypeVotes(LinkDictionary dictionary, Gazetteer gazetteer, Genders genders) {
        this.dictionary = dictionary;
        this.gazetteer = gazetteer;
        this.genders = genders;
    }

    /**
     * The type of a cluster's entity.
     *
     * @param guessed what the recogniser took most of the names for
     */
    EntityType of(List<Name> cluster, EntityType guessed, AnnotatedDocument document) {
        String longest = NameClusters.longest(cluster).text();
        boolean isFullName = longest.indexOf(' ') > 0;
        Optional<LinkDictionary.Link> link = dictionary.find(longest);
        if (guessed != EntityType.PLACE && isSite(longest, guessed, link)) {
            return EntityType.PLACE;
        }
        boolean isPlaces = link.isEmpty() || link.get().is(LinkDictionary.Mark.PLACE);
        boolean isOnMap = isPlaces
                && (link.isPresent()
                        || gazetteer.named(longest).stream()
                                .anyMatch(place ->
                                        place.kind() == Place.Kind.DIVISION || place.people() >= LEAST_PEOPLE));
        // "Sam Neua": the dictionary knows the whole name
        boolean isGivenName = isFullName && !isHome(link, longest) && genders.ofFullName(longest) != Gender.UNKNOWN;
        if (guessed != EntityType.PLACE && isOnMap && (guessed != EntityType.PERSON || !isGivenName)) {
            boolean isPlain = guessed == EntityType.PERSON
                    && link.isPresent()
                    && (isGreatTown(longest)
                            || isStrange(longest) && isHome(link, longest)
                            || PlaceNouns.begin(longest)
                            || PlaceNouns.end(longest));
            return isPlain || isSeated(EntityType.PLACE, cluster, document) ? EntityType.PLACE : guessed;
        }
        boolean isCalledPlace = cluster.stream()
                .anyMatch(name -> called(document.sentence(name.sentence()), name.begin() - 1) == EntityType.PLACE);
        if (guessed != EntityType.PLACE && isCalledPlace && !isGivenName) {
            return EntityType.PLACE;
        }
        if (guessed == EntityType.ORGANIZATION && isTitled(cluster)) {
            return EntityType.PERSON;
        }
        boolean isPerson = guessed != EntityType.PERSON
                && isFullName
                && link.isPresent()
                && link.get().is(LinkDictionary.Mark.PERSON)
                && FullName.isOne(
                        KnownEntities.ref(link.get().title(), EntityType.PERSON).name(), longest)
                && (isHome(link, longest) || genders.ofFullName(longest) != Gender.UNKNOWN);
        return isPerson ? EntityType.PERSON : guessed;
    }

    /** "Merowe Airport", "Menagh Airbase"; "Ben Gurion Airport", but not "Dave Camp". */
    private static boolean isSite(String name, EntityType guessed, Optional<LinkDictionary.Link> link) {
        boolean isOthers = link.isPresent()
                && (link.get().is(LinkDictionary.Mark.PERSON) || link.get().is(LinkDictionary.Mark.COMPANY));
        return !isOthers
                && SiteNouns.end(name)
                        .filter(noun -> guessed != EntityType.PERSON || SiteNouns.isNamedAfterPersons(noun))
                        .isPresent();
    }

    /** Whether the article is the place's that bears the name alone. */
    private static boolean isHome(Optional<LinkDictionary.Link> link, String name) {
        return link.isPresent()
                && Spelling.fold(link.get().title().replace('_', ' ')).equals(Spelling.fold(name));
    }

    /** "Ras Tanura": of several words, and nobody is known to be called like the first. */
    private boolean isStrange(String name) {
        return name.indexOf(' ') > 0 && genders.ofFullName(name) == Gender.UNKNOWN;
    }

    /** Of millions: named far more often than anybody who is called like it. */
    private boolean isGreatTown(String name) {
        return genders.ofGivenName(name) == Gender.UNKNOWN
                && gazetteer.named(name).stream().anyMatch(place -> place.people() >= MILLIONS);
    }

    private boolean isSeated(EntityType type, List<Name> cluster, AnnotatedDocument document) {
        return cluster.stream().anyMatch(name -> {
            Sentence sentence = document.sentence(name.sentence());
            int behind = name.end();
            while (behind < sentence.size()
                    && AUXILIARIES.contains(sentence.token(behind).lemma())) {
                behind++;
            }
            boolean isObject = name.begin() > 0 && seat(sentence, name.begin() - 1) == type;
            boolean isSubject = behind > name.end()
                    && behind < sentence.size()
                    && sentence.token(behind).tag().equals("VBN")
                    && seat(sentence, behind) == type;
            return isObject || isSubject;
        });
    }

    /** "The town of Kabo": what the noun before "of" says that the name is of. */
    private @Nullable EntityType called(Sentence sentence, int of) {
        return of < 1
                ? null
                : seats.get((sentence.token(of - 1).text()
                                + ' '
                                + sentence.token(of).text())
                        .toLowerCase(Locale.ROOT));
    }

    private @Nullable EntityType seat(Sentence sentence, int word) {
        return seats.get(sentence.token(word).text().toLowerCase(Locale.ROOT));
    }

    /** "King Abdullah II": a title within the name, which is not all of it. */
    private boolean isTitled(List<Name> cluster) {
        return cluster.stream()
                .map(name -> name.text().split(" "))
                .anyMatch(words -> words.length > 1
                        && seats.get(words[0].toLowerCase(Locale.ROOT)) == EntityType.PERSON
                        && words.length <= MOST_WORDS);
    }
}
