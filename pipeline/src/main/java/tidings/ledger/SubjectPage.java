package tidings.ledger;

/**
 * What is known of one subject but for its facts.
 *
 * @param cells the slot of each cell
 * @param marks the days that events are said to be on, and by cells of which statuses
 * @param wordings what was said, by cell
 * @param witnesses who bears witness to which cell, in the order of publication
 */
public record SubjectPage(Index cells, Index marks, Index wordings, Index witnesses) {

    static final SubjectPage EMPTY = new SubjectPage(Index.EMPTY, Index.EMPTY, Index.EMPTY, Index.EMPTY);

    boolean isEmpty() {
        return cells.isEmpty() && marks.isEmpty() && wordings.isEmpty() && witnesses.isEmpty();
    }

    SubjectPage withCells(Index other) {
        return new SubjectPage(other, marks, wordings, witnesses);
    }

    SubjectPage withMarks(Index other) {
        return new SubjectPage(cells, other, wordings, witnesses);
    }

    SubjectPage withWordings(Index other) {
        return new SubjectPage(cells, marks, other, witnesses);
    }

    SubjectPage withWitnesses(Index other) {
        return new SubjectPage(cells, marks, wordings, other);
    }
}
