package tidings.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> WHERE =
            Set.of("in", "at", "near", "from", "around", "outside", "toward", "towards", "into");

    private final LinkDictionary dictionary;
    private final Gazetteer gazetteer;
    private final Genders genders;

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
        boolean isPlaces = link.isEmpty() || link.get().is(LinkDictionary.Mark.PLACE);
        boolean isOnMap = isPlaces
                && gazetteer.named(longest).stream()
                        .anyMatch(place -> place.kind() == Place.Kind.DIVISION || place.people() >= LEAST_PEOPLE);
        if (guessed != EntityType.PLACE && isOnMap && (guessed != EntityType.PERSON || !isFullName)) {
            boolean isWhere = cluster.stream().anyMatch(name -> isWhere(document, name));
            return isWhere ? EntityType.PLACE : guessed;
        }
        boolean isPerson = guessed != EntityType.PERSON
                && isFullName
                && link.isPresent()
                && link.get().is(LinkDictionary.Mark.PERSON)
                && NameClusters.isOneFullName(
                        KnownEntities.ref(link.get().title(), EntityType.PERSON).name(), longest)
                && genders.ofFullName(longest) != Gender.UNKNOWN;
        return isPerson ? EntityType.PERSON : guessed;
    }

    private static boolean isWhere(AnnotatedDocument document, Name name) {
        Sentence sentence = document.sentence(name.sentence());
        return name.begin() > 0
                && WHERE.contains(sentence.token(name.begin() - 1).text());
    }
}
