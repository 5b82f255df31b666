package tidings.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.Fact;
import tidings.model.Fact.Party;
import tidings.model.Kind;
import tidings.model.Role;

/** Who plays which part in a fact, each with the words of the earliest claim that has them. */
final class Parties {

    private Parties() {}

    /** Of a MET the two that it is about, then who else was there; of others the roles in order. */
    static List<Party> of(Subject subject, List<LiveClaim> claims) {
        Map<String, Party> parties = new LinkedHashMap<>();
        for (LiveClaim claim : claims) {
            for (Role role : claim.claim().roles()) {
                parties.merge(role.name() + " " + key(subject, claim.articleId(), role), party(role), Parties::earlier);
            }
        }
        Stream<Map.Entry<String, Party>> ordered = parties.entrySet().stream();
        if (subject.kind().equals(Kind.MET)) {
            ordered = ordered.sorted(Comparator.comparing(entry -> !isOfPair(subject, entry.getKey())));
        } else {
            ordered = ordered.sorted(
                    Comparator.comparing(entry -> entry.getValue().role()));
        }
        return ordered.map(Map.Entry::getValue).limit(Fact.MAX_PARTIES).toList();
    }

    private static Party party(Role role) {
        return new Party(role.name(), role.entity(), Caps.cut(Caps.PARTY, role.words()), role.point());
    }

    /** The one of the claim that comes first, lying where the first claim says that knows. */
    private static Party earlier(Party first, Party next) {
        return first.point() == null && next.point() != null
                ? new Party(first.role(), first.entity(), first.words(), next.point())
                : first;
    }

    /** The unnamed of one fact are distinguished by their words; those of a pair are each an article's own. */
    private static String key(Subject subject, String articleId, Role role) {
        return role.entity() == null && !subject.kind().equals(Kind.MET)
                ? Wording.fold(role.words())
                : Subjects.partyKey(articleId, role);
    }

    /** The place that most articles name; null if none does. */
    static @Nullable Party place(List<LiveClaim> claims) {
        Map<String, Set<String>> articles = new TreeMap<>();
        Map<String, Party> places = new LinkedHashMap<>();
        for (LiveClaim claim : claims) {
            Role place = claim.claim().place();
            if (place != null) {
                String key = place.entity() == null
                        ? Wording.fold(place.words())
                        : place.entity().id();
                articles.computeIfAbsent(key, absent -> new TreeSet<>()).add(claim.articleId());
                places.merge(key, party(place), Parties::earlier);
            }
        }
        return places.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Party> entry) ->
                                entry.getValue().entity() == null ? 0 : 1)
                        .thenComparingInt(entry ->
                                articles.getOrDefault(entry.getKey(), Set.of()).size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** Every entity with a part in the fact, the place too; each receives it. */
    static List<EntityRef> entities(Fact fact) {
        Set<EntityRef> entities = new LinkedHashSet<>();
        Collection<Party> parties = fact.parties();
        parties.stream().map(Party::entity).forEach(entity -> addTo(entities, entity));
        Party place = fact.place();
        addTo(entities, place == null ? null : place.entity());
        return List.copyOf(entities);
    }

    private static void addTo(Set<EntityRef> entities, @Nullable EntityRef entity) {
        if (entity != null) {
            entities.add(entity);
        }
    }

    private static boolean isOfPair(Subject subject, String key) {
        String party = key.substring(key.indexOf(' ') + 1);
        return subject.key().equals(party)
                || subject.key().startsWith(party + '|')
                || subject.key().endsWith('|' + party);
    }
}
