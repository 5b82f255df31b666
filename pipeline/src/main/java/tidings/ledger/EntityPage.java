package tidings.ledger;

import java.util.List;
import tidings.knowledge.ProfileCounts;

/**
 * What is known of one entity over all time.
 *
 * @param names what it is called as an entity, by how many mentions and facts
 * @param aliases what it is called, by how many articles
 * @param counterparts who else has a part in its facts, by how many
 * @param latest its facts, those last reported on first
 * @param published the dated articles that name it, in the order of publication
 * @param recent independent texts in its newest windows, for each size of windows
 * @param identities what it is elsewhere and where it lies, by how many articles
 */
public record EntityPage(
        ProfileCounts counts,
        Bag names,
        Bag aliases,
        Bag counterparts,
        Bag latest,
        Index published,
        List<RecentWindows> recent,
        Bag identities) {

    static final EntityPage EMPTY = new EntityPage(
            ProfileCounts.NONE, Bag.EMPTY, Bag.EMPTY, Bag.EMPTY, Bag.EMPTY, Index.EMPTY, List.of(), Bag.EMPTY);

    public EntityPage {
        recent = List.copyOf(recent);
    }

    EntityPage withCounts(ProfileCounts other) {
        return new EntityPage(other, names, aliases, counterparts, latest, published, recent, identities);
    }

    EntityPage withNames(Bag other) {
        return new EntityPage(counts, other, aliases, counterparts, latest, published, recent, identities);
    }

    EntityPage withAliases(Bag other) {
        return new EntityPage(counts, names, other, counterparts, latest, published, recent, identities);
    }

    EntityPage withCounterparts(Bag other) {
        return new EntityPage(counts, names, aliases, other, latest, published, recent, identities);
    }

    EntityPage withLatest(Bag other) {
        return new EntityPage(counts, names, aliases, counterparts, other, published, recent, identities);
    }

    EntityPage withPublished(Index other) {
        return new EntityPage(counts, names, aliases, counterparts, latest, other, recent, identities);
    }

    EntityPage withRecent(List<RecentWindows> other) {
        return new EntityPage(counts, names, aliases, counterparts, latest, published, other, identities);
    }

    EntityPage withIdentities(Bag other) {
        return new EntityPage(counts, names, aliases, counterparts, latest, published, recent, other);
    }
}
