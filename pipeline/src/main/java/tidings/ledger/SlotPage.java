package tidings.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.WrittenFact;

/**
 * One slot of a subject: a fact, and who bears witness to it.
 *
 * @param fact null until it is emitted for the first time
 * @param days as {@link tidings.knowledge.FactState} has them
 * @param members by status, in the order of publication
 * @param articles how many members each article has
 * @param outlets how many members each outlet has
 * @param published how many members were published on each day
 */
public record SlotPage(
        @Nullable WrittenFact fact,
        List<LocalDate> days,
        Index members,
        Index articles,
        Index outlets,
        Index published) {

    static final SlotPage EMPTY = new SlotPage(null, List.of(), Index.EMPTY, Index.EMPTY, Index.EMPTY, Index.EMPTY);

    public SlotPage {
        days = List.copyOf(days);
    }

    boolean isEmpty() {
        return fact == null && members.isEmpty();
    }

    SlotPage withFact(@Nullable WrittenFact other, List<LocalDate> otherDays) {
        return new SlotPage(other, otherDays, members, articles, outlets, published);
    }

    SlotPage withMembers(Index changed, Index changedArticles, Index changedOutlets, Index changedPublished) {
        return new SlotPage(fact, days, changed, changedArticles, changedOutlets, changedPublished);
    }
}
