package tidings.topology;

import java.util.List;
import java.util.function.UnaryOperator;
import tidings.model.EntityRef;

/** How often members stand on boards, those with most first, ties by member. */
final class Tallies {

    private final Board board;

    Tallies(Board board) {
        this.board = board;
    }

    /** A member and its count. */
    record Counted(String member, int count) {}

    void count(String name, String member, int change) {
        UnaryOperator<String> counted = before -> rank(count(before) + change);
        board.move(name, member, counted);
    }

    void count(String name, EntityRef member, int change) {
        count(name, RefText.of(member), change);
    }

    /** Who has most. */
    List<Counted> top(String name, int limit) {
        return board.first(name, limit).stream()
                .map(each -> new Counted(each.member(), count(each.rank())))
                .toList();
    }

    private static String rank(int count) {
        if (count < 0) {
            throw new DamagedStateException("a count of " + count);
        }
        return count == 0 ? "" : RowKey.sortable(-count);
    }

    private static int count(String rank) {
        return rank.isEmpty() ? 0 : -RowKey.number(rank);
    }
}
