package tidings.knowledge;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.PublicationTime;
import tidings.model.Status;

/**
 * An article that speaks of a cell with one status: what facts count and keep in order.
 *
 * @param cell key of the cell
 * @param published null if the article is undated
 */
public record Witness(
        String cell, Status status, @Nullable PublicationTime published, String articleId, String outlet) {

    /** Earliest published first, undated last. */
    static final Comparator<Witness> BY_PUBLICATION = Comparator.comparing(
                    Witness::published, Comparator.nullsLast(Comparator.<PublicationTime>naturalOrder()))
            .thenComparing(Witness::articleId)
            .thenComparing(Witness::cell);

    /** All that the report bears witness to, in text order. */
    public static Set<Witness> of(SubjectReport report) {
        Set<Witness> witnesses = new LinkedHashSet<>();
        LiveClaim.of(report).forEach(claim -> witnesses.add(of(report.subject(), claim)));
        return witnesses;
    }

    static Witness of(Subject subject, LiveClaim claim) {
        return new Witness(
                Cells.key(subject, claim),
                claim.status(),
                claim.published(),
                claim.articleId(),
                claim.source().outlet());
    }
}
