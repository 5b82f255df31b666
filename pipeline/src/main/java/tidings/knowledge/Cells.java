package tidings.knowledge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.Kind;
import tidings.model.PublicationTime;
import tidings.model.Utterance;

/** The cells of claims. */
public final class Cells {

    private static final Comparator<@Nullable PublicationTime> EARLIEST =
            Comparator.nullsLast(Comparator.<PublicationTime>naturalOrder());

    private Cells() {}

    /** Those that a report speaks of, by key; of a wording the first publication is that of the report. */
    public static Map<String, Cell> of(SubjectReport report) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (LiveClaim claim : LiveClaim.of(report)) {
            Cell cell = of(report.subject(), claim);
            cells.merge(cell.key(), cell, Cells::earlier);
        }
        return cells;
    }

    private static Cell of(Subject subject, LiveClaim claim) {
        Utterance utterance = claim.claim().utterance();
        return subject.kind().equals(Kind.SAID) && utterance != null
                ? new WordCell(subject.scope(), PlainWords.of(utterance, claim.status()), claim.published())
                : TimeCell.of(claim);
    }

    /** The key of the claim's cell. */
    static String key(Subject subject, LiveClaim claim) {
        return subject.kind().equals(Kind.SAID)
                ? subject.scope()
                : TimeCell.of(claim).key();
    }

    /** Two of one key differ in nothing but the first publication of a wording. */
    static Cell earlier(Cell one, Cell other) {
        return one instanceof WordCell words
                        && other instanceof WordCell others
                        && EARLIEST.compare(others.first(), words.first()) < 0
                ? other
                : one;
    }
}
