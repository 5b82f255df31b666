package tidings.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A set in the order of its members' ranks; a multiset where ranks are counts, those with most first. The first few stand
 * in the page, so that reading them takes no search, and moving among them leaves nothing in the way of one; the others
 * have rows of their own, from which the first are refilled when one is taken back.
 *
 * @param first ranks and members in their order
 * @param others how many more there are, each after all of the first; none while there is room among the first
 */
public record Bag(List<Entry> first, int others) {

    static final Bag EMPTY = new Bag(List.of(), 0);

    private static final String RANK = "rank";
    private static final String MEMBER = "member";

    public Bag {
        first = List.copyOf(first);
    }

    /** A member and its count. */
    record Counted(String member, int count) {}

    boolean isEmpty() {
        return first.isEmpty() && others == 0;
    }

    /** The first {@code limit}, and no more than have room in the page. */
    List<String> members(int limit) {
        return first.stream().limit(limit).map(Entry::value).toList();
    }

    /** Those with the highest counts, ties by member; no more than have room in the page. */
    List<Counted> top(int limit) {
        return first.stream()
                .limit(limit)
                .map(each -> new Counted(each.value(), count(each.key())))
                .toList();
    }

    /** With a member counted so much more, or less. */
    Bag counted(Shelf shelf, String member, int change) {
        return moved(shelf, member, before -> {
            int count = Counts.plus(count(before), change, member);
            return count == 0 ? "" : RowKey.sortable(-count);
        });
    }

    /**
     * With another rank for a member.
     *
     * @param change from the rank it has to the one that it gets; the empty one is for whoever is not in the bag
     */
    Bag moved(Shelf shelf, String member, UnaryOperator<String> change) {
        String leading = rankAmongFirst(member);
        boolean led = !leading.isEmpty();
        String before = led ? leading : rankAmongOthers(shelf, member);
        String after = change.apply(before);
        if (after.equals(before)) {
            return this;
        }
        Bag now = this;
        if (led) {
            now = now.without(new Entry(before, member));
        } else if (!before.isEmpty()) {
            now = now.called(shelf, new Entry(before, member));
        }
        boolean back = led && (after.isEmpty() || RowKey.ORDER.compare(after, before) > 0);
        if (!after.isEmpty()) {
            now = now.with(new Entry(after, member));
        }
        return (back ? now.refilled(shelf, member) : now).settled(shelf);
    }

    private static int count(String rank) {
        return rank.isEmpty() ? 0 : -RowKey.number(rank);
    }

    /** Empty if it is none of the first. */
    private String rankAmongFirst(String member) {
        for (Entry each : first) {
            if (each.value().equals(member)) {
                return each.key();
            }
        }
        return "";
    }

    /** Empty if it is none of the others. */
    private String rankAmongOthers(Shelf shelf, String member) {
        String rank = others == 0 ? null : shelf.rows().get(memberRow(shelf, member));
        return rank == null ? "" : rank;
    }

    /** After one of the first stepped back: the first of the others takes the place if it is nearer. */
    private Bag refilled(Shelf shelf, String moved) {
        boolean hasRoom = first.size() < shelf.room();
        if (others == 0 || !hasRoom && !last().value().equals(moved)) {
            return this;
        }
        // None of the others comes before one of the first that stayed: what was taken out there is not searched again.
        String ranks = shelf.prefix() + RowKey.of(RANK);
        String from = first.stream()
                .filter(each -> !each.value().equals(moved))
                .reduce((one, next) -> next)
                .map(each -> rankRow(shelf, each))
                .orElse(ranks);
        Rows.Row<String> row = shelf.rows().first(from, RowKey.after(ranks), 1).get(0);
        Entry next = new Entry(row.value(), RowKey.lastPart(row.key()));
        return hasRoom || Entry.BY_KEY_AND_VALUE.compare(next, last()) < 0
                ? called(shelf, next).with(next)
                : this;
    }

    /** One that is no longer among the others. */
    private Bag called(Shelf shelf, Entry one) {
        shelf.rows().put(rankRow(shelf, one), null);
        shelf.rows().put(memberRow(shelf, one.value()), null);
        return new Bag(first, others - 1);
    }

    /** Who has no room among the first goes to the others. */
    private Bag settled(Shelf shelf) {
        if (first.size() <= shelf.room()) {
            return this;
        }
        Entry last = last();
        shelf.rows().put(rankRow(shelf, last), last.key());
        shelf.rows().put(memberRow(shelf, last.value()), last.key());
        return new Bag(without(last).first, others + 1);
    }

    private Bag with(Entry one) {
        List<Entry> more = new ArrayList<>(first);
        more.add(-1 - Collections.binarySearch(first, one, Entry.BY_KEY_AND_VALUE), one);
        return new Bag(more, others);
    }

    private Bag without(Entry one) {
        List<Entry> fewer = new ArrayList<>(first);
        fewer.remove(one);
        return new Bag(fewer, others);
    }

    private Entry last() {
        return first.get(first.size() - 1);
    }

    private static String rankRow(Shelf shelf, Entry one) {
        return shelf.prefix() + RowKey.of(RANK, one.key(), one.value());
    }

    private static String memberRow(Shelf shelf, String member) {
        return shelf.prefix() + RowKey.of(MEMBER, member);
    }
}
