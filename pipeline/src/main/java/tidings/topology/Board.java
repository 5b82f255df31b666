package tidings.topology;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import tidings.knowledge.Leaders;
import tidings.knowledge.Ranked;

/**
 * Boards of members in the order of their ranks. The first few stand together in one row, so that reading them takes no
 * search, and moving among them leaves nothing in the way of one; the others have rows of their own, from which the
 * first are refilled when one is taken back.
 */
final class Board {

    private static final String RANK = "rank";
    private static final String MEMBER = "member";
    /** After all ranks. */
    private static final String LAST = "~~~";

    private final KeyValueStore<String, Leaders> leaders;
    private final KeyValueStore<String, String> rows;
    private final int room;

    /** @param room how many of a board stand together */
    Board(KeyValueStore<String, Leaders> leaders, KeyValueStore<String, String> rows, int room) {
        this.leaders = leaders;
        this.rows = rows;
        this.room = room;
    }

    /** The first, at most {@code limit} and as many as there is room for. */
    List<Ranked> first(String board, int limit) {
        List<Ranked> first = leaders(board).first();
        return first.subList(0, Math.min(limit, first.size()));
    }

    /**
     * Gives a member another rank.
     *
     * @param change from the rank it has to the one that it gets; the empty one is for whoever is not on the board
     */
    void move(String board, String member, UnaryOperator<String> change) {
        Leaders known = leaders(board);
        String leading = known.find(member).map(Ranked::rank).orElse("");
        boolean led = !leading.isEmpty();
        String before = led ? leading : following(board, known, member);
        String after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        Leaders now = known;
        if (led) {
            now = now.without(new Ranked(before, member));
        } else if (!before.isEmpty()) {
            now = call(board, now, new Ranked(before, member));
        }
        boolean back = led && (after.isEmpty() || after.compareTo(before) > 0);
        if (!after.isEmpty()) {
            now = now.with(new Ranked(after, member));
        }
        now = settle(board, back ? refill(board, now, member) : now);
        leaders.put(board, now.equals(Leaders.NONE) ? null : now);
    }

    private Leaders leaders(String board) {
        Leaders known = leaders.get(board);
        return known == null ? Leaders.NONE : known;
    }

    /** The rank of one of the others; empty if it is none of them. */
    private String following(String board, Leaders known, String member) {
        String rank = known.others() == 0 ? null : rows.get(memberRow(board, member));
        return rank == null ? "" : rank;
    }

    /** After a leader stepped back: the first of the others takes the place if it is nearer. */
    private Leaders refill(String board, Leaders now, String moved) {
        boolean hasRoom = now.first().size() < room;
        if (now.others() == 0 || !hasRoom && !now.last().member().equals(moved)) {
            return now;
        }
        // None of the others comes before a leader that stayed, so what was taken out there is not searched again.
        String from = now.first().stream()
                .filter(each -> !each.member().equals(moved))
                .reduce((one, next) -> next)
                .map(each -> rankRow(board, each))
                .orElse(RowKey.of(board, RANK));
        KeyValue<String, String> row =
                Rows.between(rows, from, RowKey.of(board, RANK, LAST), 1).get(0);
        Ranked next = new Ranked(row.value, RowKey.lastPart(row.key));
        return hasRoom || next.compareTo(now.last()) < 0
                ? call(board, now, next).with(next)
                : now;
    }

    /** One that is no longer among the others. */
    private Leaders call(String board, Leaders now, Ranked one) {
        rows.delete(rankRow(board, one));
        rows.delete(memberRow(board, one.member()));
        return now.withOthers(-1);
    }

    /** Who has no room among the first goes to the others. */
    private Leaders settle(String board, Leaders now) {
        if (now.first().size() <= room) {
            return now;
        }
        Ranked last = now.last();
        rows.put(rankRow(board, last), last.rank());
        rows.put(memberRow(board, last.member()), last.rank());
        return now.without(last).withOthers(1);
    }

    private static String rankRow(String board, Ranked one) {
        return RowKey.of(board, RANK, one.rank(), one.member());
    }

    private static String memberRow(String board, String member) {
        return RowKey.of(board, MEMBER, member);
    }
}
