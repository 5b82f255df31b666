package tidings.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Cell;
import tidings.knowledge.Subject;

/**
 * Which slot each cell of a subject is in, kept up as cells come and go. What is kept is what a fold over all cells would
 * say, but only the neighbourhood of a change is looked at.
 */
interface SlotIndex {

    /** A cell that went from one slot to another; null: it was not there before, or is no more. */
    record Move(
            String cell, @Nullable String from, @Nullable String to) {}

    /** Null if the cell is not there. */
    @Nullable
    String slot(Subject subject, String cell);

    /**
     * Looks again at cells that have other witnesses than before.
     *
     * @param cells by key
     * @return what moved, these cells or others
     */
    List<Move> update(Subject subject, Map<String, Cell> cells);
}
