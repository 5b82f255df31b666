package tidings.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;

/** Whom "the president", "his Russian counterpart" and "the two leaders" mean, among those that a document names. */
final class Nominals {

    private static final int REACH = 12;
    private static final int REACH_OF_GROUPS = 6;

    private final Set<String> distinguishing = Table.words("office-words.tsv");
    private final KnownEntities known;

    Nominals(KnownEntities known) {
        this.known = known;
    }

    /** The one person that a definite phrase in the singular means; empty if no one fits or it cannot be determined. */
    Optional<EntityRef> person(
            NounPhrase phrase, Sentence sentence, boolean isQuoted, Collection<Profile> profiles, Discourse discourse) {
        boolean isCounterpart = phrase.role().noun().equals("counterpart");
        if (isCounterpart && phrase.office().of().isEmpty()) {
            return Optional.empty();
        }
        List<Profile> holders = profiles.stream()
                .filter(Profile::isPerson)
                .filter(each -> isCounterpart ? serves(each, phrase.office().of()) : holds(each, phrase))
                .toList();
        // "the Chadian leader": rather one who is said to be of Chad than one of whom nothing is said
        List<Profile> serving = holders.stream()
                .filter(each -> serves(each, phrase.office().of()))
                .toList();
        List<Profile> fitting = serving.isEmpty() ? holders : serving;
        Set<String> ids =
                fitting.stream().map(each -> each.ref().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<EntityRef> spokenOf = discourse
                .likeliest(
                        sentence.index(),
                        REACH,
                        isQuoted,
                        each -> each.entities().size() == 1
                                && ids.contains(each.entities().get(0).id()))
                .map(each -> each.entities().get(0));
        return spokenOf.isPresent() || ids.size() != 1
                ? spokenOf
                : Optional.of(fitting.get(0).ref());
    }

    /**
     * The several whom a phrase in the plural means: those spoken of together last who hold that office.
     *
     * @param count how many the phrase says; 0 if it doesn't
     */
    List<EntityRef> persons(
            NounPhrase phrase, int count, Sentence sentence, Collection<Profile> profiles, Discourse discourse) {
        Set<EntityRef> fitting = profiles.stream()
                .filter(Profile::isPerson)
                .filter(each -> holds(each, phrase))
                .map(Profile::ref)
                .collect(Collectors.toSet());
        return inOrder(discourse.lastTogether(sentence.index(), REACH_OF_GROUPS, count, fitting::contains));
    }

    /** The persons, states or bodies spoken of together last. */
    List<EntityRef> group(GroupWords.Members members, int count, Sentence sentence, Discourse discourse) {
        return inOrder(discourse.lastTogether(sentence.index(), REACH_OF_GROUPS, count, each -> switch (members) {
            case PERSONS -> each.type() == EntityType.PERSON;
            case STATES -> isState(each);
            case BODIES -> each.type() == EntityType.ORGANIZATION;
        }));
    }

    private static List<EntityRef> inOrder(List<EntityRef> backwards) {
        List<EntityRef> entities = new ArrayList<>(backwards);
        Collections.reverse(entities);
        return entities;
    }

    private boolean isState(EntityRef entity) {
        return entity.type() == EntityType.PLACE && known.isCountry(entity.id());
    }

    private boolean holds(Profile profile, NounPhrase phrase) {
        Gender wanted = phrase.role().gender();
        if (wanted != Gender.UNKNOWN && profile.gender() != Gender.UNKNOWN && wanted != profile.gender()) {
            return false;
        }
        return profile.offices().stream().anyMatch(each -> isOne(each, phrase))
                && (phrase.office().of().isEmpty()
                        || profile.countries().isEmpty()
                        || serves(profile, phrase.office().of()));
    }

    private boolean isOne(Office office, NounPhrase phrase) {
        List<String> titles = phrase.role().standsFor();
        // a title of two words asks for both: a leader may be a prime minister, and is no other
        boolean stands = titles.contains(office.noun())
                || office.words().stream().anyMatch(word -> titles.contains(word + " " + office.noun()));
        if (!stands) {
            return false;
        }
        Set<String> words = new HashSet<>(phrase.office().words());
        words.retainAll(distinguishing);
        return office.words().containsAll(words);
    }

    private static boolean serves(Profile profile, Set<String> of) {
        return profile.countries().stream().anyMatch(of::contains);
    }
}
